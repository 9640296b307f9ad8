package org.onewindow.examples.investment.story;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.onewindow.core.act.Caller;
import org.onewindow.core.act.CurrentCaller;
import org.onewindow.core.act.IdempotencyKey;
import org.onewindow.core.act.Outcome;
import org.onewindow.core.act.Scope;
import org.onewindow.core.application.Acceptance;
import org.onewindow.core.application.ApplicantDesk;
import org.onewindow.core.application.CaseDesk;
import org.onewindow.core.application.Commands;
import org.onewindow.core.application.CorrectionNotice;
import org.onewindow.core.application.DecisionGiven;
import org.onewindow.core.application.ExpectedEnd;
import org.onewindow.core.application.Filing;
import org.onewindow.core.application.IssuingDesk;
import org.onewindow.core.application.ReceptionDesk;
import org.onewindow.core.application.Submission;
import org.onewindow.core.definition.PublishedDefinitions;
import org.onewindow.core.document.ResultsToHandOver;
import org.onewindow.core.hall.Hall;
import org.onewindow.core.privacy.RandomIds;
import org.onewindow.core.privacy.Subjects;
import org.onewindow.core.seal.StampCommands;
import org.onewindow.core.seal.StampDesk;
import org.onewindow.core.work.Workers;
import org.onewindow.routing.chain.StepState;
import org.onewindow.routing.supervision.InquiryKind;
import org.onewindow.routing.supervision.InquiryLine;
import org.onewindow.routing.supervision.InquiryReading;
import org.onewindow.routing.supervision.SupervisionCommands;
import org.onewindow.routing.supervision.SupervisionDesk;
import org.onewindow.routing.task.CoordinationDesk;
import org.onewindow.routing.task.ReviewDesk;
import org.onewindow.routing.task.ReviewReading;
import org.onewindow.routing.task.TaskCommands;
import org.onewindow.routing.task.TaskLine;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.application.Applicant;
import org.onewindow.spi.application.DecisionKind;
import org.onewindow.spi.application.OpinionKind;
import org.onewindow.spi.application.SubmittedMaterial;
import org.onewindow.spi.facts.SubjectNumber;
import org.onewindow.spi.identity.DepartmentId;
import org.onewindow.spi.identity.StaffId;
import org.onewindow.spi.time.SpecialProcedureKind;

/**
 * Lets the persons of the demonstration act at the desks, each as who he or she is. A refusal ends the story with an exception: in
 * a story that is told right nobody is refused.
 */
@ApplicationScoped
public class Play {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final ApplicantDesk applicants;
    private final ReceptionDesk reception;
    private final ReviewDesk review;
    private final CoordinationDesk coordination;
    private final CaseDesk cases;
    private final IssuingDesk issuing;
    private final ReviewReading tasks;
    private final CurrentCaller callers;
    private final Subjects subjects;
    private final PublishedDefinitions definitions;
    private final RandomIds ids;
    private final StampDesk stamps;
    private final ResultsToHandOver results;
    private final Workers workers;
    private final SupervisionDesk supervision;
    private final InquiryReading inquiries;

    @Inject
    Play(
            ApplicantDesk applicants,
            ReceptionDesk reception,
            ReviewDesk review,
            CoordinationDesk coordination,
            CaseDesk cases,
            IssuingDesk issuing,
            ReviewReading tasks,
            CurrentCaller callers,
            Subjects subjects,
            PublishedDefinitions definitions,
            RandomIds ids,
            StampDesk stamps,
            ResultsToHandOver results,
            Workers workers,
            SupervisionDesk supervision,
            InquiryReading inquiries) {
        this.applicants = applicants;
        this.reception = reception;
        this.review = review;
        this.coordination = coordination;
        this.cases = cases;
        this.issuing = issuing;
        this.tasks = tasks;
        this.callers = callers;
        this.subjects = subjects;
        this.definitions = definitions;
        this.ids = ids;
        this.stamps = stamps;
        this.results = results;
        this.workers = workers;
        this.supervision = supervision;
        this.inquiries = inquiries;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected Play() {
        this(null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    /** The applicant saves a draft. */
    public Told saveDraft(Filing filing) {
        String id = as(
                filing.applicant(),
                () -> applicants.saveDraft(new Commands.SaveDraft(key(), Optional.empty(), filing)));
        return Told.of(id, nameOf(filing.applicant()), "保存草稿", "saves a draft");
    }

    /** The applicant hands in, at once or what was a draft. */
    public Told submit(Optional<String> draft, Filing filing) {
        Submission receipt = as(filing.applicant(), () -> applicants.submit(new Commands.Submit(key(), draft, filing)));
        return Told.of(
                receipt.application(),
                nameOf(filing.applicant()),
                "提交，收件编号 " + receipt.number(),
                "hands in; number " + receipt.number());
    }

    /** The applicant hands in what the one-time notice asked for. */
    public Told supplement(Applicant who, String id, Map<String, Object> data, List<SubmittedMaterial> materials) {
        as(who, () -> applicants.supplement(new Commands.Supplement(key(), id, Optional.empty(), data, materials)));
        return Told.of(id, nameOf(who), "补正材料", "hands in what was asked for");
    }

    /** A clerk takes in at the counter and accepts on the spot. */
    public Told takeInAndAccept(String clerk, Filing filing) {
        Acceptance accepted = as(clerk, () -> reception.takeInAndAccept(new Commands.TakeIn(key(), filing)));
        return accepted(clerk, accepted);
    }

    /** A clerk accepts. */
    public Told accept(String clerk, String id) {
        return accepted(clerk, as(clerk, () -> reception.accept(on(id))));
    }

    private Told accepted(String clerk, Acceptance accepted) {
        String due = accepted.promisedDueOn().map(LocalDate::toString).orElse("");
        return Told.of(
                accepted.application(),
                nameOf(clerk),
                "受理，承诺 " + due + " 前办结（" + accepted.noticeNumber() + "）",
                "accepts; promised by " + due + " (" + accepted.noticeNumber() + ")");
    }

    /** A clerk accepts an immediate item and decides it in the same act. */
    public Told acceptAndDecide(String clerk, String id, String grounds) {
        DecisionGiven decision = as(
                clerk,
                () -> reception.acceptAndDecide(
                        new Commands.Decide(key(), id, Optional.empty(), DecisionKind.GRANTED, grounds)));
        return Told.of(
                id,
                nameOf(clerk),
                "即时办结 " + decision.documentNumber(),
                "accepts and decides at once: " + decision.documentNumber());
    }

    /** A clerk asks once for everything that is to be corrected. */
    public Told requestCorrection(String clerk, String id, CorrectionNotice.Point... points) {
        as(
                clerk,
                () -> reception.requestCorrection(
                        new Commands.RequestCorrection(key(), id, Optional.empty(), List.of(points))));
        return Told.of(id, nameOf(clerk), "一次性告知补正", "asks once for all corrections");
    }

    /** A person takes up the open task of the person's department. */
    public Told claim(String person, String id) {
        TaskLine task = taskOf(person, id);
        as(person, () -> review.claim(new TaskCommands.On(key(), task.task())));
        return Told.of(
                id,
                nameOf(person),
                "认领任务：" + task.stepName().zh(),
                "takes up: " + task.stepName().en());
    }

    /** A person gives the opinion of the person's department. */
    public Told opinion(String person, String id, OpinionKind kind, String grounds) {
        TaskLine task = taskOf(person, id);
        as(person, () -> review.giveOpinion(new TaskCommands.GiveOpinion(key(), task.task(), kind, grounds)));
        return Told.of(
                id,
                nameOf(person),
                task.stepName().zh() + "：" + grounds,
                "answers: " + task.stepName().en());
    }

    /** A person of the lead department lets the application go before others. */
    public Told expedite(String person, String id, String reasons) {
        as(person, () -> coordination.expedite(new TaskCommands.Expedite(key(), id, Optional.empty(), reasons)));
        return Told.of(id, nameOf(person), "标记加急：" + reasons, "marks as expedited");
    }

    /** A person of the lead department decides. */
    public Told decide(String person, String id, DecisionKind kind, String grounds) {
        TaskLine task = taskOf(person, id);
        DecisionGiven decision =
                as(person, () -> review.decide(new TaskCommands.Decide(key(), task.task(), kind, grounds)));
        return Told.of(
                id,
                nameOf(person),
                "作出决定，文号 " + decision.documentNumber(),
                "decides; document " + decision.documentNumber());
    }

    /** A person stops the clock for a special procedure. */
    public Told suspend(String person, String id, SpecialProcedureKind kind, LocalDate from, ExpectedEnd end) {
        as(person, () -> cases.suspend(new Commands.Suspend(key(), id, Optional.empty(), kind, from, end, "")));
        return Told.of(id, nameOf(person), "启动特别程序，停止计时", "stops the clock for a special procedure");
    }

    /** The supervisor orders a department to act and to answer by a day. */
    public Told order(String supervisor, String id, String department, String wanted, int days) {
        as(
                supervisor,
                () -> supervision.order(new SupervisionCommands.Ask(
                        key(), id, Optional.empty(), Optional.of(new DepartmentId(department)), wanted, days)));
        return Told.of(id, nameOf(supervisor), "督办：" + wanted, "issues a supervision order");
    }

    /** A clerk asks a department's specialist while the applicant waits. */
    public Told askSpecialist(String clerk, String id, String department, String question) {
        as(
                clerk,
                () -> supervision.askSpecialist(new SupervisionCommands.Ask(
                        key(), id, Optional.empty(), Optional.of(new DepartmentId(department)), question, 0)));
        return Told.of(id, nameOf(clerk), "咨询中台：" + question, "asks a specialist");
    }

    /** The specialist answers. */
    public Told answerAsSpecialist(String specialist, String id, String answer) {
        String question = inquiries.of(id, new Scope.WholeHall()).stream()
                .filter(InquiryLine::waits)
                .filter(line -> line.kind() == InquiryKind.QUESTION)
                .map(InquiryLine::id)
                .findFirst()
                .orElseThrow();
        as(
                specialist,
                () -> supervision.answerAsSpecialist(
                        new SupervisionCommands.Settle(key(), id, Optional.empty(), question, answer)));
        return Told.of(id, nameOf(specialist), "中台答复：" + answer, "answers the clerk");
    }

    /** The issuer lays the result ready. */
    public Told issue(String issuer, String id) {
        as(issuer, () -> issuing.issue(on(id)));
        return Told.of(id, nameOf(issuer), "出件，待领取", "lays the result ready");
    }

    /** The issuer hands it over, once its documents are made and sealed. */
    public Told deliver(String issuer, String id, String collector) {
        awaitFiles(id);
        as(issuer, () -> issuing.deliver(new Commands.Deliver(key(), id, Optional.empty(), collector)));
        return Told.of(id, nameOf(issuer), "核验领取人身份后送达", "checks who collects, and hands over");
    }

    /** A story has no seconds to wait in: what is due is done now, or another thread is doing it. */
    private void awaitFiles(String id) {
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (results.of(id).stream()
                        .anyMatch(document -> !document.obstacles().isEmpty())
                && System.nanoTime() < giveUp) {
            if (workers.runDue() == 0) {
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    /** The issuer closes the file. */
    public Told archive(String issuer, String id) {
        as(issuer, () -> issuing.archive(on(id)));
        return Told.of(id, nameOf(issuer), "归档", "closes the file");
    }

    private TaskLine taskOf(String person, String id) {
        Caller.Staff staff = member(person).caller();
        return tasks.tasks(id, new Scope.WholeHall()).stream()
                .filter(task -> task.state() == StepState.OPEN)
                .filter(task ->
                        staff.department().filter(task.department()::equals).isPresent())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nothing to do for " + person + " in " + id));
    }

    private Commands.On on(String id) {
        return new Commands.On(key(), id, Optional.empty());
    }

    IdempotencyKey key() {
        return new IdempotencyKey("story-" + ids.next());
    }

    /** One hands a stamp over, the other takes it over. */
    public Told entrust(String from, String stamp, String to) {
        as(from, () -> stamps.handOver(new StampCommands.HandOver(key(), stamp, to)));
        as(to, () -> stamps.takeOver(new StampCommands.TakeOver(key(), stamp)));
        return Told.of(stamp, nameOf(to), "接收印章", "takes a stamp over");
    }

    <R> R as(String person, Supplier<Outcome<R>> act) {
        return callers.as(member(person).caller(), act).orElseThrow();
    }

    <R> R as(Applicant applicant, Supplier<Outcome<R>> act) {
        return callers.as(new Caller.Subject(subjects.of(SubjectNumber.of(applicant))), act)
                .orElseThrow();
    }

    private Hall.StaffMember member(String person) {
        return definitions.hall().orElseThrow().member(new StaffId(person)).orElseThrow();
    }

    LocalizedText nameOf(String person) {
        return member(person).name();
    }

    static LocalizedText nameOf(Applicant applicant) {
        return new LocalizedText(applicant.label(), applicant.label());
    }
}
