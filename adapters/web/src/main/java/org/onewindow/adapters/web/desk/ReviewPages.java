package org.onewindow.adapters.web.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.onewindow.adapters.web.page.Doors;
import org.onewindow.adapters.web.page.PageGroup;
import org.onewindow.adapters.web.page.Reply;
import org.onewindow.adapters.web.page.Routes;
import org.onewindow.adapters.web.page.Visit;
import org.onewindow.core.act.Caller;
import org.onewindow.core.act.Outcome;
import org.onewindow.core.application.CaseDesk;
import org.onewindow.core.application.CaseFile;
import org.onewindow.core.application.Commands;
import org.onewindow.core.time.HallTime;
import org.onewindow.routing.task.InboxLine;
import org.onewindow.routing.task.ReviewDesk;
import org.onewindow.routing.task.ReviewReading;
import org.onewindow.routing.task.TaskCommands;
import org.onewindow.routing.task.TaskId;
import org.onewindow.routing.task.TaskLine;
import org.onewindow.spi.application.DecisionKind;
import org.onewindow.spi.application.OpinionKind;
import org.onewindow.spi.identity.DepartmentId;
import org.onewindow.spi.identity.Role;
import org.onewindow.spi.identity.StaffId;
import org.onewindow.spi.time.SpecialProcedureKind;

/** 部门审批: the inbox by time left, the case with the opinions given, one's own opinion or decision. */
@ApplicationScoped
class ReviewPages implements PageGroup {
    private static final String LIST = "/desk/review";
    private static final String CASE = LIST + "/case/{id}";
    private static final String TASK = LIST + "/task/{task}";
    private static final int LINES = 100;

    private final ReviewDesk desk;
    private final CaseDesk caseDesk;
    private final ReviewReading reading;
    private final CaseView caseView;
    private final HallTime time;

    @Inject
    ReviewPages(ReviewDesk desk, CaseDesk caseDesk, ReviewReading reading, CaseView caseView, HallTime time) {
        this.desk = desk;
        this.caseDesk = caseDesk;
        this.reading = reading;
        this.caseView = caseView;
        this.time = time;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected ReviewPages() {
        this(null, null, null, null, null);
    }

    @Override
    public void addTo(Routes routes) {
        routes.get(LIST, approver(this::inbox))
                .get(CASE, approver(visit -> page(visit, caseView.file(visit))))
                .post(CASE + "/suspend", approver(this::suspend))
                .post(CASE + "/resume", approver(this::resume))
                .post(CASE + "/extend", approver(this::extend))
                .post(CASE + "/forward", approver(this::forwardUp))
                .post(CASE + "/answer-from-above", approver(this::answerFromAbove))
                .post(TASK + "/claim", approver(this::claim))
                .post(TASK + "/release", approver(this::release))
                .post(TASK + "/opinion", approver(this::giveOpinion))
                .post(TASK + "/decide", approver(this::decide));
    }

    private static Routes.Handler approver(Routes.Handler handler) {
        return Doors.only(Role.DEPARTMENT_APPROVER, handler);
    }

    private static Optional<DepartmentId> department(Visit visit) {
        return visit.caller() instanceof Caller.Staff staff ? staff.department() : Optional.empty();
    }

    private Reply inbox(Visit visit) {
        List<InboxLine> lines = department(visit)
                .map(own -> reading.inbox(own, visit.scope(), Optional.empty(), LINES))
                .orElseGet(List::of);
        Map<String, String> left = new TreeMap<>();
        lines.forEach(line -> left.put(line.task().value(), Integer.toString(time.workingDaysLeft(line.dueOn()))));
        return Reply.page("review").with("lines", lines).with("left", left);
    }

    private Reply.Page page(Visit visit, CaseFile file) {
        List<TaskLine> tasks = reading.tasks(file.view().id(), visit.scope());
        List<TaskLine> mine = tasks.stream()
                .filter(task -> task.closedAt().isEmpty())
                .filter(task ->
                        department(visit).filter(task.department()::equals).isPresent())
                .toList();
        return caseView.page("review-case", file, visit)
                .with("tasks", tasks)
                .with("mine", mine)
                .with(
                        "me",
                        visit.caller() instanceof Caller.Staff staff
                                ? staff.id().value()
                                : "")
                .with("opinionKinds", OpinionKind.values())
                .with("procedures", SpecialProcedureKind.values())
                .with("today", time.today().toString())
                .with("typedGrounds", visit.field("grounds"))
                .with("typedReasons", visit.field("reasons"));
    }

    private static TaskId task(Visit visit) {
        return Doors.found(TaskId.parse(visit.path("task")));
    }

    private Reply claim(Visit visit) {
        return after(visit, task(visit), desk.claim(new TaskCommands.On(Doors.keyOf(visit), task(visit))));
    }

    private Reply release(Visit visit) {
        return after(visit, task(visit), desk.release(new TaskCommands.On(Doors.keyOf(visit), task(visit))));
    }

    private Reply giveOpinion(Visit visit) {
        OpinionKind kind = chosen(OpinionKind.values(), visit.field("opinion"), OpinionKind.AGREE);
        return after(
                visit,
                task(visit),
                desk.giveOpinion(
                        new TaskCommands.GiveOpinion(Doors.keyOf(visit), task(visit), kind, visit.field("grounds"))));
    }

    private Reply decide(Visit visit) {
        DecisionKind kind = chosen(DecisionKind.values(), visit.field("decision"), DecisionKind.GRANTED);
        return after(
                visit,
                task(visit),
                desk.decide(new TaskCommands.Decide(Doors.keyOf(visit), task(visit), kind, visit.field("grounds"))));
    }

    private Reply suspend(Visit visit) {
        CaseFile file = caseView.file(visit);
        SpecialProcedureKind kind =
                chosen(SpecialProcedureKind.values(), visit.field("procedure"), SpecialProcedureKind.OTHER);
        return after(
                visit,
                file,
                caseDesk.suspend(new Commands.Suspend(
                        Doors.keyOf(visit),
                        file.view().id(),
                        visit.seen(),
                        kind,
                        day(visit.field("from")),
                        visit.field("basis"))));
    }

    private Reply resume(Visit visit) {
        CaseFile file = caseView.file(visit);
        return after(
                visit,
                file,
                caseDesk.resume(new Commands.On(Doors.keyOf(visit), file.view().id(), visit.seen())));
    }

    private Reply extend(Visit visit) {
        CaseFile file = caseView.file(visit);
        StaffId requestedBy = Doors.found(StaffId.parse(visit.field("requestedBy")));
        return after(
                visit,
                file,
                caseDesk.extend(new Commands.WithSecondPerson(
                        Doors.keyOf(visit), file.view().id(), visit.seen(), visit.field("reasons"), requestedBy)));
    }

    private Reply forwardUp(Visit visit) {
        CaseFile file = caseView.file(visit);
        return after(
                visit,
                file,
                caseDesk.forwardUp(new Commands.OnWithReasons(
                        Doors.keyOf(visit), file.view().id(), visit.seen(), visit.field("reasons"))));
    }

    private Reply answerFromAbove(Visit visit) {
        CaseFile file = caseView.file(visit);
        DecisionKind kind = chosen(DecisionKind.values(), visit.field("decision"), DecisionKind.GRANTED);
        return after(
                visit,
                file,
                caseDesk.recordDecisionFromAbove(new Commands.Decide(
                        Doors.keyOf(visit), file.view().id(), visit.seen(), kind, visit.field("grounds"))));
    }

    private LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return time.today(); // an empty day on the form means today, as the form says
        }
    }

    private static <E extends Enum<E>> E chosen(E[] all, String name, E otherwise) {
        for (E each : all) {
            if (each.name().equals(name)) {
                return each;
            }
        }
        return otherwise;
    }

    private Reply after(Visit visit, TaskId task, Outcome<?> outcome) {
        return after(visit, Doors.found(caseView.find(task.application(), visit)), outcome);
    }

    private Reply after(Visit visit, CaseFile file, Outcome<?> outcome) {
        return Doors.after(outcome, LIST + "/case/" + file.view().id(), page(visit, file));
    }
}
