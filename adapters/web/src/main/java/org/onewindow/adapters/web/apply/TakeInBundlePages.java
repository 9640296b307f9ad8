package org.onewindow.adapters.web.apply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onewindow.adapters.rest.intake.ApplicantEntry;
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
import org.onewindow.core.act.Outcome;
import org.onewindow.core.bundle.BundleCatalogue;
import org.onewindow.core.bundle.BundleCommands;
import org.onewindow.core.bundle.BundleDesk;
import org.onewindow.core.bundle.BundlePlan;
import org.onewindow.core.bundle.BundleReading;
import org.onewindow.core.bundle.BundleSubmission;
import org.onewindow.core.fact.FieldRemark;
import org.onewindow.core.privacy.Subjects;
import org.onewindow.forms.template.FormTemplate;
import org.onewindow.forms.template.PublishedMergedForms;
import org.onewindow.spi.facts.SubjectNumber;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.identity.Role;
import org.onewindow.spi.item.MaterialRequirement;

/** 一事联办 at the counter (R4.5): one person, one form, one set of papers, several matters; and where those taken in stand. */
@ApplicationScoped
class TakeInBundlePages implements PageGroup {
    private static final String TAKE_IN = "/desk/reception/take-in-bundle/{bundle}";
    private static final String CASES = "/desk/reception/case/";
    private static final int WRONG = 422;

    private final BundleCatalogue bundles;
    private final PublishedMergedForms forms;
    private final MaterialForms materialForms;
    private final KnownValues known;
    private final BundleDesk desk;
    private final BundleReading reading;
    private final BundleStanding standing;
    private final Subjects subjects;

    @Inject
    TakeInBundlePages(
            BundleCatalogue bundles,
            PublishedMergedForms forms,
            MaterialForms materialForms,
            KnownValues known,
            BundleDesk desk,
            BundleReading reading,
            BundleStanding standing,
            Subjects subjects) {
        this.bundles = bundles;
        this.forms = forms;
        this.materialForms = materialForms;
        this.known = known;
        this.desk = desk;
        this.reading = reading;
        this.standing = standing;
        this.subjects = subjects;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected TakeInBundlePages() {
        this(null, null, null, null, null, null, null, null);
    }

    @Override
    public void addTo(Routes routes) {
        routes.post(TAKE_IN, Doors.only(Role.RECEPTION_CLERK, this::takeIn))
                .get("/desk/reception/bundles", Doors.only(Role.RECEPTION_CLERK, this::running))
                .get(BundleStanding.AT_RECEPTION + "{bundled}", Doors.only(Role.RECEPTION_CLERK, this::show));
    }

    // ---- The form and the papers

    /**
     * What a clerk has entered so far.
     *
     * @param entry the applicant, as typed
     * @param form the one form, as typed
     */
    private record AtCounter(BundlePlan plan, FormTemplate template, ApplicantEntry entry, PostedForm form) {
        List<AskedLine> lines() {
            return AskedLine.of(plan);
        }

        List<MaterialRequirement> asked() {
            return lines().stream().map(AskedLine::requirement).toList();
        }

        @Override
        public String toString() {
            return "AtCounter[" + plan.bundle().ref() + "]";
        }
    }

    /** The one form for who has come, with everything that the registers know. */
    Reply.Page begin(String bundle, SubjectNumber number, ApplicantEntry entry, Visit visit) {
        BundlePlan plan = Doors.found(bundles.inForce(bundle));
        FormTemplate template = forms.of(plan).template();
        KnownValues.Known facts = known.of(number, template, plan.bundle().ref().id(), visit);
        PostedForm form = new PostedForm(facts.values(), List.of(), "", false);
        AtCounter filing = new AtCounter(plan, template, CounterFiling.known(entry, facts, template), form);
        return page(filing, FilledForm.of(facts.values(), facts.with(Map.of())), Posted.nothing(), List.of(), visit);
    }

    private Reply.Page page(AtCounter filing, FilledForm filled, Posted posted, List<Finding> findings, Visit visit) {
        List<AskedLine> lines = filing.lines();
        List<Finding> onPage = findings.stream()
                .map(finding -> AskedLine.shown(lines, finding))
                .toList();
        return Reply.page("take-in-bundle")
                .with("bundle", filing.plan().bundle())
                .with("plan", filing.plan())
                .with("names", BundleStanding.names(filing.plan()))
                .with("routes", filing.plan().routes())
                .with("route", visit.field("route"))
                .with("entry", filing.entry())
                .with(
                        "form",
                        FormView.of(filing.template(), filing.template().steps(), filled.with(onPage))
                                .shownBy(filing.asked()))
                .with("materials", materialForms.views(filing.asked(), 1, posted.papers(), onPage, posted.typed()))
                .with("filesAt", "")
                .with("applicantProblems", CounterFiling.problemsOfApplicant(onPage))
                .with("findings", onPage.stream().filter(Finding::stops).toList());
    }

    private Reply takeIn(Visit visit) throws IOException {
        BundlePlan plan = Doors.found(bundles.inForce(visit.path("bundle")));
        FormTemplate template = forms.of(plan).template();
        AtCounter filing = new AtCounter(
                plan,
                template,
                CounterFiling.entry(visit),
                PostedForm.read(template, template.steps(), Map.of(), visit));
        Map<String, FieldRemark> said = PostedRemarks.read(template.steps(), Map.of(), visit);
        FilledForm filled = FilledForm.of(
                        filing.form().values(), known(filing, visit).with(said))
                .growing(filing.form().growing());
        Posted posted = materialForms.read(
                filing.asked(),
                List.of(),
                () -> subjects.of(CounterFiling.numberOf(filing.entry()).orElseThrow(Doors::notFound)),
                visit);
        if (filing.form().reshaped()) {
            return page(filing, filled, posted, List.of(), visit);
        }
        List<Finding> findings = new ArrayList<>(filing.entry().findings(CounterFiling.APPLICANT));
        boolean stranger = findings.stream().anyMatch(Finding::stops);
        findings.addAll(filing.form().findings());
        findings.addAll(posted.findings());
        if (stranger || posted.findings().stream().anyMatch(Finding::stops)) {
            return page(filing, filled, posted, findings, visit).status(WRONG);
        }
        if (visit.field("_do").equals("check")) {
            return page(filing, filled, posted, findings, visit);
        }
        BundleCommands.Submit command = new BundleCommands.Submit(
                Doors.keyOf(visit),
                plan.bundle().ref().id(),
                Optional.of(visit.field("route")).filter(chosen -> !chosen.isEmpty()),
                filing.entry().applicant(),
                template.answers(filing.form().values()),
                AskedLine.materials(filing.lines(), posted),
                AskedLine.remarks(filing.lines(), said));
        Outcome<BundleSubmission> outcome =
                visit.field("_do").equals("submit") ? desk.submit(command) : desk.takeInAndAccept(command);
        return outcome.fold(
                done -> Reply.seeOther(BundleStanding.AT_RECEPTION + done.id()),
                refusal -> Doors.after(outcome, "", () -> page(filing, filled, posted, refusal.findings(), visit)));
    }

    /** What the registers know of who has come; nothing before it is clear who that is. */
    private KnownValues.Known known(AtCounter filing, Visit visit) {
        return CounterFiling.numberOf(filing.entry())
                .map(number -> known.of(
                        number, filing.template(), filing.plan().bundle().ref().id(), visit))
                .orElseGet(() -> new KnownValues.Known(Map.of(), Map.of()));
    }

    // ---- Afterwards

    private Reply running(Visit visit) {
        return Reply.page("reception-bundles").with("lines", standing.running(visit));
    }

    private Reply show(Visit visit) {
        return Doors.found(reading.file(visit.path("bundled"), visit.scope())
                .map(bundle -> standing.on(Reply.page("bundle-case"), bundle, CASES, visit)
                        .with("atReceptionDesk", true)
                        .with(
                                "code",
                                reading.lookupCode(bundle.id(), visit.scope()).orElse(""))));
    }
}
