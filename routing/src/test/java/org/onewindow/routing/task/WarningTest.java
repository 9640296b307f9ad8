package org.onewindow.routing.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.onewindow.adapters.testkit.hall.HallFixture;
import org.onewindow.adapters.testkit.hall.OnBothDatabases;
import org.onewindow.adapters.testkit.hall.TestClock;
import org.onewindow.core.act.Scope;
import org.onewindow.core.application.CalendarWatch;
import org.onewindow.core.application.CaseFile;
import org.onewindow.core.application.CaseReading;
import org.onewindow.core.application.Commands;
import org.onewindow.core.application.DeadlineWatch;
import org.onewindow.core.application.ExpectedEnd;
import org.onewindow.core.application.HistoryLine;
import org.onewindow.core.time.Card;
import org.onewindow.core.time.Warning;
import org.onewindow.routing.supervision.HolderKind;
import org.onewindow.routing.supervision.SupervisionReading;
import org.onewindow.routing.supervision.SupervisionReading.Given;
import org.onewindow.routing.supervision.TimeSpent;
import org.onewindow.spi.application.ActName;
import org.onewindow.spi.identity.Role;
import org.onewindow.spi.time.SpecialProcedureKind;

/** Yellow and red cards of applications and steps (R1.19, R12.3, T-7), and limits that are counted again (T-8), on record once. */
@OnBothDatabases(
        beans = {
            InvestmentHall.Catalogue.class,
            InvestmentHall.Forms.class,
            InvestmentHall.Identity.class,
            PublishingDesk.class,
            AmendingDesk.class
        })
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WarningTest {
    private static final int NODES = 8;
    private static final Scope HALL = new Scope.WholeHall();

    private final ReviewHall hall;
    private final DeadlineWatch deadlines;
    private final StepWatch steps;
    private final CaseReading cases;
    private final SupervisionReading supervision;

    WarningTest(HallFixture fixture) {
        hall = new ReviewHall(fixture);
        deadlines = fixture.get(DeadlineWatch.class);
        steps = fixture.get(StepWatch.class);
        cases = fixture.get(CaseReading.class);
        supervision = fixture.get(SupervisionReading.class);
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
    void every_card_is_on_record_once_however_many_nodes_look_at_the_same_moment() throws Exception {
        List<String> applications = IntStream.range(0, 4)
                .mapToObj(each -> hall.accepted(InvestmentHall.APPROVAL))
                .toList();
        hall.fixture().clock().advance(Duration.ofDays(40));

        watchAtOnce();

        CaseFile any = file(applications.get(0));
        LocalDate promised = any.view().dates().promisedDue().orElseThrow();
        LocalDate statutory = any.view().dates().statutoryDue().orElseThrow();
        assertThat(applications).allSatisfy(application -> {
            assertThat(warnings(application))
                    .containsExactlyInAnyOrder(
                            new Warning(Card.YELLOW, "PROMISED", promised),
                            new Warning(Card.YELLOW, "STATUTORY", statutory),
                            new Warning(Card.YELLOW, "examination", LocalDate.parse("2026-03-05")),
                            new Warning(Card.RED, "examination", LocalDate.parse("2026-03-05")));
            assertThat(cases.history(application, HALL))
                    .extracting(HistoryLine::act)
                    .filteredOn(ActName.RECORD_DEADLINE::equals)
                    .hasSizeBetween(1, 2);
        });
        assertThat(steps.warnOfWhatIsDue() + deadlines.actOnWhatIsDue()).isZero();
    }

    @Test
    void a_step_turns_yellow_one_working_day_before_its_last_and_red_after_it_and_its_department_is_listed() {
        String application = hall.accepted(InvestmentHall.APPROVAL);
        long lateBefore = late("development-reform");
        at("2026-03-03T15:59:59Z");
        steps.warnOfWhatIsDue();
        assertThat(warnings(application)).isEmpty();

        at("2026-03-03T16:00:00Z");
        steps.warnOfWhatIsDue();
        assertThat(warnings(application)).extracting(Warning::card).containsExactly(Card.YELLOW);
        assertThat(late("development-reform")).isEqualTo(lateBefore);

        at("2026-03-05T16:00:00Z");
        steps.warnOfWhatIsDue();
        assertThat(warnings(application)).extracting(Warning::card).containsExactly(Card.YELLOW, Card.RED);
        assertThat(late("development-reform")).isEqualTo(lateBefore + 1);

        hall.agree(ReviewHall.LEAD, application, "examination").orElseThrow();
        assertThat(supervision.steps(HALL, 200))
                .noneMatch(step -> step.application().equals(application));
        assertThat(supervision.steps(new Scope.Nothing(), 200)).isEmpty();
    }

    @Test
    void while_a_special_procedure_goes_on_nothing_turns_and_of_the_later_last_day_is_warned_again() {
        String application = hall.accepted(InvestmentHall.APPROVAL);
        at("2026-03-04T01:00:00Z");
        steps.warnOfWhatIsDue();
        hall.as(
                        ReviewHall.LEAD,
                        () -> hall.cases()
                                .suspend(new Commands.Suspend(
                                        ReviewHall.freshKey(),
                                        application,
                                        Optional.empty(),
                                        SpecialProcedureKind.EXPERT_REVIEW,
                                        LocalDate.parse("2026-03-04"),
                                        ExpectedEnd.on(LocalDate.parse("2026-03-20")),
                                        "")))
                .orElseThrow();
        at("2026-03-18T01:00:00Z");
        steps.warnOfWhatIsDue();
        deadlines.actOnWhatIsDue();
        assertThat(warnings(application)).hasSize(1);

        hall.as(
                        ReviewHall.LEAD,
                        () -> hall.cases()
                                .resume(new Commands.On(ReviewHall.freshKey(), application, Optional.empty())))
                .orElseThrow();
        at("2026-03-19T01:00:00Z");
        steps.warnOfWhatIsDue();

        assertThat(warnings(application))
                .filteredOn(each -> each.of().equals("examination"))
                .containsExactly(
                        new Warning(Card.YELLOW, "examination", LocalDate.parse("2026-03-05")),
                        new Warning(Card.YELLOW, "examination", LocalDate.parse("2026-03-19")));
    }

    @Test
    void whose_time_it_was_is_read_from_the_ledger_and_adds_up() {
        String application = hall.accepted(InvestmentHall.APPROVAL);
        hall.fixture().clock().advance(Duration.ofDays(1));
        hall.agree(ReviewHall.LEAD, application, "examination").orElseThrow();
        hall.fixture().clock().advance(Duration.ofDays(3));
        hall.agree(ReviewHall.PLANNER, application, "planning").orElseThrow();
        hall.fixture().clock().advance(Duration.ofDays(2));

        TimeSpent spent = supervision.timeSpent(application, HALL).orElseThrow();

        assertThat(spent.shares())
                .extracting(share -> share.department()
                                .map(Object::toString)
                                .orElse(share.kind().name()) + " "
                        + share.time().toDays())
                .containsExactlyInAnyOrder("development-reform 1", "planning 1", "land 2", "environment 2");
        assertThat(spent.shares()).noneMatch(share -> share.kind() == HolderKind.COUNTER);
        assertThat(spent.whole()).isEqualTo(Duration.ofDays(6));
        assertThat(supervision.timeSpent(application, new Scope.Nothing())).isEmpty();
    }

    @Test
    void every_step_explains_its_last_day_like_the_application_does() {
        String application = hall.accepted(InvestmentHall.APPROVAL);

        assertThat(hall.reading().dueDates(application, HALL)).singleElement().satisfies(step -> {
            assertThat(step.due().date()).contains(LocalDate.parse("2026-03-05"));
            assertThat(step.due().explanation().countedDays()).isEqualTo(3);
        });
    }

    /** Last: the calendar stays amended. */
    @Test
    @Order(Integer.MAX_VALUE)
    void an_amended_calendar_moves_running_limits_once_and_old_day_and_reason_stay_on_record() throws Exception {
        String moved = hall.accepted(InvestmentHall.APPROVAL);
        CaseFile before = file(moved);
        AmendingDesk desk = hall.fixture().get(AmendingDesk.class);
        CalendarWatch watch = hall.fixture().get(CalendarWatch.class);
        assertThat(watch.recountIfAmended()).isZero();

        hall.as(
                        ReviewHall.staff("admin", Optional.empty(), Role.HALL_ADMINISTRATION),
                        () -> desk.amend(new AmendingDesk.Amend(ReviewHall.freshKey())))
                .orElseThrow();
        atOnce(watch::recountIfAmended);

        CaseFile after = file(moved);
        LocalDate old = before.view().dates().promisedDue().orElseThrow();
        LocalDate now = after.view().dates().promisedDue().orElseThrow();
        assertThat(now).isAfter(old);
        assertThat(after.documents()).isEqualTo(before.documents());
        assertThat(hall.tasks(moved)).extracting(TaskLine::dueOn).containsExactly(LocalDate.parse("2026-03-09"));
        assertThat(cases.history(moved, HALL))
                .filteredOn(line -> line.act() == ActName.RECOUNT_TIME)
                .singleElement()
                .satisfies(line -> assertThat(line.grounds())
                        .startsWith("cn-state-council ")
                        .contains("promised " + old)
                        .contains("-> promised " + now));
        assertThat(watch.recountIfAmended()).isZero();
    }

    private void at(String moment) {
        hall.fixture().clock().set(Instant.parse(moment));
    }

    private CaseFile file(String application) {
        return cases.file(application, HALL).orElseThrow();
    }

    private List<Warning> warnings(String application) {
        return supervision.warnings(application, HALL).stream()
                .map(Given::warning)
                .toList();
    }

    /** How many answers the department owes that are late, by the list of silent departments. */
    private long late(String department) {
        return supervision.silentDepartments(HALL, 200).stream()
                .filter(each -> each.department().value().equals(department))
                .mapToLong(SupervisionReading.Silent::late)
                .sum();
    }

    private void watchAtOnce() throws Exception {
        atOnce(() -> steps.warnOfWhatIsDue() + deadlines.actOnWhatIsDue());
    }

    private static void atOnce(Callable<Integer> look) throws Exception {
        ExecutorService nodes = Executors.newFixedThreadPool(NODES);
        CountDownLatch start = new CountDownLatch(1);
        try {
            List<Future<Integer>> looks = new ArrayList<>();
            for (int node = 0; node < NODES; node++) {
                looks.add(nodes.submit(() -> {
                    start.await();
                    return look.call();
                }));
            }
            start.countDown();
            for (Future<Integer> each : looks) {
                each.get();
            }
        } finally {
            nodes.shutdown();
        }
    }
}
