package org.onewindow.adapters.web.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
import org.onewindow.core.application.CaseFile;
import org.onewindow.core.application.CaseLine;
import org.onewindow.core.application.CaseReading;
import org.onewindow.routing.drawing.StandingPicture;
import org.onewindow.routing.task.CoordinationDesk;
import org.onewindow.routing.task.InboxLine;
import org.onewindow.routing.task.ReviewDesk;
import org.onewindow.routing.task.ReviewReading;
import org.onewindow.routing.task.TaskCommands;
import org.onewindow.routing.task.TaskId;
import org.onewindow.routing.task.TaskLine;
import org.onewindow.routing.task.Turn;
import org.onewindow.routing.task.WayReading;
import org.onewindow.spi.application.ApplicationState;
import org.onewindow.spi.application.DecisionKind;
import org.onewindow.spi.application.OpinionKind;
import org.onewindow.spi.identity.DepartmentId;
import org.onewindow.spi.identity.Role;
import org.onewindow.spi.identity.StaffId;

/** 部门审批: the inbox by time left, the case with the opinions given, one's own opinion or decision. */
@ApplicationScoped
class ReviewPages implements PageGroup {
    private static final String LIST = "/desk/review";
    private static final String CASES = LIST + "/case/";
    private static final String CASE = CASES + "{id}";
    private static final String TASK = LIST + "/task/{task}";
    private static final int LINES = 100;

    private final ReviewDesk desk;
    private final CaseHandling handling;
    private final InquiryForms inquiries;
    private final JointForms joint;
    private final ReviewReading reading;
    private final CoordinationDesk coordination;
    private final WayReading way;
    private final StandingPicture picture;
    private final CaseReading cases;
    private final CommitmentForms commitments;
    private final CaseView caseView;

    @Inject
    ReviewPages(
            ReviewDesk desk,
            CaseHandling handling,
            InquiryForms inquiries,
            JointForms joint,
            ReviewReading reading,
            CoordinationDesk coordination,
            WayReading way,
            StandingPicture picture,
            CaseReading cases,
            CommitmentForms commitments,
            CaseView caseView) {
        this.desk = desk;
        this.handling = handling;
        this.inquiries = inquiries;
        this.joint = joint;
        this.reading = reading;
        this.coordination = coordination;
        this.way = way;
        this.picture = picture;
        this.cases = cases;
        this.commitments = commitments;
        this.caseView = caseView;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected ReviewPages() {
        this(null, null, null, null, null, null, null, null, null, null, null);
    }

    @Override
    public void addTo(Routes routes) {
        routes.get(LIST, approver(this::inbox))
                .get(CASE, approver(visit -> page(visit, caseView.file(visit))))
                .post(CASE + "/suspend", onCase(handling::suspend))
                .post(CASE + "/resume", onCase(handling::resume))
                .post(CASE + "/ask-extend", onCase(handling::askForExtension))
                .post(CASE + "/extend", onCase(handling::extend))
                .post(CASE + "/forward", onCase(handling::forwardUp))
                .post(CASE + "/answer-from-above", onCase(handling::answerFromAbove))
                .post(CASE + "/terminate", onCase(handling::terminate))
                .post(CASE + "/check-commitment", onCase(commitments::check))
                .post(CASE + "/revoke-decision", onCase(commitments::revoke))
                .post(CASE + "/answer-inquiry", onCase(inquiries::answer))
                .post(CASE + "/joint-call", onCase(joint::call))
                .post(CASE + "/joint-off", onCase(joint::callOff))
                .post(CASE + "/joint-attendance", onCase(joint::attendance))
                .post(CASE + "/joint-opinion", onCase(joint::opinion))
                .post(CASE + "/joint-conclusion", onCase(joint::conclude))
                .post(CASE + "/follow-up-report", onCase(joint::report))
                .post(CASE + "/follow-up-check", onCase(joint::check))
                .post(CASE + "/remind", onCase(joint::remind))
                .post(TASK + "/claim", approver(this::claim))
                .post(TASK + "/release", approver(this::release))
                .post(TASK + "/opinion", approver(this::giveOpinion))
                .post(TASK + "/decide", approver(this::decide))
                .post(TASK + "/send-back", approver(this::sendBack))
                .post(TASK + "/signer", approver(this::addSigner))
                .post(TASK + "/reassign", approver(this::reassign))
                .post(CASE + "/expedite", approver(this::expedite))
                .post(CASE + "/round/{round}/invite", approver(this::invite))
                .post(CASE + "/round/{round}/conclude", approver(this::conclude));
    }

    private static Routes.Handler approver(Routes.Handler handler) {
        return Doors.only(Role.DEPARTMENT_APPROVER, handler);
    }

    private Routes.Handler onCase(CaseForm form) {
        return approver(visit -> {
            CaseFile file = caseView.file(visit);
            return form.answer(visit, file, at(visit, file));
        });
    }

    private static Optional<DepartmentId> department(Visit visit) {
        return visit.caller() instanceof Caller.Staff staff ? staff.department() : Optional.empty();
    }

    // ---- What there is to do

    private List<InboxLine> lines(Visit visit) {
        return department(visit)
                .map(own -> reading.inbox(own, visit.scope(), Optional.empty(), LINES))
                .orElseGet(List::of);
    }

    /** Whose turn it is before what is expedited. */
    private Optional<Turn> turn(Visit visit, List<InboxLine> lines) {
        boolean asks =
                lines.stream().anyMatch(line -> line.expedited() && line.claim().isEmpty());
        return asks ? department(visit).flatMap(own -> reading.turn(own, visit.scope())) : Optional.empty();
    }

    private Reply inbox(Visit visit) {
        return caseView.listOrOpen(visit, CASES, () -> {
            List<InboxLine> lines = lines(visit);
            Map<String, String> left = new TreeMap<>();
            lines.forEach(line -> left.put(
                    line.task().value(),
                    line.state() == ApplicationState.SUSPENDED ? "" : caseView.left(Optional.of(line.dueOn()))));
            List<CaseLine> handedOver = cases.handedOver(visit.scope());
            return commitments
                    .list(Reply.page("review"), visit)
                    .with("owed", inquiries.owed(visit))
                    .with("called", joint.called(visit))
                    .with("toDo", joint.owed(visit))
                    .with(
                            "handedOver",
                            caseView.lines(Reply.page("review"), handedOver, visit)
                                    .model())
                    .with("lines", lines)
                    .with("turn", turn(visit, lines))
                    .with("left", left);
        });
    }

    private Reply.Page page(Visit visit, CaseFile file) {
        List<TaskLine> tasks = reading.tasks(file.view().id(), visit.scope());
        List<TaskLine> mine = tasks.stream()
                .filter(task -> task.closedAt().isEmpty())
                .filter(task ->
                        department(visit).filter(task.department()::equals).isPresent())
                .toList();
        return joint.choices(
                        inquiries.choices(
                                commitments.choices(
                                        handling.choices(caseView.page("review-case", file, visit), file, visit),
                                        file,
                                        visit),
                                "/desk/review",
                                file,
                                visit),
                        file,
                        visit)
                .with("comparison", caseView.comparison(file))
                .with("earlierComparisons", caseView.earlierComparisons(file, caseView.comparison(file)))
                .with("tasks", tasks)
                .with("expedition", TaskLine.expedition(tasks))
                .with("mine", mine)
                .with("picture", picture.draw(file.view().id(), visit.scope(), visit.locale()))
                .with("way", way.choices(file.view().id(), visit.scope(), visit.caller()))
                .with(
                        "me",
                        visit.caller() instanceof Caller.Staff staff
                                ? staff.id().value()
                                : "")
                .with("opinionKinds", OpinionKind.values())
                .with(
                        "next",
                        lines(visit).stream()
                                .filter(line -> line.state() != ApplicationState.SUSPENDED)
                                .map(line -> line.task().application())
                                .filter(id -> !id.equals(file.view().id()))
                                .findFirst()
                                .orElse(""));
    }

    private CasePage at(Visit visit, CaseFile file) {
        return new CasePage(CASES + file.view().id(), () -> page(visit, file));
    }

    // ---- Tasks

    private static TaskId task(Visit visit) {
        return Doors.found(TaskId.parse(visit.path("task")));
    }

    private CasePage atTask(Visit visit) {
        return at(visit, Doors.found(caseView.find(task(visit).application(), visit)));
    }

    private Reply claim(Visit visit) {
        return atTask(visit).after(desk.claim(new TaskCommands.On(Doors.keyOf(visit), task(visit))));
    }

    private Reply release(Visit visit) {
        return atTask(visit).after(desk.release(new TaskCommands.On(Doors.keyOf(visit), task(visit))));
    }

    private Reply giveOpinion(Visit visit) {
        return Chosen.then(
                Chosen.of(OpinionKind.values(), visit, "opinion"),
                DeskCodes.NOT_CHOSEN,
                "/opinion",
                atTask(visit),
                kind -> desk.giveOpinion(
                        new TaskCommands.GiveOpinion(Doors.keyOf(visit), task(visit), kind, visit.field("grounds"))));
    }

    // ---- The way, changed while it runs

    private Reply sendBack(Visit visit) {
        return atTask(visit)
                .after(coordination.sendBack(new TaskCommands.SendBack(
                        Doors.keyOf(visit), task(visit), visit.field("to"), visit.field("reasons"))));
    }

    private Reply addSigner(Visit visit) {
        return Chosen.then(
                DepartmentId.parse(visit.field("department")),
                DeskCodes.NOT_CHOSEN,
                "/department",
                atTask(visit),
                department -> coordination.addSigner(new TaskCommands.AddSigner(
                        Doors.keyOf(visit), task(visit), department, visit.field("question"))));
    }

    private Reply reassign(Visit visit) {
        return Chosen.then(
                StaffId.parse(visit.field("to")),
                DeskCodes.NOT_CHOSEN,
                "/to",
                atTask(visit),
                to -> coordination.reassign(
                        new TaskCommands.Reassign(Doors.keyOf(visit), task(visit), to, visit.field("reasons"))));
    }

    private Reply invite(Visit visit) {
        CaseFile file = caseView.file(visit);
        return Chosen.then(
                DepartmentId.parse(visit.field("department")),
                DeskCodes.NOT_CHOSEN,
                "/department",
                at(visit, file),
                department -> coordination.invite(new TaskCommands.Invite(
                        Doors.keyOf(visit),
                        file.view().id(),
                        Optional.empty(),
                        visit.path("round"),
                        department,
                        visit.field("question"))));
    }

    private Reply conclude(Visit visit) {
        CaseFile file = caseView.file(visit);
        return at(visit, file)
                .after(coordination.conclude(new TaskCommands.Conclude(
                        Doors.keyOf(visit),
                        file.view().id(),
                        Optional.empty(),
                        visit.path("round"),
                        visit.field("reasons"))));
    }

    private Reply expedite(Visit visit) {
        CaseFile file = caseView.file(visit);
        return at(visit, file)
                .after(coordination.expedite(new TaskCommands.Expedite(
                        Doors.keyOf(visit), file.view().id(), Optional.empty(), visit.field("reasons"))));
    }

    private Reply decide(Visit visit) {
        return Chosen.then(
                Chosen.of(DecisionKind.values(), visit, "decision"),
                DeskCodes.NOT_CHOSEN,
                "/decision",
                atTask(visit),
                kind -> desk.decide(
                        new TaskCommands.Decide(Doors.keyOf(visit), task(visit), kind, visit.field("grounds"))));
    }
}
