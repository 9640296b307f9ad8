package org.onewindow.adapters.web.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.onewindow.adapters.web.page.Doors;
import org.onewindow.adapters.web.page.PageGroup;
import org.onewindow.adapters.web.page.Reply;
import org.onewindow.adapters.web.page.Routes;
import org.onewindow.adapters.web.page.Visit;
import org.onewindow.core.application.CaseFile;
import org.onewindow.core.application.CaseLine;
import org.onewindow.core.application.CaseReading;
import org.onewindow.core.application.Commands;
import org.onewindow.core.application.PublishedResults;
import org.onewindow.core.application.ResultBoard;
import org.onewindow.core.work.WorkQueue;
import org.onewindow.routing.supervision.HolderKind;
import org.onewindow.routing.supervision.InquiryReading;
import org.onewindow.routing.supervision.SupervisionReading;
import org.onewindow.routing.task.ReviewReading;
import org.onewindow.routing.task.TaskLine;
import org.onewindow.spi.application.ApplicationState;
import org.onewindow.spi.identity.DepartmentId;
import org.onewindow.spi.identity.Role;

/** 督办: what is late, what will be late soon, and which work is stuck and why, before anybody complains. */
@ApplicationScoped
class SupervisionPages implements PageGroup {
    private static final String LIST = "/desk/supervision";
    private static final String CASES = LIST + "/case/";
    private static final String CASE = CASES + "{id}";
    private static final int DAYS_AT_RISK = 2;
    private static final int MOST_PARKED = 100;
    private static final int MOST_STEPS = 200;
    private static final int WHOLE = 100;
    private static final List<ApplicationState> UNDER_WAY = List.of(
            ApplicationState.SUBMITTED,
            ApplicationState.CORRECTION_REQUESTED,
            ApplicationState.ACCEPTED,
            ApplicationState.IN_EXAMINATION,
            ApplicationState.SUSPENDED,
            ApplicationState.FORWARDED_UP);

    private final CaseReading cases;
    private final CaseView caseView;
    private final CaseHandling handling;
    private final ReviewReading review;
    private final WorkQueue work;
    private final PublishedResults results;
    private final ResultBoard board;
    private final SupervisionReading supervision;
    private final InquiryReading inquiryReading;
    private final InquiryForms inquiries;
    private final JointForms joint;

    @Inject
    SupervisionPages(
            CaseReading cases,
            CaseView caseView,
            CaseHandling handling,
            ReviewReading review,
            WorkQueue work,
            PublishedResults results,
            ResultBoard board,
            SupervisionReading supervision,
            InquiryReading inquiryReading,
            InquiryForms inquiries,
            JointForms joint) {
        this.cases = cases;
        this.caseView = caseView;
        this.handling = handling;
        this.review = review;
        this.work = work;
        this.results = results;
        this.board = board;
        this.supervision = supervision;
        this.inquiryReading = inquiryReading;
        this.inquiries = inquiries;
        this.joint = joint;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected SupervisionPages() {
        this(null, null, null, null, null, null, null, null, null, null, null);
    }

    @Override
    public void addTo(Routes routes) {
        routes.get(LIST, Doors.watching(visit -> caseView.listOrOpen(visit, CASES, () -> list(visit))))
                .get(CASE, Doors.watching(visit -> page(visit, caseView.file(visit))))
                .post(CASE + "/order", watchedCase(inquiries::order))
                .post(CASE + "/query", watchedCase(inquiries::query))
                .post(CASE + "/matter", watchedCase(inquiries::openMatter))
                .post(CASE + "/close-inquiry", watchedCase(inquiries::close))
                .post(CASE + "/joint-call", onCase(joint::call))
                .post(CASE + "/extend", onCase(handling::extend))
                .post(CASE + "/ask-void", onCase(handling::askForVoiding))
                .post(CASE + "/void", onCase(handling::voidOnRequest))
                .post(CASE + "/repair-credit", onCase(handling::repairCredit))
                .post(CASE + "/withdraw-publication", onCase(this::withdrawPublication))
                .post(CASE + "/publish", onCase(this::publishAgain));
    }

    private Routes.Handler onCase(CaseForm form) {
        return supervisor(visit -> {
            CaseFile file = caseView.file(visit);
            return form.answer(visit, file, at(visit, file));
        });
    }

    private Routes.Handler watchedCase(CaseForm form) {
        return Doors.watching(visit -> {
            CaseFile file = caseView.file(visit);
            return form.answer(visit, file, at(visit, file));
        });
    }

    private static Routes.Handler supervisor(Routes.Handler handler) {
        return Doors.only(Role.SUPERVISOR, handler);
    }

    private Reply.Page list(Visit visit) {
        List<CaseLine> lines = cases.list(UNDER_WAY, visit.scope());
        Predicate<CaseLine> late = line -> line.overdue() || daysLeft(line) < 0;
        Set<String> yellow = supervision.yellow(visit.scope());
        Predicate<CaseLine> atRisk = line -> yellow.contains(line.id())
                || (line.state() == ApplicationState.SUBMITTED && daysLeft(line) <= DAYS_AT_RISK);
        return caseView.lines(Reply.page("supervision"), lines, visit)
                .with("late", lines.stream().filter(late).toList())
                .with("atRisk", lines.stream().filter(late.negate().and(atRisk)).toList())
                .with("steps", supervision.steps(visit.scope(), MOST_STEPS))
                .with("supervises", visit.has(Role.SUPERVISOR))
                .with("inquiries", inquiryReading.open(visit.scope(), MOST_STEPS))
                .with("waiting", inquiryReading.waiting(visit.scope()))
                .with("silent", supervision.silentDepartments(visit.scope(), MOST_STEPS))
                .with("parked", work.parked(visit.scope(), MOST_PARKED));
    }

    /** Working days left; as many as can be while the clock stands still or another than the hall has to act. */
    private int daysLeft(CaseLine line) {
        boolean hallActs =
                line.state() != ApplicationState.SUSPENDED && line.state() != ApplicationState.CORRECTION_REQUESTED;
        String left = caseView.left(line.dueOn());
        return hallActs && !left.isEmpty() ? Integer.parseInt(left) : Integer.MAX_VALUE;
    }

    private Reply.Page page(Visit visit, CaseFile file) {
        List<TaskLine> tasks = review.tasks(file.view().id(), visit.scope());
        return joint.choices(
                        inquiries.choices(
                                handling.choices(caseView.page("supervision-case", file, visit), file, visit),
                                LIST,
                                file,
                                visit),
                        file,
                        visit)
                .with("supervises", visit.has(Role.SUPERVISOR))
                .with("tasks", tasks)
                .with("expedition", TaskLine.expedition(tasks))
                .with(
                        "stepNames",
                        tasks.stream()
                                .collect(Collectors.toMap(
                                        TaskLine::step, TaskLine::stepName, (first, second) -> second)))
                .with("timeSpent", timeSpent(file, visit))
                .with("warnings", supervision.warnings(file.view().id(), visit.scope()))
                .with("publication", results.ofApplication(file.view().id(), visit.scope()));
    }

    /** One holder's part as people read it. */
    public record Part(HolderKind kind, Optional<DepartmentId> department, String days, long percent) {}

    private List<Part> timeSpent(CaseFile file, Visit visit) {
        return supervision
                .timeSpent(file.view().id(), visit.scope())
                .map(spent -> spent.shares().stream()
                        .map(share -> new Part(
                                share.kind(),
                                share.department(),
                                days(share.time()),
                                spent.whole().isZero()
                                        ? 0
                                        : share.time().toSeconds()
                                                * WHOLE
                                                / Math.max(1, spent.whole().toSeconds())))
                        .toList())
                .orElseGet(List::of);
    }

    /** Days with one decimal, which do not depend on the reader's language. */
    private static String days(Duration time) {
        return new BigDecimal(time.toMinutes())
                .divide(new BigDecimal(Duration.ofDays(1).toMinutes()), 1, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private Reply withdrawPublication(Visit visit, CaseFile file, CasePage page) {
        return page.after(board.withdraw(new Commands.OnWithReasons(
                Doors.keyOf(visit), file.view().id(), visit.seen(), visit.field("reasons"))));
    }

    private Reply publishAgain(Visit visit, CaseFile file, CasePage page) {
        return page.after(board.publishAgain(
                new Commands.On(Doors.keyOf(visit), file.view().id(), visit.seen())));
    }

    private CasePage at(Visit visit, CaseFile file) {
        return new CasePage(CASES + file.view().id(), () -> page(visit, file));
    }
}
