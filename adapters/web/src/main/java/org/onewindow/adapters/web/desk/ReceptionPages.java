package org.onewindow.adapters.web.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import org.onewindow.core.application.CreditReading;
import org.onewindow.core.application.FrontDesk;
import org.onewindow.core.application.ReceptionDesk;
import org.onewindow.forms.comparison.ComparisonReport;
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
    /** Endings of the names of the rows in which a clerk adds demands of her own. */
    private static final List<String> OWN_DEMANDS = List.of("", ".1", ".2", ".3");

    private static final List<ApplicationState> WAITING =
            List.of(ApplicationState.SUBMITTED, ApplicationState.CORRECTION_REQUESTED);

    /**
     * Where applications are answered: at the front desk, or at the department's own (收件移送).
     *
     * @param list the desk's list
     * @param base what the addresses of its cases begin with
     * @param name key of what the desk is called
     * @param role whose desk it is
     */
    public record Place(String list, String base, String name, Role role) {
        String of(CaseFile file) {
            return base + "/case/" + file.view().id();
        }
    }

    private static final Place FRONT = new Place(LIST, LIST, "reception.title", Role.RECEPTION_CLERK);
    private static final Place DEPARTMENT =
            new Place("/desk/review", "/desk/review/intake", "review.title", Role.DEPARTMENT_APPROVER);

    private final ReceptionDesk desk;
    private final FrontDesk frontDesk;
    private final CaseHandling handling;
    private final InquiryForms inquiries;
    private final CaseReading cases;
    private final CaseView caseView;
    private final Differences differences;
    private final PaperForm papers;
    private final CreditReading credit;

    @Inject
    ReceptionPages(
            ReceptionDesk desk,
            FrontDesk frontDesk,
            CaseHandling handling,
            InquiryForms inquiries,
            CaseReading cases,
            CaseView caseView,
            Differences differences,
            PaperForm papers,
            CreditReading credit) {
        this.desk = desk;
        this.frontDesk = frontDesk;
        this.handling = handling;
        this.inquiries = inquiries;
        this.cases = cases;
        this.caseView = caseView;
        this.differences = differences;
        this.papers = papers;
        this.credit = credit;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected ReceptionPages() {
        this(null, null, null, null, null, null, null, null, null);
    }

    @Override
    public void addTo(Routes routes) {
        answers(routes.get(LIST, clerk(this::list)), FRONT)
                .post(CASE + "/terminate", lead(onCase(handling::terminate)))
                .post(CASE + "/ask-void", clerk(onCase(handling::askForVoiding)))
                .post(CASE + "/void", lead(onCase(handling::voidOnRequest)))
                .post(CASE + "/answer-inquiry", clerk(onCase(inquiries::answer)))
                .post(CASE + "/ask-specialist", clerk(onCase(inquiries::askSpecialist)))
                .post(CASE + "/hand-on", clerk(onCase(inquiries::handOn)))
                .post(CASE + "/take-over", clerk(onCase(inquiries::takeOver)))
                .post(
                        CASE + "/papers",
                        clerk(onCase((visit, file, page) -> papers.take(visit, file, caseView.materials(file), page))))
                .post(CASE + "/papers-complete", clerk(onCase(papers::handInAnswer)));
        answers(routes, DEPARTMENT);
    }

    /** The five answers of Art. 32, at the desk that gives them. */
    private Routes answers(Routes routes, Place place) {
        String one = place.base() + "/case/{id}";
        return routes.get(one, at(place, visit -> page(visit, caseView.file(visit), place)))
                .post(one + "/compare", at(place, visit -> compareAgain(visit, place)))
                .post(one + "/accept", act(place, this::accept))
                .post(one + "/accept-deferred", act(place, this::acceptWithDeferred))
                .post(one + "/correct", act(place, this::requestCorrection))
                .post(one + "/not-accept", act(place, this::notAccept))
                .post(one + "/decide", at(place, visit -> acceptAndDecide(visit, place)));
    }

    private static Routes.Handler at(Place place, Routes.Handler handler) {
        return Doors.only(place.role(), handler);
    }

    private Routes.Handler onCase(CaseForm form) {
        return visit -> {
            CaseFile file = caseView.file(visit);
            return form.answer(visit, file, casePage(visit, file, FRONT));
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
                            Stream.concat(undecided.stream(), waiting.stream()).toList(),
                            visit)
                    .with("undecided", undecided)
                    .with("lines", waiting);
        });
    }

    private Reply.Page page(Visit visit, CaseFile file, Place place) {
        List<CaseView.HandedIn> materials = caseView.materials(file);
        Optional<ComparisonReport> comparison = caseView.comparison(file);
        return inquiries
                .choices(
                        handling.choices(caseView.page("reception-case", file, visit), file, visit),
                        place.list(),
                        file,
                        visit)
                .with("paperRows", papers.rows(file, materials, visit))
                .with("awaited", materials.stream().anyMatch(CaseView.HandedIn::awaited))
                .with("comparison", comparison)
                .with("earlierComparisons", caseView.earlierComparisons(file, comparison))
                .with("place", place)
                .with("comparing", !visit.field("comparing").isEmpty())
                .with("ownDemands", demandRows(visit))
                .with("answers", frontDesk.mayAnswer(file.item(), visit.caller()))
                .with("credit", credit.against(file.view().id(), visit.scope()))
                .with("stopped", file.openFindings().stream().anyMatch(Finding::stops))
                .with("leads", visit.has(Role.COUNTER_LEAD))
                .with("next", caseView.next(List.of(ApplicationState.SUBMITTED), file, visit));
    }

    private CasePage casePage(Visit visit, CaseFile file, Place place) {
        return new CasePage(place.of(file), () -> page(visit, file, place));
    }

    /** Acts, and shows the case again: as it is now when done, with what was typed and the reasons when refused. */
    private Routes.Handler act(Place place, BiFunction<Visit, CaseFile, Outcome<?>> act) {
        return at(place, visit -> {
            CaseFile file = caseView.file(visit);
            return casePage(visit, file, place).after(act.apply(visit, file));
        });
    }

    /** The report comes some seconds later. */
    private Reply compareAgain(Visit visit, Place place) {
        CaseFile file = caseView.file(visit);
        caseView.compareAgain(file);
        return Reply.seeOther(place.of(file) + "?comparing=1");
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
                visit.field("undertaking").equals("signed"),
                visit.field("creditChecked")));
    }

    private Outcome<?> requestCorrection(Visit visit, CaseFile file) {
        List<CorrectionNotice.Point> points = new ArrayList<>(ownDemands(visit));
        if (file.correctionNotice().isEmpty()) {
            caseView.comparison(file)
                    .ifPresent(report ->
                            points.addAll(differences.chosen(report, visit.fields("difference"), file.item())));
        }
        file.correctionNotice()
                .ifPresent(notice -> notice.points().stream()
                        .filter(point -> visit.fields("again").contains(point.subject()))
                        .forEach(points::add));
        return desk.requestCorrection(
                new Commands.RequestCorrection(Doors.keyOf(visit), file.view().id(), visit.seen(), points));
    }

    /** What the clerk adds herself, in the order of the rows. */
    private static List<CorrectionNotice.Point> ownDemands(Visit visit) {
        return OWN_DEMANDS.stream()
                .filter(row -> isSaid(visit, row))
                .map(row -> new CorrectionNotice.Point(
                        visit.field("subject" + row),
                        visit.field("what" + row),
                        visit.field("wanted" + row),
                        visit.field("basis" + row)))
                .toList();
    }

    private static boolean isSaid(Visit visit, String row) {
        return !visit.field("what" + row).isBlank()
                || !visit.field("wanted" + row).isBlank();
    }

    /**
     * A row in which a clerk adds a demand.
     *
     * @param ending of the names of its fields
     * @param place where findings about it point; empty if nothing was said in it
     */
    public record DemandRow(String ending, String place) {}

    private static List<DemandRow> demandRows(Visit visit) {
        List<DemandRow> rows = new ArrayList<>();
        int said = 0;
        for (String row : OWN_DEMANDS) {
            rows.add(new DemandRow(row, isSaid(visit, row) ? "/points/" + said++ : ""));
        }
        return rows;
    }

    private Outcome<?> notAccept(Visit visit, CaseFile file) {
        return desk.notAccept(
                new Commands.OnWithReasons(Doors.keyOf(visit), file.view().id(), visit.seen(), visit.field("reasons")));
    }

    private Reply acceptAndDecide(Visit visit, Place place) {
        CaseFile file = caseView.file(visit);
        return Chosen.then(
                Chosen.of(DecisionKind.values(), visit, "decision"),
                DeskCodes.NOT_CHOSEN,
                "/decision",
                casePage(visit, file, place),
                kind -> desk.acceptAndDecide(new Commands.Decide(
                        Doors.keyOf(visit), file.view().id(), visit.seen(), kind, visit.field("grounds"))));
    }
}
