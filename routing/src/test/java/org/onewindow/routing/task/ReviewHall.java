package org.onewindow.routing.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.onewindow.adapters.testkit.hall.HallFixture;
import org.onewindow.core.act.Caller;
import org.onewindow.core.act.IdempotencyKey;
import org.onewindow.core.act.Outcome;
import org.onewindow.core.act.Refusal;
import org.onewindow.core.act.Scope;
import org.onewindow.core.application.ApplicantDesk;
import org.onewindow.core.application.CaseDesk;
import org.onewindow.core.application.Commands;
import org.onewindow.core.application.DeadlineWatch;
import org.onewindow.core.application.DecisionGiven;
import org.onewindow.core.application.Filing;
import org.onewindow.core.application.ReceptionDesk;
import org.onewindow.core.integrity.InvariantChecker;
import org.onewindow.spi.application.Applicant;
import org.onewindow.spi.application.DecisionKind;
import org.onewindow.spi.application.OpinionKind;
import org.onewindow.spi.identity.DepartmentId;
import org.onewindow.spi.identity.Role;
import org.onewindow.spi.identity.SocialCreditCode;
import org.onewindow.spi.identity.StaffId;

/** The investment hall on one database, with the people who act in it. */
public final class ReviewHall {
    public static final Caller.Staff CLERK = staff("lin.yue", Optional.empty(), Role.RECEPTION_CLERK);
    public static final Caller.Staff LEAD_OF_COUNTER = staff("sun.hao", Optional.empty(), Role.COUNTER_LEAD);
    public static final Caller.Staff LEAD = approver("shen.dr", "development-reform");
    public static final Caller.Staff DIRECTOR = approver("lu.dr", "development-reform");
    public static final Caller.Staff PLANNER = approver("gu.planning", "planning");
    public static final Caller.Staff CHIEF_PLANNER = approver("he.planning", "planning");
    public static final Caller.Staff SURVEYOR = approver("tang.land", "land");
    public static final Caller.Staff ECOLOGIST = approver("wei.env", "environment");

    private static final Scope HALL = new Scope.WholeHall();

    private final HallFixture hall;
    private final ReviewDesk desk;

    ReviewHall(HallFixture hall) {
        this(hall, "none", List.of());
    }

    /** The same, where the departments {@code withSystem} work in systems of their own, reached through {@code adapter}. */
    public ReviewHall(HallFixture hall, String adapter, List<String> withSystem) {
        this.hall = hall;
        this.desk = hall.get(ReviewDesk.class);
        publish(adapter, withSystem, Map.of());
    }

    /** The same, with more definitions. */
    public ReviewHall(HallFixture hall, Map<String, String> more) {
        this.hall = hall;
        this.desk = hall.get(ReviewDesk.class);
        publish("none", List.of(), more);
    }

    private void publish(String adapter, List<String> withSystem, Map<String, String> more) {
        PublishingDesk publishing = hall.get(PublishingDesk.class);
        Caller administration = staff("admin", Optional.empty(), Role.HALL_ADMINISTRATION);
        as(
                        administration,
                        () -> publishing.publish(new PublishingDesk.Publish(
                                new IdempotencyKey("publish-the-hall"), adapter, withSystem, more)))
                .orElseThrow();
    }

    public static Caller.Staff approver(String id, String department) {
        return staff(id, Optional.of(new DepartmentId(department)), Role.DEPARTMENT_APPROVER);
    }

    public static Caller.Staff staff(String id, Optional<DepartmentId> department, Role first, Role... more) {
        return new Caller.Staff(new StaffId(id), EnumSet.of(first, more), department);
    }

    public static IdempotencyKey freshKey() {
        return new IdempotencyKey(UUID.randomUUID().toString());
    }

    public <T> T as(Caller who, Supplier<T> what) {
        return hall.as(who, what);
    }

    /** A chemical plant, taken in and accepted at the counter; the application's identifier. */
    public String accepted(String item) {
        return accepted(item, Map.of("landArea", new BigDecimal("1200"), "industry", "CHEMICAL"));
    }

    public String accepted(String item, Map<String, Object> data) {
        ReceptionDesk reception = hall.get(ReceptionDesk.class);
        return as(CLERK, () -> reception.takeInAndAccept(new Commands.TakeIn(freshKey(), filing(item, data))))
                .orElseThrow()
                .application();
    }

    /** Taken in at the counter, not yet answered. */
    public String handedIn(String item) {
        ApplicantDesk applicants = hall.get(ApplicantDesk.class);
        return as(
                        CLERK,
                        () -> applicants.submit(new Commands.Submit(
                                freshKey(),
                                Optional.empty(),
                                filing(item, Map.of("landArea", new BigDecimal("1200"), "industry", "CHEMICAL")))))
                .orElseThrow()
                .application();
    }

    /** Taken in at the counter, and nobody answers for ten days: silence accepts. */
    public String acceptedBySilence(String item) {
        String application = handedIn(item);
        fixture().clock().advance(Duration.ofDays(10));
        hall.get(DeadlineWatch.class).actOnWhatIsDue();
        fixture().clock().advance(Duration.ofDays(-10));
        return application;
    }

    private static Filing filing(String item, Map<String, Object> data) {
        Map<String, Object> fields = new HashMap<>(data);
        fields.put("name", "项目 " + UUID.randomUUID());
        return new Filing(
                item,
                "standard",
                new Applicant.Organisation(
                        "昆山光伏有限公司", new SocialCreditCode("91320583MA1234567X"), "王小明", "", Optional.empty()),
                fields,
                List.of());
    }

    /** The task of that step. */
    public TaskId task(String application, String step) {
        return tasks(application).stream()
                .filter(line -> line.step().equals(step))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no task for " + step))
                .task();
    }

    public List<TaskLine> tasks(String application) {
        return reading().tasks(application, HALL);
    }

    /** The steps that wait. */
    public List<String> open(String application) {
        return tasks(application).stream()
                .filter(line -> line.closedAt().isEmpty())
                .map(TaskLine::step)
                .toList();
    }

    public ReviewReading reading() {
        return hall.get(ReviewReading.class);
    }

    public Outcome<Claim> claim(Caller who, TaskId task) {
        return as(who, () -> desk.claim(new TaskCommands.On(freshKey(), task)));
    }

    public Outcome<TaskId> release(Caller who, TaskId task) {
        return as(who, () -> desk.release(new TaskCommands.On(freshKey(), task)));
    }

    public Outcome<TaskAnswered> agree(Caller who, String application, String step) {
        return opinion(who, task(application, step), OpinionKind.AGREE, "");
    }

    public Outcome<TaskAnswered> opinion(Caller who, TaskId task, OpinionKind kind, String grounds) {
        return as(who, () -> desk.giveOpinion(new TaskCommands.GiveOpinion(freshKey(), task, kind, grounds)));
    }

    public Outcome<DecisionGiven> decide(Caller who, TaskId task, DecisionKind kind, String grounds) {
        return as(who, () -> desk.decide(new TaskCommands.Decide(freshKey(), task, kind, grounds)));
    }

    /** Ends the application because the enterprise is gone. */
    public void terminate(String application) {
        as(
                        LEAD_OF_COUNTER,
                        () -> cases().terminate(
                                        new Commands.OnWithReasons(freshKey(), application, Optional.empty(), "企业已注销")))
                .orElseThrow();
    }

    public CaseDesk cases() {
        return hall.get(CaseDesk.class);
    }

    public HallFixture fixture() {
        return hall;
    }

    /** The codes of a refusal; the test fails if there is none. */
    public static List<String> codes(Outcome<?> outcome) {
        return refusal(outcome).findings().stream()
                .map(finding -> finding.code())
                .toList();
    }

    public static Refusal refusal(Outcome<?> outcome) {
        return outcome.fold(
                done -> {
                    throw new AssertionError("was not refused: " + done);
                },
                refusal -> refusal);
    }

    public void assertThatAllInvariantsHold() {
        assertThat(hall.get(InvariantChecker.class).violations()).isEmpty();
    }
}
