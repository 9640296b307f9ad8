package org.onewindow.adapters.web.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onewindow.adapters.web.page.Doors;
import org.onewindow.adapters.web.page.Reply;
import org.onewindow.adapters.web.page.Visit;
import org.onewindow.core.act.Caller;
import org.onewindow.core.application.CaseFile;
import org.onewindow.core.time.HallTime;
import org.onewindow.routing.joint.FollowUpDesk;
import org.onewindow.routing.joint.FollowUpLine;
import org.onewindow.routing.joint.FollowUpState;
import org.onewindow.routing.joint.JointCommands;
import org.onewindow.routing.joint.JointDesk;
import org.onewindow.routing.joint.JointLine;
import org.onewindow.routing.joint.JointReading;
import org.onewindow.routing.joint.JointResult;
import org.onewindow.routing.supervision.SupervisionCommands;
import org.onewindow.routing.supervision.SupervisionDesk;
import org.onewindow.routing.task.ReviewReading;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.application.OpinionKind;
import org.onewindow.spi.identity.DepartmentId;

/** 联合办理: what departments do together about a case, and what is left to do, as the forms of several desks ask for them. */
@ApplicationScoped
class JointForms {
    private static final int MOST = 100;
    private static final int TODO_LINES = 3;

    private final JointDesk desk;
    private final FollowUpDesk followUps;
    private final SupervisionDesk supervision;
    private final JointReading reading;
    private final ReviewReading review;
    private final HallTime time;

    @Inject
    JointForms(
            JointDesk desk,
            FollowUpDesk followUps,
            SupervisionDesk supervision,
            JointReading reading,
            ReviewReading review,
            HallTime time) {
        this.desk = desk;
        this.followUps = followUps;
        this.supervision = supervision;
        this.reading = reading;
        this.review = review;
        this.time = time;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected JointForms() {
        this(null, null, null, null, null, null);
    }

    /** What is known, and what the forms offer to choose from. */
    Reply.Page choices(Reply.Page page, CaseFile file, Visit visit) {
        JointReading.Beside beside = reading.of(id(file), visit.scope());
        return page.with("beside", beside)
                .with("leadsHere", beside.lead().isPresent() && beside.lead().equals(department(visit)))
                .with("owing", owing(beside, file, visit))
                .with("jointResults", JointResult.values())
                .with(
                        "now",
                        LocalDateTime.ofInstant(time.now(), HallTime.ZONE)
                                .withSecond(0)
                                .withNano(0)
                                .toString());
    }

    /**
     * What a department owes, for the lead department.
     *
     * @param what in words
     * @param dueOn last day, if there is one
     */
    public record Owing(DepartmentId department, LocalizedText what, Optional<LocalDate> dueOn) {}

    private List<Owing> owing(JointReading.Beside beside, CaseFile file, Visit visit) {
        Stream<Owing> answers = review.tasks(id(file), visit.scope()).stream()
                .filter(task -> task.closedAt().isEmpty())
                .map(task -> new Owing(task.department(), task.stepName(), Optional.of(task.dueOn())));
        Stream<Owing> opinions = beside.acts().stream()
                .flatMap(act -> act.invited().stream()
                        .map(JointLine.Invited::department)
                        .filter(act::waitsFor)
                        .map(each -> new Owing(each, act.name(), Optional.of(time.dayOf(act.meetsAt())))));
        Stream<Owing> left = beside.followUps().stream()
                .filter(each -> each.state() == FollowUpState.OPEN)
                .flatMap(each -> each.owner().stream()
                        .map(owner -> new Owing(owner, LocalizedText.chinese(each.what()), Optional.of(each.dueOn()))));
        return Stream.of(answers, opinions, left)
                .flatMap(each -> each)
                .filter(each -> !beside.lead().equals(Optional.of(each.department())))
                .toList();
    }

    /** What the visitor's department is called to. */
    List<JointLine> called(Visit visit) {
        return department(visit)
                .map(own -> reading.calledFor(own, visit.scope(), MOST))
                .orElseGet(List::of);
    }

    /** What the visitor's department has to do. */
    List<FollowUpLine> owed(Visit visit) {
        return department(visit)
                .map(own -> reading.owedBy(own, visit.scope(), MOST))
                .orElseGet(List::of);
    }

    Reply call(Visit visit, CaseFile file, CasePage page) {
        return Chosen.then(
                moment(visit, "at"),
                DeskCodes.NO_DAY,
                "/at",
                page,
                at -> desk.call(new JointCommands.Call(
                        Doors.keyOf(visit),
                        id(file),
                        visit.seen(),
                        visit.field("act"),
                        at,
                        visit.field("place"),
                        visit.field("agenda"),
                        visit.field("prepare"))));
    }

    Reply callOff(Visit visit, CaseFile file, CasePage page) {
        return page.after(desk.callOff(new JointCommands.CallOff(
                Doors.keyOf(visit), id(file), visit.seen(), visit.field("joint"), visit.field("reasons"))));
    }

    Reply attendance(Visit visit, CaseFile file, CasePage page) {
        return Chosen.then(
                moment(visit, "until"),
                DeskCodes.NO_DAY,
                "/until",
                page,
                until -> desk.recordAttendance(new JointCommands.Attendance(
                        Doors.keyOf(visit),
                        id(file),
                        visit.seen(),
                        visit.field("joint"),
                        until,
                        visit.fields("present").stream()
                                .flatMap(each -> DepartmentId.parse(each).stream())
                                .collect(Collectors.toSet()),
                        visit.field("people"),
                        visit.field("found"))));
    }

    Reply opinion(Visit visit, CaseFile file, CasePage page) {
        return Chosen.then(
                Chosen.of(OpinionKind.values(), visit, "kind"),
                DeskCodes.NOT_CHOSEN,
                "/kind",
                page,
                kind -> desk.giveOpinion(new JointCommands.Opinion(
                        Doors.keyOf(visit), id(file), visit.seen(), visit.field("joint"), kind, visit.field("words"))));
    }

    Reply conclude(Visit visit, CaseFile file, CasePage page) {
        Optional<List<JointCommands.Todo>> todos = todos(visit);
        if (todos.isEmpty()) {
            return Chosen.wrong(DeskCodes.NO_DAY, "/followUps", page);
        }
        return Chosen.then(
                Chosen.of(JointResult.values(), visit, "result"),
                DeskCodes.NOT_CHOSEN,
                "/result",
                page,
                result -> desk.conclude(new JointCommands.Conclude(
                        Doors.keyOf(visit),
                        id(file),
                        visit.seen(),
                        visit.field("joint"),
                        result,
                        visit.field("conclusion"),
                        todos.get())));
    }

    /** The lines that were filled in; empty if a day among them is none. */
    private static Optional<List<JointCommands.Todo>> todos(Visit visit) {
        List<JointCommands.Todo> todos = new ArrayList<>();
        for (int i = 1; i <= TODO_LINES; i++) {
            if (!visit.field("what" + i).isBlank()) {
                Optional<LocalDate> due =
                        Chosen.day(visit, "due" + i, LocalDate.MIN).filter(LocalDate.MIN::isBefore);
                if (due.isEmpty()) {
                    return Optional.empty();
                }
                todos.add(new JointCommands.Todo(
                        DepartmentId.parse(visit.field("owner" + i)), visit.field("what" + i), due.get()));
            }
        }
        return Optional.of(todos);
    }

    Reply report(Visit visit, CaseFile file, CasePage page) {
        return page.after(followUps.report(new JointCommands.Report(
                Doors.keyOf(visit), id(file), visit.seen(), visit.field("followUp"), visit.field("report"))));
    }

    Reply check(Visit visit, CaseFile file, CasePage page) {
        return page.after(followUps.check(new JointCommands.Check(
                Doors.keyOf(visit),
                id(file),
                visit.seen(),
                visit.field("followUp"),
                visit.field("accepted").equals("yes"),
                visit.field("words"))));
    }

    /** 催办: what is no number is out of bounds, and told so by the desk. */
    Reply remind(Visit visit, CaseFile file, CasePage page) {
        String days = visit.field("days").strip();
        return Chosen.then(
                DepartmentId.parse(visit.field("to")),
                DeskCodes.NOT_CHOSEN,
                "/to",
                page,
                to -> supervision.remind(new SupervisionCommands.Ask(
                        Doors.keyOf(visit),
                        id(file),
                        visit.seen(),
                        Optional.of(to),
                        visit.field("wanted"),
                        days.matches("\\d{1,4}") ? Integer.parseInt(days) : 0)));
    }

    private static Optional<LocalDateTime> moment(Visit visit, String field) {
        try {
            return Optional.of(LocalDateTime.parse(visit.field(field).strip()));
        } catch (DateTimeParseException e) {
            return Optional.empty(); // told beside the field
        }
    }

    private static Optional<DepartmentId> department(Visit visit) {
        return visit.caller() instanceof Caller.Staff staff ? staff.department() : Optional.empty();
    }

    private static String id(CaseFile file) {
        return file.view().id();
    }
}
