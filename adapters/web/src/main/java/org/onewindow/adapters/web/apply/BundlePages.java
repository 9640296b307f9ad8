package org.onewindow.adapters.web.apply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.onewindow.adapters.web.apply.MaterialForms.Posted;
import org.onewindow.adapters.web.bundle.BundleStanding;
import org.onewindow.adapters.web.form.FilledForm;
import org.onewindow.adapters.web.form.FormView;
import org.onewindow.adapters.web.form.PostedForm;
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
import org.onewindow.core.bundle.BundlePlan;
import org.onewindow.core.bundle.BundleReading;
import org.onewindow.core.bundle.BundleSubmission;
import org.onewindow.core.people.Accounts;
import org.onewindow.core.time.HallTime;
import org.onewindow.core.time.LimitWords;
import org.onewindow.forms.template.FormTemplate;
import org.onewindow.forms.template.PublishedMergedForms;
import org.onewindow.spi.application.Applicant;
import org.onewindow.spi.application.SubmittedMaterial;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.identity.Role;

/** 一件事: the guide of a bundle, its one form and one set of materials, and where what was handed in stands. */
@ApplicationScoped
class BundlePages implements PageGroup {
    private static final String BUNDLE = "/bundles/{bundle}";
    private static final String APPLY = BUNDLE + "/apply";
    private static final int WRONG = 422;

    private final BundleCatalogue bundles;
    private final PublishedMergedForms forms;
    private final MaterialForms materialForms;
    private final BundleDesk desk;
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
            BundleDesk desk,
            BundleReading reading,
            BundleStanding standing,
            Accounts accounts,
            LimitWords limits,
            HallTime time) {
        this.bundles = bundles;
        this.forms = forms;
        this.materialForms = materialForms;
        this.desk = desk;
        this.reading = reading;
        this.standing = standing;
        this.accounts = accounts;
        this.limits = limits;
        this.time = time;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected BundlePages() {
        this(null, null, null, null, null, null, null, null, null);
    }

    @Override
    public void addTo(Routes routes) {
        routes.get(BUNDLE, this::guide)
                .get(APPLY, Doors.only(Role.APPLICANT, this::form))
                .post(APPLY, Doors.only(Role.APPLICANT, this::handIn))
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

    // ---- Applying

    private Reply form(Visit visit) {
        return page(offered(visit), visit, FilledForm.of(Map.of(), Map.of()), Posted.nothing(), List.of());
    }

    private Reply.Page page(BundlePlan plan, Visit visit, FilledForm filled, Posted posted, List<Finding> findings) {
        List<AskedLine> lines = AskedLine.of(plan);
        List<Finding> onPage = findings.stream()
                .map(finding -> AskedLine.shown(lines, finding))
                .toList();
        FormTemplate template = forms.of(plan).template();
        return Reply.page("bundle-apply")
                .with("bundle", plan.bundle())
                .with("routes", plan.routes())
                .with("route", visit.field("route"))
                .with("form", FormView.of(template.steps(), filled.with(onPage)))
                .with(
                        "materials",
                        materialForms.views(
                                lines.stream().map(AskedLine::requirement).toList(),
                                1,
                                posted.papers(),
                                onPage,
                                posted.typed()))
                .with("filesAt", "")
                .with("findings", onPage);
    }

    private Reply handIn(Visit visit) throws IOException {
        BundlePlan plan = offered(visit);
        FormTemplate template = forms.of(plan).template();
        PostedForm form = PostedForm.read(template, template.steps(), Map.of(), visit);
        FilledForm filled = FilledForm.of(form.values(), Map.of()).growing(form.growing());
        List<AskedLine> lines = AskedLine.of(plan);
        Posted posted = materialForms.read(
                lines.stream().map(AskedLine::requirement).toList(),
                List.of(),
                () -> ((Caller.Subject) visit.caller()).subject(),
                visit);
        if (form.reshaped()) {
            return page(plan, visit, filled, posted, List.of());
        }
        if (form.stops() || posted.findings().stream().anyMatch(Finding::stops)) {
            List<Finding> findings = Stream.concat(form.findings().stream(), posted.findings().stream())
                    .filter(Finding::stops)
                    .toList();
            return page(plan, visit, filled, posted, findings).status(WRONG);
        }
        Outcome<BundleSubmission> outcome = desk.submit(command(plan, form, AskedLine.materials(lines, posted), visit));
        return outcome.fold(
                done -> Reply.seeOther("/bundle-applications/" + done.id()),
                refusal -> Doors.after(outcome, "", () -> page(plan, visit, filled, posted, refusal.findings())));
    }

    private BundleCommands.Submit command(
            BundlePlan plan, PostedForm form, List<SubmittedMaterial> materials, Visit visit) {
        Applicant applicant = Doors.found(visit.who().flatMap(accounts::applicantOf));
        Optional<String> route = Optional.of(visit.field("route")).filter(chosen -> !chosen.isEmpty());
        return new BundleCommands.Submit(
                Doors.keyOf(visit), plan.bundle().ref().id(), route, applicant, form.values(), materials);
    }

    // ---- Afterwards

    private Reply show(Visit visit) {
        BundleCase bundle = Doors.found(reading.file(visit.path("bundled"), visit.scope()));
        return standing.on(Reply.page("bundle-case"), bundle, "/mine/")
                .with("atReceptionDesk", false)
                .with("code", reading.lookupCode(bundle.id(), visit.scope()).orElse(""));
    }
}
