package org.onewindow.adapters.web.mandate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.onewindow.adapters.rest.intake.ApplicantEntry;
import org.onewindow.adapters.rest.session.BrowserSignIn;
import org.onewindow.adapters.web.page.Doors;
import org.onewindow.adapters.web.page.PageGroup;
import org.onewindow.adapters.web.page.Reply;
import org.onewindow.adapters.web.page.Routes;
import org.onewindow.adapters.web.page.Visit;
import org.onewindow.catalog.item.ImplementationEntry;
import org.onewindow.core.act.Caller;
import org.onewindow.core.act.Outcome;
import org.onewindow.core.bundle.BundleCatalogue;
import org.onewindow.core.definition.PublishedDefinitions;
import org.onewindow.core.mandate.MandateCommands;
import org.onewindow.core.mandate.MandateDesk;
import org.onewindow.core.mandate.MandatePower;
import org.onewindow.core.mandate.MandateView;
import org.onewindow.core.mandate.Mandates;
import org.onewindow.core.people.Accounts;
import org.onewindow.core.time.HallTime;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.facts.SubjectNumber;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.identity.Role;

/** 我的委托、委托登记 (R3.1): who may act for whom. */
@ApplicationScoped
class MandatePages implements PageGroup {
    private static final String MINE = "/mine/mandates";
    private static final String DESK = "/desk/mandates";
    private static final int WRONG = 422;

    private final MandateDesk desk;
    private final Mandates mandates;
    private final Accounts accounts;
    private final BrowserSignIn browser;
    private final PublishedDefinitions definitions;
    private final BundleCatalogue bundles;
    private final HallTime time;

    @Inject
    MandatePages(
            MandateDesk desk,
            Mandates mandates,
            Accounts accounts,
            BrowserSignIn browser,
            PublishedDefinitions definitions,
            BundleCatalogue bundles,
            HallTime time) {
        this.desk = desk;
        this.mandates = mandates;
        this.accounts = accounts;
        this.browser = browser;
        this.definitions = definitions;
        this.bundles = bundles;
        this.time = time;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected MandatePages() {
        this(null, null, null, null, null, null, null);
    }

    @Override
    public void addTo(Routes routes) {
        routes.get(MINE, Doors.only(Role.APPLICANT, this::mine))
                .post(MINE, Doors.only(Role.APPLICANT, this::grant))
                .post(MINE + "/own", Doors.only(Role.APPLICANT, visit -> act(visit, Optional.empty())))
                .post(
                        MINE + "/{mandate}/act",
                        Doors.only(Role.APPLICANT, visit -> act(visit, Optional.of(visit.path("mandate")))))
                .post(MINE + "/{mandate}/revoke", Doors.only(Role.APPLICANT, visit -> revoke(visit, MINE, this::mine)))
                .get(DESK, Doors.only(Role.RECEPTION_CLERK, this::register))
                .post(DESK, Doors.only(Role.RECEPTION_CLERK, this::register))
                .post(DESK + "/record", Doors.only(Role.RECEPTION_CLERK, this::record))
                .post(
                        DESK + "/{mandate}/revoke",
                        Doors.only(Role.RECEPTION_CLERK, visit -> revoke(visit, DESK, this::register)));
    }

    // ---- One's own

    private Reply.Page mine(Visit visit) {
        Optional<Caller.Subject> self = Optional.of(visit.caller())
                .filter(Caller.Subject.class::isInstance)
                .map(Caller.Subject.class::cast);
        boolean acting = self.flatMap(Caller.Subject::acting).isPresent();
        List<MandateView> none = List.of();
        return choices(Reply.page("mandates-mine"))
                .with("acting", acting)
                .with(
                        "given",
                        acting
                                ? none
                                : self.map(who -> mandates.givenBy(who.subject()))
                                        .orElse(none))
                .with(
                        "heldMandates",
                        acting
                                ? none
                                : self.map(who -> mandates.heldBy(who.subject()))
                                        .orElse(none));
    }

    /** What the form offers to choose from. */
    private Reply.Page choices(Reply.Page page) {
        return page.with(
                        "items",
                        definitions.inForce(ImplementationEntry.class).stream()
                                .filter(ImplementationEntry::offered)
                                .map(ImplementationEntry::item)
                                .map(item -> new Choice(item.ref().id(), item.name()))
                                .toList())
                .with(
                        "bundles",
                        bundles.inForce().stream()
                                .map(plan -> new Choice(
                                        plan.bundle().ref().id(), plan.bundle().name()))
                                .toList())
                .with("powers", MandatePower.values())
                .with("today", time.today())
                .with("inAYear", time.today().plusYears(1).minusDays(1));
    }

    /** An item or bundle that can be covered. */
    public record Choice(String id, LocalizedText name) {}

    private Reply grant(Visit visit) {
        Optional<ApplicantEntry> self =
                visit.who().flatMap(accounts::applicantOf).map(ApplicantEntry::of);
        MandateForm form = MandateForm.read(Doors.found(self), visit);
        if (!form.sound()) {
            return mine(visit).status(WRONG).with("findings", shown(form.findings()));
        }
        return after(
                desk.grant(new MandateCommands.Grant(
                        Doors.keyOf(visit), form.entry().terms())),
                MINE,
                visit,
                this::mine);
    }

    /** Where somebody acts under a mandate, everything is as if the principal were there: one's own pages are left. */
    private Reply act(Visit visit, Optional<String> mandate) {
        Doors.found(browser.actUnder(visit.request(), mandate));
        return Reply.seeOther(mandate.isPresent() ? "/mine" : MINE);
    }

    private Reply revoke(Visit visit, String next, Function<Visit, Reply.Page> again) {
        return after(
                desk.revoke(new MandateCommands.Revoke(
                        Doors.keyOf(visit), visit.path("mandate"), visit.seen(), visit.field("reasons"))),
                next,
                visit,
                again);
    }

    private static Reply after(Outcome<String> outcome, String next, Visit visit, Function<Visit, Reply.Page> again) {
        return Doors.after(outcome, next, () -> again.apply(visit));
    }

    /** The form has one field for each part of the person, whoever the principal is. */
    private static List<Finding> shown(List<Finding> findings) {
        return findings.stream()
                .map(finding -> new Finding(
                        finding.code(),
                        finding.severity(),
                        finding.subject().replace(MandateForm.PRINCIPAL + "/representative", "/person"),
                        finding.place(),
                        finding.arguments()))
                .toList();
    }

    // ---- At the counter

    private Reply.Page register(Visit visit) {
        Optional<SubjectNumber> number = SubjectNumber.parse(visit.field("principal.number"));
        return choices(Reply.page("mandates"))
                .with("asked", number.isPresent())
                .with(
                        "given",
                        number.map(each -> mandates.givenBy(each, visit.scope()))
                                .orElse(List.of()));
    }

    private Reply record(Visit visit) {
        MandateForm form = MandateForm.read(MandateForm.principal(visit), visit);
        if (!form.sound()) {
            return register(visit).status(WRONG).with("findings", shown(form.findings()));
        }
        Outcome<String> outcome = desk.record(
                new MandateCommands.PutOnRecord(Doors.keyOf(visit), form.entry().terms(), visit.field("evidence")));
        return outcome instanceof Outcome.Done ? register(visit) : Doors.after(outcome, DESK, () -> register(visit));
    }
}
