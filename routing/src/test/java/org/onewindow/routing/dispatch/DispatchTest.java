package org.onewindow.routing.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onewindow.adapters.testkit.hall.HallFixture;
import org.onewindow.adapters.testkit.hall.OnBothDatabases;
import org.onewindow.core.act.Caller;
import org.onewindow.core.act.Outcome;
import org.onewindow.core.act.Scope;
import org.onewindow.core.application.CaseFile;
import org.onewindow.core.application.CaseReading;
import org.onewindow.core.application.HistoryLine;
import org.onewindow.core.definition.CheckedDefinitions;
import org.onewindow.core.definition.DefinitionReader;
import org.onewindow.core.definition.DefinitionSource;
import org.onewindow.core.work.Workers;
import org.onewindow.routing.task.InvestmentHall;
import org.onewindow.routing.task.PublishingDesk;
import org.onewindow.routing.task.ReviewHall;
import org.onewindow.routing.task.TaskCodes;
import org.onewindow.routing.task.TaskLine;
import org.onewindow.spi.application.ActName;
import org.onewindow.spi.application.ApplicationState;
import org.onewindow.spi.application.DecisionKind;
import org.onewindow.spi.application.OpinionKind;
import org.onewindow.spi.department.DepartmentReplies;
import org.onewindow.spi.department.DepartmentReply;
import org.onewindow.spi.department.Dispatch;
import org.onewindow.spi.department.ReplyReceipt;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.identity.DepartmentId;
import org.onewindow.spi.identity.Role;
import org.onewindow.spi.notification.NoticeKind;
import org.onewindow.spi.settings.SettingsReader;

/** Departments that work in systems of their own: what goes there arrives, in order, and what comes back counts once (G4, G5). */
@OnBothDatabases(
        beans = {
            InvestmentHall.Catalogue.class,
            InvestmentHall.Forms.class,
            InvestmentHall.Identity.class,
            PublishingDesk.class,
            ScriptedDepartment.class
        })
class DispatchTest {
    private static final Scope HALL = new Scope.WholeHall();
    private static final DepartmentId PLANNING = new DepartmentId("planning");
    private static final DepartmentId LAND = new DepartmentId("land");
    private static final Caller.Staff SUPERVISOR = ReviewHall.staff("wu.zheng", Optional.empty(), Role.SUPERVISOR);

    private final HallFixture fixture;
    private final ReviewHall hall;
    private final ScriptedDepartment department;
    private final DispatchReading reading;
    private final DepartmentReplies replies;

    DispatchTest(HallFixture fixture) {
        this.fixture = fixture;
        this.hall = new ReviewHall(fixture, ScriptedDepartment.KIND, List.of("planning", "land", "development-reform"));
        this.department = fixture.get(ScriptedDepartment.class);
        this.reading = fixture.get(DispatchReading.class);
        this.replies = fixture.get(DepartmentReplies.class);
    }

    /** What earlier tests left on its way arrives now, so that each test sees its own dispatches only. */
    @BeforeEach
    void nothing_is_on_its_way() {
        department.clearScript();
        fixture.clock().advance(Duration.ofMinutes(20));
        deliver();
        department.got.clear();
        department.toCollect.clear();
    }

    @AfterEach
    void all_invariants_hold() {
        hall.assertThatAllInvariantsHold();
    }

    @Test
    void a_task_of_a_department_with_its_own_system_is_dispatched_after_the_act_and_goes_on_record_when_taken() {
        String application = hall.accepted(InvestmentHall.APPROVAL);
        assertThat(department.got).isEmpty();
        assertThat(states(application)).containsExactly(DispatchState.WAITING);

        deliver();

        Dispatch first = department.got.get(0);
        assertThat(first.purpose()).isEqualTo(Dispatch.Purpose.ASK);
        assertThat(first.step()).isEqualTo("examination");
        assertThat(first.wanted()).isEqualTo(Dispatch.Wanted.OPINION);
        assertThat(first.application().id()).isEqualTo(application);
        assertThat(first.applicant().name()).isEqualTo("昆山光伏有限公司");
        assertThat(states(application)).containsExactly(DispatchState.TAKEN);
        assertThat(lines(application).get(0).departmentNumber())
                .contains("D-" + first.key().substring(0, 6));
        assertThat(history(application)).contains(ActName.RECORD_DISPATCH);
    }

    @Test
    void a_whole_application_goes_through_the_departments_own_systems_up_to_the_decision() {
        String application = hall.accepted(InvestmentHall.APPROVAL);
        deliver();
        reply(application, "examination", "dr.1", OpinionKind.AGREE);
        deliver();
        assertThat(department.askedFor()).containsExactlyInAnyOrder("ASK examination", "ASK planning", "ASK land");

        reply(application, "planning", "p.7", OpinionKind.AGREE);
        reply(application, "land", "l.3", OpinionKind.AGREE);
        hall.agree(ReviewHall.ECOLOGIST, application, "environment").orElseThrow();
        deliver();
        ReplyReceipt decided = decide(application, "dr.9");

        assertThat(decided).isEqualTo(new ReplyReceipt.Effective());
        assertThat(state(application)).isEqualTo(ApplicationState.DECIDED);
        assertThat(hall.tasks(application))
                .filteredOn(task -> task.step().equals("planning"))
                .extracting(TaskLine::answeredBy)
                .allSatisfy(by -> assertThat(by.orElseThrow().officer()).contains("p.7"));
    }

    @Test
    void whoever_gave_an_opinion_in_the_departments_system_does_not_decide_there_either() {
        String application = hall.accepted(InvestmentHall.APPROVAL);
        reply(application, "examination", "dr.1", OpinionKind.AGREE);
        reply(application, "planning", "p.7", OpinionKind.AGREE);
        reply(application, "land", "l.3", OpinionKind.AGREE);
        hall.agree(ReviewHall.ECOLOGIST, application, "environment").orElseThrow();

        assertThat(code(decide(application, "dr.1"))).isEqualTo(TaskCodes.SECOND_PERSON_NEEDED);
        assertThat(decide(application, "dr.2")).isEqualTo(new ReplyReceipt.Effective());
    }

    @Test
    void a_repeated_reply_counts_once_and_gets_the_same_receipt() {
        String application = hall.accepted(InvestmentHall.APPROVAL);
        DepartmentReply reply = opinion(application, "examination", "r-1", "dr.1", OpinionKind.AGREE, "");
        DepartmentId from = new DepartmentId("development-reform");

        assertThat(replies.receive(from, reply)).isEqualTo(new ReplyReceipt.Effective());
        assertThat(replies.receive(from, reply)).isEqualTo(new ReplyReceipt.Effective());

        assertThat(history(application))
                .filteredOn(ActName.GIVE_OPINION::equals)
                .hasSize(1);
    }

    @Test
    void a_reply_that_contradicts_an_earlier_one_changes_nothing_and_is_kept_for_a_person() {
        String application = hall.accepted(InvestmentHall.APPROVAL);
        DepartmentId from = new DepartmentId("development-reform");
        replies.receive(from, opinion(application, "examination", "r-2", "dr.1", OpinionKind.AGREE, ""));

        ReplyReceipt sameKey =
                replies.receive(from, opinion(application, "examination", "r-2", "dr.1", OpinionKind.DISAGREE, "不同意"));
        ReplyReceipt otherKey =
                replies.receive(from, opinion(application, "examination", "r-3", "dr.2", OpinionKind.DISAGREE, "不同意"));

        assertThat(code(sameKey)).isEqualTo(DispatchCodes.CONTRADICTS_ITSELF);
        assertThat(code(otherKey)).isEqualTo(TaskCodes.ANSWERED);
        assertThat(hall.tasks(application).get(0).opinion().orElseThrow().kind())
                .isEqualTo(OpinionKind.AGREE);
        assertThat(reading.aside(HALL, 100))
                .filteredOn(aside -> aside.application().equals(Optional.of(application)))
                .hasSize(2);
    }

    @Test
    void a_reply_to_a_dispatch_of_another_department_or_to_none_looks_the_same_and_is_kept_aside() {
        String application = hall.accepted(InvestmentHall.APPROVAL);
        DepartmentReply stolen = opinion(application, "examination", "r-4", "x.1", OpinionKind.AGREE, "");
        DepartmentReply invented = new DepartmentReply(
                "0123456789abcdef0123456789abcdef", "r-5", "x.1", new DepartmentReply.Opinion(OpinionKind.AGREE, ""));

        assertThat(code(replies.receive(LAND, stolen))).isEqualTo(DispatchCodes.UNKNOWN_DISPATCH);
        assertThat(code(replies.receive(LAND, invented))).isEqualTo(DispatchCodes.UNKNOWN_DISPATCH);
        assertThat(hall.open(application)).containsExactly("examination");
    }

    @Test
    void an_unreachable_department_is_tried_again_under_the_same_key_until_it_is_reached() {
        department.next(ScriptedDepartment.unreachable());
        department.next(ScriptedDepartment.unreachable());
        String application = hall.accepted(InvestmentHall.APPROVAL);
        deliver();
        assertThat(states(application)).containsExactly(DispatchState.WAITING);
        for (int i = 0; i < 3; i++) {
            fixture.clock().advance(Duration.ofMinutes(1));
            deliver();
        }

        assertThat(department.got)
                .extracting(Dispatch::key)
                .hasSize(3)
                .containsOnly(department.got.get(0).key());
        assertThat(states(application)).containsExactly(DispatchState.TAKEN);
    }

    @Test
    void a_department_that_stays_out_of_reach_is_given_up_after_a_day_shown_with_the_reason_and_sent_again_by_hand() {
        String application = hall.accepted(InvestmentHall.APPROVAL);
        for (int i = 0; i < 30; i++) {
            department.next(ScriptedDepartment.unreachable());
            deliver();
            fixture.clock().advance(Duration.ofHours(1));
        }
        deliver();

        DispatchLine stuck = lines(application).get(0);
        assertThat(stuck.givenUp()).isTrue();
        assertThat(stuck.trouble()).isPresent();
        assertThat(reading.unsettled(HALL, 1_000)).extracting(DispatchLine::key).contains(stuck.key());

        sendAgain(application, stuck.key());
        department.clearScript();
        fixture.clock().advance(Duration.ofMinutes(20));
        deliver();
        assertThat(states(application)).containsExactly(DispatchState.TAKEN);
    }

    @Test
    void a_defect_of_an_adapter_sets_its_dispatch_aside_after_five_tries() {
        String application = hall.accepted(InvestmentHall.APPROVAL);
        for (int i = 0; i < 5; i++) {
            department.next(ScriptedDepartment.failing());
            deliver();
            fixture.clock().advance(Duration.ofMinutes(5));
        }
        deliver();

        assertThat(lines(application).get(0).givenUp()).isTrue();
        assertThat(lines(application).get(0).trouble().orElseThrow()).startsWith("OW-SPI-2003");
        sendAgain(application, lines(application).get(0).key());
        deliver();
        assertThat(states(application)).containsExactly(DispatchState.TAKEN);
    }

    @Test
    void what_a_department_refuses_goes_on_record_with_its_reasons_and_a_person_sends_it_again() {
        department.next(ScriptedDepartment::refuse);
        String application = hall.accepted(InvestmentHall.APPROVAL);
        deliver();
        DispatchLine refused = lines(application).get(0);
        assertThat(refused.state()).isEqualTo(DispatchState.REFUSED);
        assertThat(refused.reasons()).contains("材料不全; not ours: examination");

        sendAgain(application, refused.key());
        deliver();

        assertThat(states(application)).containsExactly(DispatchState.TAKEN);
        assertThat(history(application)).contains(ActName.SEND_AGAIN);
    }

    @Test
    void what_is_on_its_way_or_taken_is_not_sent_again() {
        String application = hall.accepted(InvestmentHall.APPROVAL);
        deliver();

        assertThat(ReviewHall.codes(
                        trySendAgain(application, lines(application).get(0).key())))
                .containsExactly(DispatchCodes.NOT_STUCK);
    }

    @Test
    void when_the_application_ends_a_department_that_has_it_is_called_off_and_one_that_has_not_is_never_asked() {
        String has = hall.accepted(InvestmentHall.APPROVAL);
        deliver();
        String hasNot = hall.accepted(InvestmentHall.APPROVAL);
        department.got.clear();

        hall.terminate(has);
        hall.terminate(hasNot);
        deliver();

        assertThat(department.got)
                .extracting(
                        Dispatch::purpose, dispatch -> dispatch.application().id())
                .containsExactly(tuple(Dispatch.Purpose.CALL_OFF, has));
        assertThat(states(has)).containsExactly(DispatchState.CALLED_OFF);
        assertThat(states(hasNot)).containsExactly(DispatchState.NOT_NEEDED);
    }

    @Test
    void a_department_whose_person_answers_in_the_hall_is_called_off_in_its_own_system() {
        String application = hall.accepted(InvestmentHall.APPROVAL);
        deliver();
        department.got.clear();

        hall.agree(ReviewHall.LEAD, application, "examination").orElseThrow();
        deliver();

        assertThat(department.askedFor()).containsExactlyInAnyOrder("CALL_OFF examination", "ASK planning", "ASK land");
    }

    @Test
    void replies_of_systems_that_cannot_call_back_are_collected_and_confirmed() {
        String application = hall.accepted(InvestmentHall.SITE);
        deliver();
        DepartmentReply ready = opinion(application, "opinion", "r-7", "p.1", OpinionKind.AGREE, "");
        department.toCollect.put(PLANNING, ready);

        fixture.get(ReplyCollector.class).collect();

        assertThat(department.receipts).containsEntry("r-7", new ReplyReceipt.Effective());
        assertThat(department.toCollect).isEmpty();
        assertThat(hall.open(application)).containsExactly("review");
    }

    @Test
    void a_reply_kept_aside_is_dismissed_or_tried_again_by_supervision() {
        String application = hall.accepted(InvestmentHall.APPROVAL);
        hall.claim(ReviewHall.LEAD, hall.task(application, "examination")).orElseThrow();
        DepartmentId from = new DepartmentId("development-reform");
        DepartmentReply early = opinion(application, "examination", "r-8", "dr.1", OpinionKind.AGREE, "");
        assertThat(code(replies.receive(from, early))).isEqualTo(TaskCodes.CLAIMED);
        AsideReply aside = asideOf(application);

        hall.release(ReviewHall.LEAD, hall.task(application, "examination")).orElseThrow();
        settle(application, aside, DispatchCommands.Settlement.TRY_AGAIN);

        assertThat(hall.open(application)).doesNotContain("examination");
        DepartmentReply late = opinion(application, "examination", "r-9", "dr.2", OpinionKind.DISAGREE, "晚了");
        replies.receive(from, late);
        settle(application, asideOf(application), DispatchCommands.Settlement.DISMISS);
        assertThat(reading.aside(HALL, 1_000))
                .filteredOn(each -> each.application().equals(Optional.of(application)))
                .isEmpty();
    }

    @Test
    void what_a_department_lost_is_found_at_night_told_to_the_applicant_and_sent_again_by_a_person() {
        String lost = hall.accepted(InvestmentHall.SITE);
        String kept = hall.accepted(InvestmentHall.SITE);
        deliver();
        fixture.clock().advance(Duration.ofHours(2));
        department.lists.put(PLANNING, Optional.of(Set.of(lines(kept).get(0).key())));

        compare();

        assertThat(states(lost)).containsExactly(DispatchState.LOST);
        assertThat(states(kept)).containsExactly(DispatchState.TAKEN);
        assertThat(differences())
                .filteredOn(each -> each.application().equals(Optional.of(lost)))
                .extracting(DifferenceLine::kind)
                .containsExactly(DifferenceKind.LOST);
        assertThat(documents(lost)).contains(NoticeKind.HANDLING_NOTICE);
        assertThat(documents(kept)).doesNotContain(NoticeKind.HANDLING_NOTICE);
        assertThat(reading.unsettled(HALL, 1_000))
                .extracting(DispatchLine::application)
                .contains(lost);

        compare();
        assertThat(documents(lost))
                .filteredOn(NoticeKind.HANDLING_NOTICE::equals)
                .hasSize(1);
        sendAgain(lost, lines(lost).get(0).key());
        deliver();
        assertThat(states(lost)).containsExactly(DispatchState.TAKEN);
        department.lists.clear();
    }

    @Test
    void what_a_department_has_and_the_hall_has_not_or_not_any_more_is_shown() {
        String settled = hall.accepted(InvestmentHall.SITE);
        deliver();
        reply(settled, "opinion", "p.1", OpinionKind.AGREE);
        String settledKey = lines(settled).get(0).key();
        fixture.clock().advance(Duration.ofHours(2));
        Set<String> list = new HashSet<>(openKeys());
        list.add(settledKey);
        list.add("GH-2026-1");
        department.lists.put(PLANNING, Optional.of(list));

        compare();

        assertThat(differences())
                .filteredOn(each ->
                        each.dispatch().equals(settledKey) || each.dispatch().equals("GH-2026-1"))
                .extracting(DifferenceLine::kind)
                .containsExactlyInAnyOrder(DifferenceKind.STILL_OPEN, DifferenceKind.UNKNOWN);
        list.removeAll(Set.of(settledKey, "GH-2026-1"));
        compare();
        assertThat(differences())
                .filteredOn(each -> each.department().equals(PLANNING))
                .isEmpty();
        department.lists.clear();
    }

    @Test
    void lists_are_compared_once_a_night_and_a_department_out_of_reach_is_asked_again_an_hour_later() {
        DispatchComparison comparison = fixture.get(DispatchComparison.class);
        comparison.compareWhatIsDue();
        assertThat(comparison.compareWhatIsDue()).isZero();
        department.lists.put(LAND, Optional.empty());

        fixture.clock().advance(Duration.ofHours(24));
        assertThat(comparison.compareWhatIsDue()).isEqualTo(3);
        assertThat(system(LAND).compared()).contains(ComparisonState.UNREACHABLE);
        assertThat(system(PLANNING).compared()).contains(ComparisonState.NO_LIST);
        assertThat(comparison.compareWhatIsDue()).isZero();
        fixture.clock().advance(Duration.ofMinutes(61));
        department.lists.put(LAND, Optional.of(openKeysOf(LAND)));
        assertThat(comparison.compareWhatIsDue()).isEqualTo(1);
        assertThat(system(LAND).compared()).contains(ComparisonState.COMPARED);
        department.lists.clear();
    }

    @Test
    void what_a_system_took_what_it_answered_and_what_was_typed_in_the_hall_instead_is_counted() {
        DepartmentSystemLine before = system(PLANNING);
        String bySystem = hall.accepted(InvestmentHall.SITE);
        hall.accepted(InvestmentHall.SITE);
        deliver();
        reply(bySystem, "opinion", "p.1", OpinionKind.AGREE);

        DepartmentSystemLine after = system(PLANNING);
        assertThat(after.handedOver()).isEqualTo(before.handedOver() + 2);
        assertThat(after.waiting()).isEqualTo(before.waiting() + 1);
        assertThat(after.answeredBySystem()).isEqualTo(before.answeredBySystem() + 1);
        assertThat(after.typedAgain()).isZero();
        assertThat(fixture.get(DepartmentFigures.class).systems(new Scope.OfDepartment(PLANNING)))
                .isEmpty();
    }

    @Test
    void a_kind_that_there_is_not_and_every_wrong_setting_are_told_at_their_lines_before_anything_is_dispatched() {
        String hallFile = """
                identity: kunshan
                name: {zh: 大厅, en: Hall}
                areaCode: 320583
                departments:
                  - id: planning
                    name: {zh: 规划局, en: Planning}
                    adapter: pigeon
                  - id: land
                    name: {zh: 国土局, en: Land}
                    adapter: scripted
                    settings:
                      patience: soon
                      patince: PT1S
                      reply.key: number
                      reply.means.1: PERHAPS
                counters:
                  - {id: one, name: {zh: 一号窗口, en: Counter 1}, kind: INTEGRATED}
                staff:
                  - {id: wu.zheng, name: {zh: 吴正, en: Wu Zheng}, roles: [SUPERVISOR]}
                """;

        CheckedDefinitions checked =
                fixture.get(DefinitionReader.class).check(DefinitionSource.of(Map.of("hall.yaml", hallFile)));

        assertThat(checked.findings())
                .filteredOn(finding -> finding.code().startsWith("OW-RTE-22"))
                .extracting(
                        Finding::code, finding -> finding.place().orElseThrow().line())
                .containsExactlyInAnyOrder(
                        tuple(DispatchCodes.UNKNOWN_KIND, 7),
                        tuple(SettingsReader.NO_DURATION, 12),
                        tuple(SettingsReader.UNKNOWN, 13),
                        tuple(SettingsReader.NO_POINTER, 14),
                        tuple(DispatchCodes.NO_SUCH_ANSWER, 15));
    }

    private void compare() {
        assertThat(fixture.get(DispatchComparison.class).compareNow(PLANNING, HALL))
                .isTrue();
    }

    private List<DifferenceLine> differences() {
        return fixture.get(DepartmentFigures.class).differences(HALL, 1_000);
    }

    private DepartmentSystemLine system(DepartmentId department) {
        return fixture.get(DepartmentFigures.class).systems(HALL).stream()
                .filter(line -> line.department().equals(department))
                .findFirst()
                .orElseThrow();
    }

    /** What the department rightly has on its list. */
    private Set<String> openKeys() {
        return openKeysOf(PLANNING);
    }

    private Set<String> openKeysOf(DepartmentId department) {
        return fixture.get(Dispatches.class).openSince(fixture.clock().instant(), department).stream()
                .map(DispatchRecord::key)
                .collect(Collectors.toSet());
    }

    private List<NoticeKind> documents(String application) {
        return fixture.get(CaseReading.class).file(application, HALL).orElseThrow().documents().stream()
                .map(CaseFile.Document::kind)
                .toList();
    }

    private void deliver() {
        fixture.get(Workers.class).runDue();
    }

    private List<DispatchLine> lines(String application) {
        return reading.of(application, HALL);
    }

    private List<DispatchState> states(String application) {
        return lines(application).stream().map(DispatchLine::state).toList();
    }

    private List<ActName> history(String application) {
        return fixture.get(CaseReading.class).history(application, HALL).stream()
                .map(HistoryLine::act)
                .toList();
    }

    private ApplicationState state(String application) {
        return fixture.get(CaseReading.class)
                .file(application, HALL)
                .orElseThrow()
                .view()
                .state();
    }

    private void reply(String application, String step, String officer, OpinionKind kind) {
        DispatchLine line = line(application, step);
        assertThat(replies.receive(line.department(), opinion(application, step, "k-" + line.key(), officer, kind, "")))
                .isEqualTo(new ReplyReceipt.Effective());
    }

    private ReplyReceipt decide(String application, String officer) {
        DispatchLine line = line(application, "decision");
        return replies.receive(
                line.department(),
                new DepartmentReply(
                        line.key(),
                        "d-" + officer,
                        officer,
                        new DepartmentReply.Decision(DecisionKind.GRANTED, "符合《企业投资项目核准和备案管理条例》第九条")));
    }

    private DepartmentReply opinion(
            String application, String step, String key, String officer, OpinionKind kind, String grounds) {
        return new DepartmentReply(
                line(application, step).key(), key, officer, new DepartmentReply.Opinion(kind, grounds));
    }

    private DispatchLine line(String application, String step) {
        return lines(application).stream()
                .filter(line -> line.step().equals(step))
                .findFirst()
                .orElseThrow();
    }

    private AsideReply asideOf(String application) {
        return reading.aside(HALL, 1_000).stream()
                .filter(each -> each.application().equals(Optional.of(application)))
                .findFirst()
                .orElseThrow();
    }

    private void settle(String application, AsideReply reply, DispatchCommands.Settlement way) {
        hall.as(
                        SUPERVISOR,
                        () -> fixture.get(DispatchDesk.class)
                                .settleReply(new DispatchCommands.SettleReply(
                                        ReviewHall.freshKey(), application, Optional.empty(), reply.id(), way)))
                .orElseThrow();
    }

    private void sendAgain(String application, String key) {
        trySendAgain(application, key).orElseThrow();
    }

    private Outcome<DispatchState> trySendAgain(String application, String key) {
        return hall.as(
                SUPERVISOR,
                () -> fixture.get(DispatchDesk.class)
                        .sendAgain(new DispatchCommands.SendAgain(
                                ReviewHall.freshKey(), application, Optional.empty(), key)));
    }

    private static String code(ReplyReceipt receipt) {
        return ((ReplyReceipt.KeptAside) receipt).why().code();
    }
}
