package org.onewindow.examples.investment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onewindow.adapters.testkit.database.TestDatabase;
import org.onewindow.core.act.Caller;
import org.onewindow.core.act.CurrentCaller;
import org.onewindow.core.act.IdempotencyKey;
import org.onewindow.core.act.Outcome;
import org.onewindow.core.act.Scope;
import org.onewindow.core.application.CaseFile;
import org.onewindow.core.application.CaseReading;
import org.onewindow.core.application.Commands;
import org.onewindow.core.application.ReceptionDesk;
import org.onewindow.core.definition.PublishedDefinitions;
import org.onewindow.core.hall.Hall;
import org.onewindow.core.integrity.InvariantChecker;
import org.onewindow.core.privacy.Subjects;
import org.onewindow.core.time.HallTime;
import org.onewindow.examples.investment.story.FilledIn;
import org.onewindow.examples.investment.story.StoryClock;
import org.onewindow.routing.chain.StepKind;
import org.onewindow.routing.joint.FollowUpDesk;
import org.onewindow.routing.joint.FollowUpLine;
import org.onewindow.routing.joint.FollowUpState;
import org.onewindow.routing.joint.FollowUpWatch;
import org.onewindow.routing.joint.JointCommands;
import org.onewindow.routing.joint.JointDesk;
import org.onewindow.routing.joint.JointLine;
import org.onewindow.routing.joint.JointReading;
import org.onewindow.routing.joint.JointResult;
import org.onewindow.routing.supervision.InquiryKind;
import org.onewindow.routing.supervision.InquiryLine;
import org.onewindow.routing.supervision.InquiryReading;
import org.onewindow.routing.task.ReviewDesk;
import org.onewindow.routing.task.ReviewReading;
import org.onewindow.routing.task.SilenceWatch;
import org.onewindow.routing.task.TaskCommands;
import org.onewindow.routing.task.TaskLine;
import org.onewindow.spi.application.Applicant;
import org.onewindow.spi.application.ApplicationState;
import org.onewindow.spi.application.DecisionKind;
import org.onewindow.spi.application.OpinionKind;
import org.onewindow.spi.facts.SubjectNumber;
import org.onewindow.spi.identity.DepartmentId;
import org.onewindow.spi.identity.Role;
import org.onewindow.spi.identity.StaffId;
import org.onewindow.spi.notification.NoticeKind;

/** Yongjia's investment projects from end to end (R11.1–R11.8): the hall of {@code examples/halls/yongjia-stages}, started once, as data. */
class YongjiaStagesTest {
    private static final Scope HALL = new Scope.WholeHall();
    private static final Applicant.Organisation COMPANY = SampleFilings.enterprise(11);
    private static final DepartmentId LAND = new DepartmentId("land");
    private static final DepartmentId ENVIRONMENT = new DepartmentId("environment");

    private static TestDatabase database;
    private static RunningHall running;

    @BeforeAll
    static void open() {
        database = TestDatabase.inMemory();
        running = RunningHall.start(
                HallUnderTest.on(database, Map.of("onewindow.definitions", "../halls/yongjia-stages")));
    }

    @AfterAll
    static void close() throws Exception {
        running.get(StoryClock.class).goOn();
        assertThat(running.get(InvariantChecker.class).violations()).isEmpty();
        running.close();
        database.close();
    }

    @BeforeEach
    void at_nine_on_a_working_day() {
        at(LocalDate.now(HallTime.ZONE).plusDays(1), LocalTime.of(9, 0));
    }

    @Test
    void who_leads_depends_on_the_project() {
        assertThat(List.of(
                        lead(accepted("project-approval", "lin.yue")),
                        lead(accepted("technical-renovation", "xia.jing")),
                        lead(accepted("preliminary-design", "zhou.an")),
                        lead(accepted("preliminary-design-key", "lin.yue")),
                        lead(accepted("preliminary-design-water", "zhou.an")),
                        lead(accepted("preliminary-design-transport", "zhou.an")),
                        lead(accepted("land-pre-tender", "wu.di"))))
                .containsExactly(
                        "development-reform",
                        "economy-trade",
                        "planning-construction",
                        "development-reform",
                        "water",
                        "transport",
                        "land");
    }

    @Test
    void stage_1_holds_a_review_meeting_and_whoever_does_not_come_is_ordered_to_answer() {
        String id = accepted("project-approval", "lin.yue");
        answerWhatIsOpen(id, Set.of("joint-review"));
        JointLine meeting = called(id, "review");

        held(id, meeting, Set.of(LAND));

        assertThat(running.get(InquiryReading.class).of(id, HALL))
                .singleElement()
                .satisfies(order -> assertThat(order.kind()).isEqualTo(InquiryKind.ORDER))
                .extracting(InquiryLine::department)
                .isEqualTo(Optional.of(LAND));
        opinion(id, meeting, LAND);
        concluded(id, meeting);
        granted(id);
        assertThat(followUps(id)).extracting(FollowUpLine::milestone).containsExactly(Optional.of("progress"));
    }

    @Test
    void stage_2_surveys_the_site_two_working_days_after_the_notice_and_absence_is_consent() {
        String id = accepted("architectural-scheme", "zhou.an");
        answerWhatIsOpen(id, Set.of());
        JointLine survey = called(id, "survey");
        assertThat(documents(id)).contains(NoticeKind.SURVEY_NOTICE);

        held(id, survey, Set.of(LAND));
        concluded(id, survey);
        granted(id);

        assertThat(line(id, survey).invited())
                .filteredOn(each -> each.department().equals(LAND))
                .singleElement()
                .satisfies(absent -> assertThat(absent.byRule()).isTrue());
        assertThat(documents(id)).contains(NoticeKind.SURVEY_RECORD, NoticeKind.GRANT_DECISION);
    }

    @Test
    void stage_3_takes_the_silence_of_a_department_for_consent() {
        String id = accepted("preliminary-design-key", "lin.yue");
        answerWhatIsOpen(id, Set.of("environment", "joint-review"));
        now(running.get(StoryClock.class).instant().plus(Duration.ofDays(14)));

        running.get(SilenceWatch.class).actOnWhatIsDue();

        JointLine meeting = called(id, "review");
        held(id, meeting, Set.of());
        concluded(id, meeting);
        granted(id);
        assertThat(tasks(id))
                .filteredOn(task -> task.department().equals(ENVIRONMENT))
                .singleElement()
                .satisfies(silent ->
                        assertThat(silent.opinion().orElseThrow().kind()).isEqualTo(OpinionKind.AGREE));
    }

    @Test
    void stage_4_asks_quality_safety_and_tender_and_follows_up_what_is_built() throws Exception {
        String id = accepted("construction-drawings", "zhou.an");
        granted(id);
        assertThat(tasks(id))
                .extracting(task -> task.department().value())
                .contains("quality-station", "safety-station", "tender-centre");
        assertThat(followUps(id))
                .extracting(each -> each.milestone().orElseThrow())
                .containsExactlyInAnyOrder("commencement", "quality-patrol", "safety-patrol", "completion");

        FollowUpLine start = followUps(id).get(0);
        at(start.dueOn().minusDays(1), LocalTime.of(9, 0));
        running.get(FollowUpWatch.class).remindOfWhatIsDue();
        assertThat(documents(id)).contains(NoticeKind.FOLLOW_UP_REMINDER);
        FollowUpDesk desk = running.get(FollowUpDesk.class);
        as(
                new Caller.Subject(running.get(Subjects.class).of(SubjectNumber.of(COMPANY)), Optional.empty()),
                () -> desk.report(new JointCommands.Report(key(), id, Optional.empty(), start.id(), "已于本月开工")));
        as(
                person("planning-construction", 0),
                () -> desk.check(new JointCommands.Check(key(), id, Optional.empty(), start.id(), true, "已核实")));
        assertThat(followUps(id).get(0).state()).isEqualTo(FollowUpState.CLOSED);

        try (Browser browser = Browser.before(running.uri(), "zh-CN")) {
            browser.becomes("chen.gui");
            browser.open("/desk/review/case/" + id);
            assertThat(browser.text()).contains("后续事项", "报送开工情况", "已核销", "质量监督抽查");
            assertThat(browser.accessibility()).isEmpty();
        }
    }

    @Test
    void what_was_built_is_inspected_together_and_nothing_is_concluded_without_each_opinion() {
        String id = accepted("completion-inspection", "zhou.an");
        answerWhatIsOpen(id, Set.of());
        JointLine inspection = called(id, "inspection");
        held(id, inspection, Set.of(ENVIRONMENT));
        opinion(id, inspection, ENVIRONMENT);
        concluded(id, inspection);
        granted(id);
        assertThat(documents(id)).contains(NoticeKind.INSPECTION_NOTICE, NoticeKind.INSPECTION_RECORD);
    }

    @Test
    void land_goes_through_a_chain_of_its_own_before_its_tender() {
        String id = accepted("land-pre-tender", "wu.di");
        answerWhatIsOpen(id, Set.of());
        JointLine survey = called(id, "survey");
        held(id, survey, Set.of());
        concluded(id, survey);
        granted(id);
        assertThat(followUps(id))
                .singleElement()
                .satisfies(result -> assertThat(result.owner()).contains(new DepartmentId("tender-centre")));
    }

    // ---- What people do

    private static String accepted(String item, String clerk) {
        Map<String, Object> typed = new HashMap<>(Map.of(
                "contactPerson",
                "叶明",
                "contactPhone",
                "0577 5555 0123",
                "projectName",
                "瓯江智造园 " + UUID.randomUUID(),
                "siteAddress",
                "瓯北街道江滨路 " + UUID.randomUUID(),
                "totalInvestment",
                new BigDecimal("28000"),
                "truthDeclared",
                true));
        typed.putAll(Map.of(
                "enterpriseName",
                COMPANY.name(),
                "creditCode",
                COMPANY.creditCode().value()));
        typed.put("legalRepresentative", COMPANY.legalRepresentative());
        typed.putAll(
                FORM_OF_DESIGN.contains(item)
                        ? Map.of("scenicArea", false, "riverside", false, "buildingArea", BigDecimal.ZERO)
                        : Map.of("content", "新建厂房两幢。", "landArea", new BigDecimal("33500")));
        FilledIn.Form form = running.get(FilledIn.class).form(item, "standard", COMPANY, typed);
        return as(
                        member(clerk).caller(),
                        () -> running.get(ReceptionDesk.class)
                                .takeInAndAccept(new Commands.TakeIn(key(), form.filing())))
                .application();
    }

    private static final Set<String> FORM_OF_DESIGN = Set.of(
            "architectural-scheme",
            "preliminary-design",
            "preliminary-design-key",
            "preliminary-design-water",
            "preliminary-design-transport",
            "construction-drawings",
            "completion-inspection");

    /** Every opinion that is asked for, one step after the other, but those. */
    private static void answerWhatIsOpen(String id, Set<String> but) {
        Optional<TaskLine> open = nextOpinion(id, but);
        while (open.isPresent()) {
            TaskLine task = open.get();
            as(
                    person(task.department().value(), 0),
                    () -> running.get(ReviewDesk.class)
                            .giveOpinion(new TaskCommands.GiveOpinion(key(), task.task(), OpinionKind.AGREE, "")));
            open = nextOpinion(id, but);
        }
    }

    private static Optional<TaskLine> nextOpinion(String id, Set<String> but) {
        return tasks(id).stream()
                .filter(task -> task.closedAt().isEmpty() && task.kind() == StepKind.OPINION)
                .filter(task -> !but.contains(task.step()))
                .findFirst();
    }

    /** On the first day that the notice allows. */
    private static JointLine called(String id, String act) {
        JointReading reading = running.get(JointReading.class);
        LocalDate day = reading.of(id, HALL).offers().stream()
                .filter(offer -> offer.terms().id().equals(act))
                .findFirst()
                .orElseThrow()
                .earliest();
        String joint = as(
                person(lead(id), 0),
                () -> running.get(JointDesk.class)
                        .call(new JointCommands.Call(
                                key(), id, Optional.empty(), act, day.atTime(10, 0), "瓯北街道江滨路", "选址和红线", "")));
        return reading.of(id, HALL).acts().stream()
                .filter(each -> each.id().equals(joint))
                .findFirst()
                .orElseThrow();
    }

    /** Those who came give their opinions at once. */
    private static void held(String id, JointLine joint, Set<DepartmentId> absent) {
        LocalDateTime until =
                LocalDateTime.ofInstant(joint.meetsAt(), HallTime.ZONE).plusHours(1);
        at(until.toLocalDate(), until.toLocalTime());
        Set<DepartmentId> present = joint.invited().stream()
                .map(JointLine.Invited::department)
                .filter(each -> !absent.contains(each))
                .collect(Collectors.toSet());
        as(
                person(lead(id), 0),
                () -> running.get(JointDesk.class)
                        .recordAttendance(new JointCommands.Attendance(
                                key(), id, Optional.empty(), joint.id(), until, present, "陈规 001、胡建 002", "与图纸一致")));
        present.forEach(department -> opinion(id, joint, department));
    }

    private static void opinion(String id, JointLine joint, DepartmentId department) {
        as(
                person(department.value(), 0),
                () -> running.get(JointDesk.class)
                        .giveOpinion(new JointCommands.Opinion(
                                key(), id, Optional.empty(), joint.id(), OpinionKind.AGREE, "")));
    }

    private static void concluded(String id, JointLine joint) {
        as(
                person(lead(id), 0),
                () -> running.get(JointDesk.class)
                        .conclude(new JointCommands.Conclude(
                                key(), id, Optional.empty(), joint.id(), JointResult.PASSED, "各部门一致同意", List.of())));
    }

    /** The rest of the opinions, and the decision by another person of the lead. */
    private static void granted(String id) {
        answerWhatIsOpen(id, Set.of());
        TaskLine decision = tasks(id).stream()
                .filter(task -> task.kind() == StepKind.DECISION)
                .findFirst()
                .orElseThrow();
        as(
                person(decision.department().value(), 1),
                () -> running.get(ReviewDesk.class)
                        .decide(new TaskCommands.Decide(key(), decision.task(), DecisionKind.GRANTED, "符合规定")));
        assertThat(file(id).view().state()).isEqualTo(ApplicationState.DECIDED);
    }

    // ---- What is seen

    private static String lead(String id) {
        return running.get(ReviewReading.class)
                .running(id, HALL)
                .orElseThrow()
                .chain()
                .lead()
                .value();
    }

    private static List<TaskLine> tasks(String id) {
        return running.get(ReviewReading.class).tasks(id, HALL);
    }

    private static List<FollowUpLine> followUps(String id) {
        return running.get(JointReading.class).of(id, HALL).followUps();
    }

    private static JointLine line(String id, JointLine joint) {
        return running.get(JointReading.class).of(id, HALL).acts().stream()
                .filter(each -> each.id().equals(joint.id()))
                .findFirst()
                .orElseThrow();
    }

    private static Set<NoticeKind> documents(String id) {
        return file(id).documents().stream().map(CaseFile.Document::kind).collect(Collectors.toSet());
    }

    private static CaseFile file(String id) {
        return running.get(CaseReading.class).file(id, HALL).orElseThrow();
    }

    // ---- Who and when

    private static Caller person(String department, int which) {
        return hall().holders(Role.DEPARTMENT_APPROVER, Optional.of(new DepartmentId(department)))
                .get(which)
                .caller();
    }

    private static Hall.StaffMember member(String id) {
        return hall().member(new StaffId(id)).orElseThrow();
    }

    private static Hall hall() {
        return running.get(PublishedDefinitions.class).hall().orElseThrow();
    }

    private static <R> R as(Caller who, Supplier<Outcome<R>> act) {
        return running.get(CurrentCaller.class).as(who, act).orElseThrow();
    }

    private static void at(LocalDate day, LocalTime time) {
        now(day.atTime(time).atZone(HallTime.ZONE).toInstant());
    }

    private static void now(Instant moment) {
        running.get(StoryClock.class).stopAt(moment);
    }

    private static IdempotencyKey key() {
        return new IdempotencyKey(UUID.randomUUID().toString());
    }
}
