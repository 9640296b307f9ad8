package org.onewindow.adapters.web.apply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.onewindow.adapters.web.apply.MaterialForms.Posted;
import org.onewindow.adapters.web.bundle.BundleStanding;
import org.onewindow.adapters.web.form.FilledForm;
import org.onewindow.adapters.web.form.FormView;
import org.onewindow.adapters.web.form.PostedForm;
import org.onewindow.adapters.web.form.PostedRemarks;
import org.onewindow.adapters.web.page.Doors;
import org.onewindow.adapters.web.page.PageGroup;
import org.onewindow.adapters.web.page.Reply;
import org.onewindow.adapters.web.page.Routes;
import org.onewindow.adapters.web.page.Visit;
import org.onewindow.core.act.Caller;
import org.onewindow.core.act.Outcome;
import org.onewindow.core.bundle.BundleCase;
import org.onewindow.core.bundle.BundleCatalogue;
import org.onewindow.core.bundle.BundleCommands;
import org.onewindow.core.bundle.BundleDesk;
import org.onewindow.core.bundle.BundleDraft;
import org.onewindow.core.bundle.BundleDrafts;
import org.onewindow.core.bundle.BundlePlan;
import org.onewindow.core.bundle.BundleReading;
import org.onewindow.core.bundle.BundleSubmission;
import org.onewindow.core.fact.FieldOrigin;
import org.onewindow.core.fact.FieldRemark;
import org.onewindow.core.people.Accounts;
import org.onewindow.core.store.MaterialFiles;
import org.onewindow.core.time.HallTime;
import org.onewindow.core.time.LimitWords;
import org.onewindow.forms.field.FormField;
import org.onewindow.forms.template.CarriedOver;
import org.onewindow.forms.template.FormTemplate;
import org.onewindow.forms.template.PublishedMergedForms;
import org.onewindow.spi.application.Applicant;
import org.onewindow.spi.application.SubmittedMaterial;
import org.onewindow.spi.facts.SubjectNumber;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.identity.Role;
import org.onewindow.spi.identity.SubjectId;
import org.onewindow.spi.item.MaterialRequirement;
import org.onewindow.spi.store.ContentRef;

/** 一件事: the guide of a bundle, its one form and one set of materials, and where what was handed in stands. */
@ApplicationScoped
class BundlePages implements PageGroup {
    private static final String BUNDLE = "/bundles/{bundle}";
    private static final String APPLY = BUNDLE + "/apply";
    private static final int WRONG = 422;

    private final BundleCatalogue bundles;
    private final PublishedMergedForms forms;
    private final MaterialForms materialForms;
    private final KnownValues known;
    private final BundleDesk desk;
    private final BundleDrafts drafts;
    private final MaterialFiles files;
    private final BundleReading reading;
    private final BundleStanding standing;
    private final Accounts accounts;
    private final LimitWords limits;
    private final HallTime time;

    @Inject
    BundlePages(
            BundleCatalogue bundles,
            PublishedMergedForms forms,
            MaterialForms materialForms,
            KnownValues known,
            BundleDesk desk,
            BundleDrafts drafts,
            MaterialFiles files,
            BundleReading reading,
            BundleStanding standing,
            Accounts accounts,
            LimitWords limits,
            HallTime time) {
        this.bundles = bundles;
        this.forms = forms;
        this.materialForms = materialForms;
        this.known = known;
        this.desk = desk;
        this.drafts = drafts;
        this.files = files;
        this.reading = reading;
        this.standing = standing;
        this.accounts = accounts;
        this.limits = limits;
        this.time = time;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected BundlePages() {
        this(null, null, null, null, null, null, null, null, null, null, null, null);
    }

    @Override
    public void addTo(Routes routes) {
        routes.get(BUNDLE, this::guide)
                .get(APPLY, Doors.only(Role.APPLICANT, this::form))
                .post(APPLY, Doors.only(Role.APPLICANT, this::fillIn))
                .get(APPLY + "/files/{draftFile}", Doors.only(Role.APPLICANT, this::download))
                .get("/bundle-applications/{bundled}", Doors.only(Role.APPLICANT, this::show));
    }

    private Reply guide(Visit visit) {
        BundlePlan plan = offered(visit);
        Map<String, String> promised = new TreeMap<>();
        plan.parts()
                .forEach(part ->
                        promised.put(part.id(), limits.say(part.item().limits().promised(), visit.locale())));
        return Reply.page("bundle")
                .with("bundle", plan.bundle())
                .with("plan", plan)
                .with("names", BundleStanding.names(plan))
                .with("due", plan.due(time, time.today()))
                .with("promised", promised);
    }

    private BundlePlan offered(Visit visit) {
        return Doors.found(bundles.inForce(visit.path("bundle")));
    }

    // ---- Filling in

    /**
     * A bundle that somebody is filling in.
     *
     * @param lines its one list of materials, under the names of the page
     * @param known what the registers say of the applicant
     */
    private record Filling(BundlePlan plan, FormTemplate template, List<AskedLine> lines, KnownValues.Known known) {
        List<MaterialRequirement> asked() {
            return lines.stream().map(AskedLine::requirement).toList();
        }

        /** @param said what the applicant says to registers, with proofs under the names of the page */
        FilledForm filled(Map<String, Object> values, Map<String, FieldRemark> said) {
            return FilledForm.of(values, known.with(said));
        }

        @Override
        public String toString() {
            return "Filling[" + plan.bundle().ref() + "]";
        }
    }

    private Filling filling(Visit visit) {
        BundlePlan plan = offered(visit);
        FormTemplate template = forms.of(plan).template();
        return new Filling(
                plan,
                template,
                AskedLine.of(plan),
                known.of(
                        SubjectNumber.of(applicant(visit)),
                        template,
                        plan.bundle().ref().id(),
                        visit));
    }

    private Applicant applicant(Visit visit) {
        return Doors.found(visit.who().flatMap(accounts::applicantOf));
    }

    /** The door lets in nobody else. */
    private static SubjectId owner(Visit visit) {
        return ((Caller.Subject) visit.caller()).subject();
    }

    /** Goes on with what was saved, or begins with what the registers know. */
    private Reply form(Visit visit) {
        Filling filling = filling(visit);
        Optional<BundleDraft> draft =
                drafts.find(owner(visit), filling.plan().bundle().ref().id());
        CarriedOver carried = forms.carriedOver(
                filling.plan(),
                draft.map(BundleDraft::formData).orElse(filling.known().values()));
        List<SubmittedMaterial> saved = AskedLine.onPage(
                filling.lines(), draft.map(BundleDraft::materials).orElse(List.of()));
        String route = draft.flatMap(BundleDraft::route).orElse("");
        Map<String, FieldRemark> said = AskedLine.remarksOnPage(
                filling.lines(), draft.map(BundleDraft::remarks).orElse(Map.of()));
        return page(filling, filling.filled(carried.values(), said), new Posted(saved, List.of(), Map.of()), List.of())
                .with("route", route)
                .with("leftBehind", carried.leftBehind())
                .with("savedAt", draft.map(BundleDraft::savedAt));
    }

    private Reply.Page page(Filling filling, FilledForm filled, Posted posted, List<Finding> findings) {
        List<Finding> onPage = findings.stream()
                .map(finding -> AskedLine.shown(filling.lines(), finding))
                .toList();
        long fromRegisters = filling.known().origins().entrySet().stream()
                .filter(each -> holds(filled, each.getKey(), each.getValue()))
                .count();
        return Reply.page("bundle-apply")
                .with("bundle", filling.plan().bundle())
                .with("routes", filling.plan().routes())
                .with(
                        "form",
                        FormView.of(filling.template(), filling.template().steps(), filled.with(onPage))
                                .shownBy(filling.asked()))
                .with("fromRegisters", fromRegisters)
                .with("leftBehind", List.of())
                .with("onNewForm", false)
                .with("left", filling.template().open(filled.values()))
                .with("fields", filling.template().fields().size())
                .with("materials", materialForms.views(filling.asked(), 1, posted.materials(), onPage, posted.typed()))
                .with("filesAt", "/bundles/" + filling.plan().bundle().ref().id() + "/apply/files")
                .with("findings", onPage);
    }

    private static boolean holds(FilledForm filled, String key, FieldOrigin origin) {
        Object value = filled.values().get(key);
        return value != null
                && origin.told().filter(told -> FormField.same(told, value)).isPresent();
    }

    /** Whatever was sent is saved first: a refusal, a wrong file or a lost connection takes nothing away. */
    private Reply fillIn(Visit visit) throws IOException {
        Optional<String> before = visit.key().flatMap(key -> reading.handedInUnder(key, visit.scope()));
        return before.isPresent() ? Reply.seeOther(BundleStanding.OWN + before.get()) : fillInNow(visit);
    }

    private Reply fillInNow(Visit visit) throws IOException {
        Filling filling = filling(visit);
        String bundle = filling.plan().bundle().ref().id();
        SubjectId owner = owner(visit);
        if (visit.field("_do").equals("discard")) {
            drafts.discard(owner, bundle);
            return Reply.seeOther("/mine");
        }
        PostedForm form = PostedForm.read(filling.template(), filling.template().steps(), Map.of(), visit)
                .taking(visit, filling.known().with(Map.of()));
        List<SubmittedMaterial> before = AskedLine.onPage(
                filling.lines(),
                drafts.find(owner, bundle).map(BundleDraft::materials).orElse(List.of()));
        Posted posted = materialForms.read(filling.asked(), before, () -> owner, visit);
        Optional<String> route = Optional.of(visit.field("route")).filter(chosen -> !chosen.isEmpty());
        Map<String, FieldRemark> said = PostedRemarks.read(filling.template().steps(), Map.of(), visit);
        FilledForm filled = filling.filled(form.values(), said).growing(form.growing());
        if (PostedForm.looksOnly(visit)) {
            return page(filling, filled, posted, List.of())
                    .with("route", route.orElse(""))
                    .with("savedAt", Optional.empty());
        }
        List<SubmittedMaterial> materials = AskedLine.materials(filling.lines(), posted);
        Outcome<Instant> saved = drafts.save(
                owner,
                filling.plan().bundle().ref(),
                route,
                form.values(),
                materials,
                AskedLine.remarks(filling.lines(), said));
        Function<List<Finding>, Reply.Page> again = findings -> page(filling, filled, posted, findings)
                .with("route", route.orElse(""))
                .with("savedAt", saved.fold(Optional::of, refusal -> Optional.empty()));
        if (!(saved instanceof Outcome.Done)) {
            return Doors.after(saved, "", () -> again.apply(List.of()));
        }
        if (form.reshaped()) {
            return again.apply(List.of());
        }
        List<Finding> unread = posted.findings();
        if (visit.field("_do").equals("later") && unread.isEmpty()) {
            return Reply.seeOther("/mine");
        }
        if (visit.field("_do").equals("upload") && unread.isEmpty()) {
            return Reply.seeOther("/bundles/" + bundle + "/apply");
        }
        if (form.stops() || unread.stream().anyMatch(Finding::stops)) {
            List<Finding> findings = new ArrayList<>(form.findings());
            findings.addAll(unread);
            return again.apply(findings).status(WRONG);
        }
        Outcome<BundleSubmission> outcome = desk.submit(new BundleCommands.Submit(
                Doors.keyOf(visit),
                bundle,
                route,
                applicant(visit),
                filling.template().answers(form.values()),
                materials,
                AskedLine.remarks(filling.lines(), said)));
        return outcome.fold(
                done -> Reply.seeOther(BundleStanding.OWN + done.id()),
                refusal -> Doors.after(outcome, "", () -> again.apply(refusal.findings())));
    }

    private Reply download(Visit visit) {
        SubjectId owner = owner(visit);
        SubmittedMaterial material = Doors.found(drafts.find(owner, visit.path("bundle")).stream()
                .flatMap(draft -> draft.materials().stream())
                .filter(each -> each.content()
                        .filter(ref -> ref.key().equals(visit.path("draftFile")))
                        .isPresent())
                .findFirst());
        ContentRef ref = material.content().orElseThrow();
        return new Reply.Download(ref.mediaType(), material.title(), out -> {
            try (InputStream content = files.open(owner, ref)) {
                content.transferTo(out);
            }
        });
    }

    // ---- Afterwards

    private Reply show(Visit visit) {
        BundleCase bundle = Doors.found(reading.file(visit.path("bundled"), visit.scope()));
        return standing.on(Reply.page("bundle-case"), bundle, "/mine/", visit)
                .with("atReceptionDesk", false)
                .with("code", reading.lookupCode(bundle.id(), visit.scope()).orElse(""));
    }
}
