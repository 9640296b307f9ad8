package org.onewindow.adapters.web.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.onewindow.adapters.web.page.Doors;
import org.onewindow.adapters.web.page.PageGroup;
import org.onewindow.adapters.web.page.Reply;
import org.onewindow.adapters.web.page.Routes;
import org.onewindow.adapters.web.page.Visit;
import org.onewindow.core.act.Outcome;
import org.onewindow.core.application.CaseFile;
import org.onewindow.core.application.CaseLine;
import org.onewindow.core.application.CaseReading;
import org.onewindow.core.application.Commands;
import org.onewindow.core.application.CorrectionNotice;
import org.onewindow.core.application.ReceptionDesk;
import org.onewindow.spi.application.ApplicationState;
import org.onewindow.spi.application.DecisionKind;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.identity.Role;

/** 综合受理窗口: the work list, the case beside its outcome, and every outcome of intake; for who leads a counter, the ends as well. */
@ApplicationScoped
class ReceptionPages implements PageGroup {
    private static final String LIST = "/desk/reception";
    private static final String CASES = LIST + "/case/";
    private static final String CASE = CASES + "{id}";
    private static final List<ApplicationState> WAITING =
            List.of(ApplicationState.SUBMITTED, ApplicationState.CORRECTION_REQUESTED);

    private final ReceptionDesk desk;
    private final CaseHandling handling;
    private final CaseReading cases;
    private final CaseView caseView;

    @Inject
    ReceptionPages(ReceptionDesk desk, CaseHandling handling, CaseReading cases, CaseView caseView) {
        this.desk = desk;
        this.handling = handling;
        this.cases = cases;
        this.caseView = caseView;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected ReceptionPages() {
        this(null, null, null, null);
    }

    @Override
    public void addTo(Routes routes) {
        routes.get(LIST, clerk(this::list))
                .get(CASE, clerk(visit -> page(visit, caseView.file(visit))))
                .post(CASE + "/accept", clerk(visit -> act(visit, this::accept)))
                .post(CASE + "/accept-deferred", clerk(visit -> act(visit, this::acceptWithDeferred)))
                .post(CASE + "/correct", clerk(visit -> act(visit, this::requestCorrection)))
                .post(CASE + "/not-accept", clerk(visit -> act(visit, this::notAccept)))
                .post(CASE + "/decide", clerk(this::acceptAndDecide))
                .post(CASE + "/terminate", lead(onCase(handling::terminate)))
                .post(CASE + "/ask-void", clerk(onCase(handling::askForVoiding)))
                .post(CASE + "/void", lead(onCase(handling::voidOnRequest)));
    }

    private Routes.Handler onCase(CaseForm form) {
        return visit -> {
            CaseFile file = caseView.file(visit);
            return form.answer(visit, file, at(visit, file));
        };
    }

    private static Routes.Handler clerk(Routes.Handler handler) {
        return Doors.only(Role.RECEPTION_CLERK, handler);
    }

    private static Routes.Handler lead(Routes.Handler handler) {
        return clerk(Doors.only(Role.COUNTER_LEAD, handler));
    }

    private Reply list(Visit visit) {
        return caseView.listOrOpen(visit, CASES, () -> {
            List<CaseLine> waiting = cases.list(WAITING, visit.scope());
            List<CaseLine> undecided = cases.acceptedBySilenceAndUndecided(visit.scope());
            return caseView.lines(
                            Reply.page("reception"),
                            Stream.concat(undecided.stream(), waiting.stream()).toList())
                    .with("undecided", undecided)
                    .with("lines", waiting);
        });
    }

    private Reply.Page page(Visit visit, CaseFile file) {
        return handling.choices(caseView.page("reception-case", file, visit), file, visit)
                .with("stopped", file.openFindings().stream().anyMatch(Finding::stops))
                .with("leads", visit.has(Role.COUNTER_LEAD))
                .with("next", caseView.next(List.of(ApplicationState.SUBMITTED), file, visit));
    }

    private CasePage at(Visit visit, CaseFile file) {
        return new CasePage(CASES + file.view().id(), () -> page(visit, file));
    }

    /** Acts, and shows the case again: as it is now when done, with what was typed and the reasons when refused. */
    private Reply act(Visit visit, BiFunction<Visit, CaseFile, Outcome<?>> act) {
        CaseFile file = caseView.file(visit);
        return at(visit, file).after(act.apply(visit, file));
    }

    private Outcome<?> accept(Visit visit, CaseFile file) {
        return desk.accept(new Commands.On(Doors.keyOf(visit), file.view().id(), visit.seen()));
    }

    private Outcome<?> acceptWithDeferred(Visit visit, CaseFile file) {
        return desk.acceptWithDeferred(new Commands.AcceptWithDeferred(
                Doors.keyOf(visit),
                file.view().id(),
                visit.seen(),
                visit.fields("deferred"),
                visit.field("undertaking").equals("signed")));
    }

    private Outcome<?> requestCorrection(Visit visit, CaseFile file) {
        List<CorrectionNotice.Point> points = new ArrayList<>();
        if (!visit.field("what").isBlank()) {
            points.add(new CorrectionNotice.Point(
                    visit.field("subject"), visit.field("what"), visit.field("wanted"), visit.field("basis")));
        }
        file.correctionNotice()
                .ifPresent(notice -> notice.points().stream()
                        .filter(point -> visit.fields("again").contains(point.subject()))
                        .forEach(points::add));
        return desk.requestCorrection(
                new Commands.RequestCorrection(Doors.keyOf(visit), file.view().id(), visit.seen(), points));
    }

    private Outcome<?> notAccept(Visit visit, CaseFile file) {
        return desk.notAccept(
                new Commands.OnWithReasons(Doors.keyOf(visit), file.view().id(), visit.seen(), visit.field("reasons")));
    }

    private Reply acceptAndDecide(Visit visit) {
        CaseFile file = caseView.file(visit);
        return Chosen.then(
                Chosen.of(DecisionKind.values(), visit, "decision"),
                DeskCodes.NOT_CHOSEN,
                "/decision",
                at(visit, file),
                kind -> desk.acceptAndDecide(new Commands.Decide(
                        Doors.keyOf(visit), file.view().id(), visit.seen(), kind, visit.field("grounds"))));
    }
}
