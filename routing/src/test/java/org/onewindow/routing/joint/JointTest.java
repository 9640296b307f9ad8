package org.onewindow.routing.joint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onewindow.routing.task.ReviewHall.DIRECTOR;
import static org.onewindow.routing.task.ReviewHall.ECOLOGIST;
import static org.onewindow.routing.task.ReviewHall.LEAD;
import static org.onewindow.routing.task.ReviewHall.PLANNER;
import static org.onewindow.routing.task.ReviewHall.SURVEYOR;
import static org.onewindow.routing.task.ReviewHall.codes;
import static org.onewindow.routing.task.ReviewHall.freshKey;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onewindow.adapters.testkit.hall.HallFixture;
import org.onewindow.adapters.testkit.hall.OnBothDatabases;
import org.onewindow.adapters.testkit.hall.TestClock;
import org.onewindow.core.act.Caller;
import org.onewindow.core.act.Outcome;
import org.onewindow.core.act.Scope;
import org.onewindow.core.application.CaseFile;
import org.onewindow.core.application.CaseReading;
import org.onewindow.core.application.HistoryLine;
import org.onewindow.core.privacy.Subjects;
import org.onewindow.routing.supervision.InquiryKind;
import org.onewindow.routing.supervision.InquiryLine;
import org.onewindow.routing.supervision.InquiryReading;
import org.onewindow.routing.supervision.SupervisionCodes;
import org.onewindow.routing.supervision.SupervisionCommands;
import org.onewindow.routing.supervision.SupervisionDesk;
import org.onewindow.routing.task.InvestmentHall;
import org.onewindow.routing.task.PublishingDesk;
import org.onewindow.routing.task.ReviewHall;
import org.onewindow.spi.application.ActName;
import org.onewindow.spi.application.DecisionKind;
import org.onewindow.spi.application.OpinionKind;
import org.onewindow.spi.facts.SubjectNumber;
import org.onewindow.spi.identity.DepartmentId;
import org.onewindow.spi.identity.Role;
import org.onewindow.spi.identity.SocialCreditCode;
import org.onewindow.spi.notification.NoticeKind;

/** Joint site surveys, review meetings and inspections (R11.3, R11.4), and what is followed up afterwards (R11.8), on the ledger. */
@OnBothDatabases(
        beans = {
            InvestmentHall.Catalogue.class,
            InvestmentHall.Forms.class,
            InvestmentHall.Identity.class,
            PublishingDesk.class
        })
class JointTest {
    private static final String ITEM = "together";
    private static final DepartmentId LAND = new DepartmentId("land");
    private static final DepartmentId ENVIRONMENT = new DepartmentId("environment");
    private static final DepartmentId PLANNING = new DepartmentId("planning");
    private static final Caller.Staff SUPERVISOR = ReviewHall.staff("du.jian", Optional.empty(), Role.SUPERVISOR);
    private static final Scope HALL = new Scope.WholeHall();
    private static final String CHAIN = """
            name: {zh: 联合办理}
            lead: development-reform
            steps:
              - {step: planning, name: {zh: 规划意见}, kind: opinion, department: planning, limit: 9}
              - {step: decision, name: {zh: 决定}, kind: decision, department: lead, limit: 9}
            joint:
              - act: survey
                kind: site-survey
                name: {zh: 联合踏勘, en: Joint site survey}
                notice: 2
                invites: [land, environment]
                applicant: true
                absent: consents
                rule: {zh: 县联合踏勘办法第五条}
                before: decision
              - {act: meeting, kind: review-meeting, name: {zh: 联审会议}, notice: 0, invites: [land, planning], absent: escalates}
              - {act: inspection, kind: completion-inspection, name: {zh: 联合验收}, notice: 0, invites: [land], applicant: true, absent: blocks}
            milestones:
              - {milestone: commencement, name: {zh: 报送开工情况}, owner: applicant, limit: 10, remind: 2}
              - {milestone: patrol, name: {zh: 现场巡查}, owner: land, limit: 20}
            """;

    private final ReviewHall hall;
    private final JointDesk desk;
    private final FollowUpDesk followUps;
    private final JointReading reading;
    private final CaseReading cases;

    JointTest(HallFixture fixture) {
        hall = new ReviewHall(fixture, Map.of("chains/" + ITEM + ".yaml", CHAIN));
        desk = fixture.get(JointDesk.class);
        followUps = fixture.get(FollowUpDesk.class);
        reading = fixture.get(JointReading.class);
        cases = fixture.get(CaseReading.class);
    }

    @BeforeEach
    void on_a_monday_morning() {
        hall.fixture().clock().set(TestClock.MONDAY_9AM);
    }

    @AfterEach
    void all_invariants_hold() {
        hall.assertThatAllInvariantsHold();
    }

    @Test
    void a_survey_is_announced_ahead_held_with_separate_opinions_and_concluded_before_the_decision() {
        String application = hall.accepted(ITEM);
        hall.agree(PLANNER, application, "planning").orElseThrow();
        assertThat(codes(hall.decide(LEAD, hall.task(application, "decision"), DecisionKind.GRANTED, "符合规定")))
                .as("the decision waits for the survey")
                .containsExactly(JointCodes.STEP_WAITS);
        assertThat(reading.of(application, HALL).offers())
                .filteredOn(offer -> offer.terms().id().equals("survey"))
                .singleElement()
                .satisfies(offer -> assertThat(offer.earliest()).isEqualTo(LocalDate.parse("2026-03-04")));
        assertThat(codes(call(LEAD, application, "survey", "2026-03-03T09:30", " ")))
                .as("every mistake at once")
                .containsExactlyInAnyOrder(JointCodes.TOO_SOON, SupervisionCodes.TEXT_MISSING);
        assertThat(codes(call(PLANNER, application, "survey", "2026-03-05T09:30", "工地")))
                .containsExactly(JointCodes.NOT_THE_LEAD);
        assertThat(codes(call(LEAD, application, "hearing", "2026-03-05T09:30", "工地")))
                .containsExactly(JointCodes.NOT_PROVIDED_FOR);

        String survey = call(LEAD, application, "survey", "2026-03-05T09:30", "春融街 18 号")
                .orElseThrow();

        assertThat(codes(call(SUPERVISOR, application, "survey", "2026-03-06T09:30", "工地")))
                .containsExactly(JointCodes.CALLED_ALREADY);
        assertThat(fields(application, NoticeKind.SURVEY_NOTICE, own()))
                .containsEntry("surveyAt", "2026-03-05T09:30")
                .containsEntry("surveyPlace", "春融街 18 号")
                .containsEntry("departments", "国土资源局、环境保护局")
                .containsEntry("prepare", "平面图一份");
        assertThat(reading.calledFor(LAND, new Scope.OfDepartment(LAND), 100))
                .as("a department without a task finds it, and sees the case")
                .extracting(JointLine::id)
                .contains(survey);
        assertThat(reading.calledFor(LAND, new Scope.OfDepartment(PLANNING), 100))
                .isEmpty();
        assertThat(cases.sees(application, new Scope.OfDepartment(LAND))).isTrue();
        assertThat(codes(attend(application, survey, "2026-03-05T11:00", "沈青 00123、陆平 00456", LAND)))
                .contains(JointCodes.NOT_BEGUN);

        hall.fixture().clock().advance(Duration.ofDays(3).plusHours(3));
        assertThat(codes(attend(application, survey, "2026-03-05T11:00", "沈青", LAND, PLANNING)))
                .containsExactlyInAnyOrder(JointCodes.TWO_OFFICIALS, JointCodes.NOT_CALLED);
        attend(application, survey, "2026-03-05T11:00", "沈青 00123、陆平 00456", LAND)
                .orElseThrow();
        assertThat(codes(conclude(application, survey, JointResult.PASSED)))
                .as("who came says what it thinks")
                .containsExactly(JointCodes.OPINIONS_OWED);
        assertThat(codes(opinion(SURVEYOR, application, survey, OpinionKind.AGREE_ON_CONDITIONS, "")))
                .containsExactly(SupervisionCodes.TEXT_MISSING);
        assertThat(codes(opinion(PLANNER, application, survey, OpinionKind.AGREE, "")))
                .containsExactly(JointCodes.NOT_CALLED);
        opinion(SURVEYOR, application, survey, OpinionKind.AGREE_ON_CONDITIONS, "设置围挡")
                .orElseThrow();
        assertThat(codes(opinion(SURVEYOR, application, survey, OpinionKind.AGREE, "")))
                .containsExactly(JointCodes.OPINION_GIVEN);
        assertThat(codes(conclude(application, survey, JointResult.PASSED, todo(Optional.of(PLANNING), "2026-03-04"))))
                .containsExactlyInAnyOrder(JointCodes.DAY_PAST, JointCodes.OWNER_HAS_NO_PART);
        conclude(
                        application,
                        survey,
                        JointResult.PASSED_ON_CONDITIONS,
                        todo(Optional.empty(), "2026-03-20"),
                        todo(Optional.of(LAND), "2026-03-20"))
                .orElseThrow();

        assertThat(line(application, survey).invited())
                .filteredOn(each -> each.department().equals(ENVIRONMENT))
                .singleElement()
                .satisfies(absent -> {
                    assertThat(absent.byRule()).as("absence counts as consent").isTrue();
                    assertThat(absent.words()).isEqualTo("县联合踏勘办法第五条");
                });
        assertThat(fields(application, NoticeKind.SURVEY_RECORD, HALL))
                .containsEntry("surveyors", "沈青 00123、陆平 00456")
                .containsEntry("absent", "环境保护局")
                .containsEntry("point.2.what", "环境保护局：同意（缺席，视为同意），县联合踏勘办法第五条")
                .containsEntry("point.3.what", "国土资源局：有条件同意，设置围挡");
        assertThat(reading.of(application, own()).acts())
                .as("the applicant sees when and where, not who said what")
                .singleElement()
                .satisfies(seen -> {
                    assertThat(seen.place()).isEqualTo("春融街 18 号");
                    assertThat(seen.people()).isEmpty();
                    assertThat(seen.invited()).allMatch(each -> each.opinion().isEmpty());
                });
        assertThat(reading.of(application, own()).followUps())
                .extracting(FollowUpLine::owner)
                .containsExactly(Optional.empty());
        hall.decide(DIRECTOR, hall.task(application, "decision"), DecisionKind.GRANTED, "符合规定")
                .orElseThrow();
        assertThat(acts(application))
                .containsSubsequence(
                        ActName.CALL_JOINT_ACT,
                        ActName.RECORD_JOINT_ACT,
                        ActName.GIVE_JOINT_OPINION,
                        ActName.CONCLUDE_JOINT_ACT,
                        ActName.DECIDE)
                .as("no joint act stops the clock")
                .doesNotContain(ActName.SUSPEND);
    }

    @Test
    void who_does_not_come_to_a_meeting_is_ordered_to_answer_and_blocks_until_it_has_or_the_order_is_closed() {
        String application = hall.accepted(ITEM);
        String meeting = call(SUPERVISOR, application, "meeting", "2026-03-02T10:00", "302 会议室")
                .orElseThrow();
        assertThat(cases.file(application, own()).orElseThrow().documents())
                .as("the call to a meeting stays within the hall")
                .noneMatch(document -> document.kind() == NoticeKind.JOINT_REVIEW_CALL);
        hall.fixture().clock().advance(Duration.ofHours(3));

        attend(application, meeting, "2026-03-02T11:00", "沈青", PLANNING).orElseThrow();

        InquiryLine order = inquiries(application).get(0);
        assertThat(order.kind()).isEqualTo(InquiryKind.ORDER);
        assertThat(order.department()).contains(LAND);
        assertThat(order.documentNumber()).isPresent();
        assertThat(line(application, meeting).invited().get(0).order()).contains(order.id());
        opinion(PLANNER, application, meeting, OpinionKind.DISAGREE, "占用绿线").orElseThrow();
        assertThat(codes(conclude(application, meeting, JointResult.NOT_PASSED)))
                .containsExactly(JointCodes.OPINIONS_OWED);
        settle(SURVEYOR, application, order.id(), false);
        settle(SUPERVISOR, application, order.id(), true);
        conclude(application, meeting, JointResult.NOT_PASSED).orElseThrow();
        assertThat(fields(application, NoticeKind.JOINT_REVIEW_MINUTES, HALL))
                .containsEntry("participants", "规划局")
                .containsEntry("absent", "国土资源局")
                .containsEntry("point.2.what", "国土资源局：缺席，未提出意见");

        String again = call(LEAD, application, "meeting", "2026-03-03T10:00", "302 会议室")
                .orElseThrow();
        String inspection =
                call(LEAD, application, "inspection", "2026-03-03T10:00", "工地").orElseThrow();
        assertThat(codes(callOff(PLANNER, application, again))).containsExactly(JointCodes.NOT_THE_LEAD);
        callOff(LEAD, application, again).orElseThrow();
        callOff(LEAD, application, inspection).orElseThrow();
        assertThat(codes(callOff(LEAD, application, inspection))).containsExactly(JointCodes.NOT_NOW);
        assertThat(fields(application, NoticeKind.JOINT_ACT_CALLED_OFF, own()))
                .as("only the applicant who was called is told")
                .containsEntry("meetingPlace", "工地")
                .containsEntry("reasons", "台风预警");
    }

    @Test
    void the_lead_reminds_a_department_and_sees_what_is_owed_until_it_has_answered() {
        String application = hall.accepted(ITEM);
        SupervisionDesk supervision = hall.fixture().get(SupervisionDesk.class);
        SupervisionCommands.Ask reminder = new SupervisionCommands.Ask(
                freshKey(), application, Optional.empty(), Optional.of(PLANNING), "请尽快提出意见", 1);

        assertThat(codes(hall.as(PLANNER, () -> supervision.remind(reminder))))
                .containsExactly(SupervisionCodes.NOT_THE_LEAD);
        String id = hall.as(
                        LEAD,
                        () -> supervision.remind(new SupervisionCommands.Ask(
                                freshKey(), application, Optional.empty(), Optional.of(PLANNING), "请尽快提出意见", 1)))
                .orElseThrow();
        InquiryReading inquiries = hall.fixture().get(InquiryReading.class);
        assertThat(inquiries.owedBy(PLANNING, new Scope.OfDepartment(PLANNING), 100))
                .extracting(InquiryLine::id)
                .contains(id);
        settle(PLANNER, application, id, false);

        assertThat(inquiries.of(application, new Scope.OfDepartment(new DepartmentId("development-reform"))))
                .singleElement()
                .satisfies(line -> assertThat(line.closedAt())
                        .as("it is over with its answer")
                        .isPresent());
        assertThat(cases.history(application, own()))
                .extracting(HistoryLine::act)
                .doesNotContain(ActName.REMIND_DEPARTMENT);
    }

    @Test
    void what_was_granted_is_followed_up_with_reminders_until_each_milestone_was_reported_and_looked_at() {
        String application = hall.accepted(ITEM);
        String survey =
                call(LEAD, application, "survey", "2026-03-04T09:30", "工地").orElseThrow();
        hall.agree(PLANNER, application, "planning").orElseThrow();
        hall.fixture().clock().advance(Duration.ofDays(2).plusHours(3));
        attend(application, survey, "2026-03-04T10:00", "沈青 00123、陆平 00456").orElseThrow();
        conclude(application, survey, JointResult.PASSED).orElseThrow();
        hall.decide(DIRECTOR, hall.task(application, "decision"), DecisionKind.GRANTED, "符合规定")
                .orElseThrow();
        FollowUpWatch watch = hall.fixture().get(FollowUpWatch.class);
        FollowUpLine start = milestone(application, "commencement");
        FollowUpLine patrol = milestone(application, "patrol");
        assertThat(start.dueOn()).isEqualTo(LocalDate.parse("2026-03-18"));

        watch.remindOfWhatIsDue();
        assertThat(milestone(application, "commencement").reminders()).isZero();
        hall.fixture().clock().advance(Duration.ofDays(12));
        watch.remindOfWhatIsDue();
        watch.remindOfWhatIsDue();
        assertThat(milestone(application, "commencement").reminders())
                .as("once, however often it is looked")
                .isEqualTo(1);
        assertThat(fields(application, NoticeKind.FOLLOW_UP_REMINDER, own()))
                .containsEntry("followUp", "报送开工情况")
                .containsEntry("dueOn", "2026-03-18");
        hall.fixture().clock().advance(Duration.ofDays(3));
        watch.remindOfWhatIsDue();
        assertThat(milestone(application, "commencement"))
                .satisfies(late -> assertThat(late.overdue()).isTrue())
                .satisfies(late -> assertThat(late.reminders()).isEqualTo(2));

        assertThat(codes(report(SURVEYOR, application, start.id()))).containsExactly(JointCodes.OWED_BY_ANOTHER);
        report(applicant(), application, start.id()).orElseThrow();
        assertThat(codes(check(ECOLOGIST, application, patrol.id(), true))).isNotEmpty();
        check(LEAD, application, start.id(), false).orElseThrow();
        report(LEAD, application, start.id()).orElseThrow();
        check(LEAD, application, start.id(), true).orElseThrow();
        assertThat(reading.owedBy(LAND, new Scope.OfDepartment(LAND), 100))
                .extracting(FollowUpLine::id)
                .contains(patrol.id());
        report(SURVEYOR, application, patrol.id()).orElseThrow();
        check(LEAD, application, patrol.id(), true).orElseThrow();

        assertThat(reading.of(application, HALL).followUps())
                .extracting(FollowUpLine::state)
                .containsOnly(FollowUpState.CLOSED);
    }

    // ---- How it is asked

    private Outcome<String> call(Caller who, String application, String act, String at, String place) {
        return hall.as(
                who,
                () -> desk.call(new JointCommands.Call(
                        freshKey(),
                        application,
                        Optional.empty(),
                        act,
                        LocalDateTime.parse(at),
                        place,
                        "厂界和取水口",
                        "平面图一份")));
    }

    private Outcome<JointState> callOff(Caller who, String application, String joint) {
        return hall.as(
                who,
                () -> desk.callOff(
                        new JointCommands.CallOff(freshKey(), application, Optional.empty(), joint, "台风预警")));
    }

    private Outcome<JointState> attend(
            String application, String joint, String until, String people, DepartmentId... present) {
        return hall.as(
                LEAD,
                () -> desk.recordAttendance(new JointCommands.Attendance(
                        freshKey(),
                        application,
                        Optional.empty(),
                        joint,
                        LocalDateTime.parse(until),
                        Stream.of(present).collect(Collectors.toSet()),
                        people,
                        "与图纸一致")));
    }

    private Outcome<String> opinion(Caller who, String application, String joint, OpinionKind kind, String words) {
        return hall.as(
                who,
                () -> desk.giveOpinion(
                        new JointCommands.Opinion(freshKey(), application, Optional.empty(), joint, kind, words)));
    }

    private Outcome<JointResult> conclude(
            String application, String joint, JointResult result, JointCommands.Todo... todos) {
        return hall.as(
                LEAD,
                () -> desk.conclude(new JointCommands.Conclude(
                        freshKey(), application, Optional.empty(), joint, result, "按各部门意见办理", List.of(todos))));
    }

    private static JointCommands.Todo todo(Optional<DepartmentId> owner, String dueOn) {
        return new JointCommands.Todo(owner, "设置围挡", LocalDate.parse(dueOn));
    }

    private Outcome<FollowUpState> report(Caller who, String application, String followUp) {
        return hall.as(
                who,
                () -> followUps.report(
                        new JointCommands.Report(freshKey(), application, Optional.empty(), followUp, "已开工")));
    }

    private Outcome<FollowUpState> check(Caller who, String application, String followUp, boolean accepted) {
        return hall.as(
                who,
                () -> followUps.check(
                        new JointCommands.Check(freshKey(), application, Optional.empty(), followUp, accepted, "已核对")));
    }

    private void settle(Caller who, String application, String inquiry, boolean close) {
        SupervisionDesk supervision = hall.fixture().get(SupervisionDesk.class);
        SupervisionCommands.Settle settle =
                new SupervisionCommands.Settle(freshKey(), application, Optional.empty(), inquiry, "已经核实");
        hall.as(who, () -> close ? supervision.close(settle) : supervision.answer(settle))
                .orElseThrow();
    }

    private List<InquiryLine> inquiries(String application) {
        return hall.fixture().get(InquiryReading.class).of(application, HALL);
    }

    private JointLine line(String application, String joint) {
        return reading.of(application, HALL).acts().stream()
                .filter(each -> each.id().equals(joint))
                .findFirst()
                .orElseThrow();
    }

    private FollowUpLine milestone(String application, String id) {
        return reading.of(application, HALL).followUps().stream()
                .filter(each -> each.milestone().equals(Optional.of(id)))
                .findFirst()
                .orElseThrow();
    }

    private Map<String, String> fields(String application, NoticeKind kind, Scope scope) {
        return cases.file(application, scope).orElseThrow().documents().stream()
                .filter(document -> document.kind() == kind)
                .map(CaseFile.Document::fields)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + kind));
    }

    private List<ActName> acts(String application) {
        return cases.history(application, HALL).stream().map(HistoryLine::act).toList();
    }

    private Caller applicant() {
        return new Caller.Subject(((Scope.OfSubject) own()).subject(), Optional.empty());
    }

    private Scope own() {
        return new Scope.OfSubject(hall.fixture()
                .get(Subjects.class)
                .of(new SubjectNumber.OfOrganisation(new SocialCreditCode("91320583MA1234567X"))));
    }
}
