package org.onewindow.routing.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onewindow.routing.task.ReviewHall.codes;
import static org.onewindow.routing.task.ReviewHall.freshKey;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.onewindow.adapters.testkit.database.DatabaseKind;
import org.onewindow.adapters.testkit.hall.HallFixture;
import org.onewindow.adapters.testkit.hall.OnBothDatabases;
import org.onewindow.core.act.Caller;
import org.onewindow.core.act.Outcome;
import org.onewindow.core.act.Scope;
import org.onewindow.core.integrity.InvariantChecker;
import org.onewindow.core.integrity.Violation;
import org.onewindow.spi.identity.DepartmentId;

/** 加急 in a hall: who may mark, what becomes faster, who stands first, and that nobody is passed too often. */
@OnBothDatabases(
        value = {DatabaseKind.H2_MEMORY, DatabaseKind.POSTGRESQL},
        beans = {
            InvestmentHall.Catalogue.class,
            InvestmentHall.Forms.class,
            InvestmentHall.Identity.class,
            PublishingDesk.class
        })
class ExpeditedTest {
    private static final String URGENT = "urgent";
    private static final DepartmentId LAND = new DepartmentId("land");
    private static final Scope OF_LAND = new Scope.OfDepartment(LAND);
    private static final String CHAIN = """
            name: {zh: 用地审批}
            lead: development-reform
            expedited: {entitled: {zh: 应急项目}, passedAtMost: 2}
            steps:
              - {step: land, name: {zh: 用地意见}, kind: opinion, department: land, limit: 5, expedited: 1}
              - {step: decision, name: {zh: 决定}, kind: decision, department: lead, limit: 5, expedited: 2}
            """;

    private final ReviewHall hall;
    private final CoordinationDesk coordination;

    ExpeditedTest(HallFixture fixture) {
        hall = new ReviewHall(fixture, Map.of("chains/" + URGENT + ".yaml", CHAIN));
        coordination = fixture.get(CoordinationDesk.class);
    }

    @Test
    void the_lead_marks_once_with_reasons_and_from_then_on_every_step_is_faster_and_stands_first() {
        String ordinary = accepted();
        hall.fixture().clock().advance(Duration.ofDays(1));
        String urgent = accepted();
        assertThat(codes(expedite(ReviewHall.SURVEYOR, urgent, "防汛"))).containsExactly(TaskCodes.NO_SUCH_TASK);
        assertThat(codes(expedite(ReviewHall.LEAD, urgent, " "))).hasSize(1);
        assertThat(codes(expedite(ReviewHall.LEAD, hall.accepted(InvestmentHall.APPROVAL), "防汛")))
                .containsExactly(TaskCodes.NO_LANE);
        hall.fixture().clock().advance(Duration.ofDays(1));

        Expedition marked = expedite(ReviewHall.LEAD, urgent, "防汛应急项目").orElseThrow();

        assertThat(codes(expedite(ReviewHall.DIRECTOR, urgent, "防汛"))).containsExactly(TaskCodes.EXPEDITED_ALREADY);
        assertThat(marked).isEqualTo(new Expedition(hall.fixture().clock().instant(), "shen.dr", "防汛应急项目"));
        // one working day counted from the marking, not from the opening
        assertThat(line(urgent, "land").dueOn()).isEqualTo("2026-03-05");
        assertThat(line(urgent, "land").expedition()).contains(marked);
        assertThat(inbox().get(0).task().application()).isEqualTo(urgent);
        assertThat(inbox().get(0).expedited()).isTrue();
        assertThat(inbox()).extracting(each -> each.task().application()).containsSubsequence(urgent, ordinary);
        assertThat(pageByPage()).isEqualTo(inbox());

        hall.agree(ReviewHall.SURVEYOR, urgent, "land").orElseThrow();

        assertThat(line(urgent, "decision").dueOn()).isEqualTo("2026-03-06");
        assertThat(line(urgent, "decision").expedition()).contains(marked);
        empty(List.of(ordinary));
    }

    @Test
    void of_twenty_expedited_ones_begun_with_at_the_same_moment_two_pass_and_the_rest_wait_for_the_ordinary_one()
            throws Exception {
        String ordinary = accepted();
        hall.fixture().clock().advance(Duration.ofMinutes(10));
        List<String> urgent =
                IntStream.range(0, 20).mapToObj(each -> accepted()).toList();
        urgent.forEach(each -> expedite(ReviewHall.LEAD, each, "防汛").orElseThrow());
        assertThat(hall.reading().turn(LAND, OF_LAND)).isEmpty();
        hall.fixture().clock().advance(Duration.ofMinutes(10));

        List<Outcome<Claim>> outcomes = claimAtOnce(urgent);

        assertThat(outcomes).filteredOn(Outcome.Done.class::isInstance).hasSize(2);
        assertThat(outcomes)
                .filteredOn(Outcome.Refused.class::isInstance)
                .allSatisfy(refused -> assertThat(codes(refused)).containsExactly(TaskCodes.OTHERS_FIRST));
        hall.fixture().clock().advance(Duration.ofMinutes(10));
        assertThat(hall.reading().turn(LAND, OF_LAND)).hasValueSatisfying(turn -> {
            assertThat(turn.task().application()).isEqualTo(ordinary);
            assertThat(turn.passed()).isEqualTo(2);
            assertThat(turn.passedAtMost()).isEqualTo(2);
        });
        assertThat(hall.reading().turn(LAND, new Scope.OfDepartment(new DepartmentId("planning"))))
                .isEmpty();
        hall.assertThatAllInvariantsHold();

        hall.agree(ReviewHall.SURVEYOR, ordinary, "land").orElseThrow();
        hall.fixture().clock().advance(Duration.ofMinutes(10));

        assertThat(hall.reading().turn(LAND, OF_LAND)).isEmpty();
        empty(urgent);
        hall.assertThatAllInvariantsHold();
    }

    @Test
    void where_the_rows_let_too_many_pass_the_ledger_shows_it() throws SQLException {
        accepted();
        hall.fixture().clock().advance(Duration.ofMinutes(10));
        List<String> urgent = IntStream.range(0, 3).mapToObj(each -> accepted()).toList();
        urgent.forEach(each -> expedite(ReviewHall.LEAD, each, "防汛").orElseThrow());
        hall.fixture().clock().advance(Duration.ofMinutes(10));
        hall.agree(ReviewHall.SURVEYOR, urgent.get(0), "land").orElseThrow();
        hall.agree(ReviewHall.SURVEYOR, urgent.get(1), "land").orElseThrow();
        hall.assertThatAllInvariantsHold();

        hall.fixture().clock().advance(Duration.ofMinutes(10));
        hall.fixture().damagedOnPurpose();
        try (Connection connection = hall.fixture().database().connect();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("update task set taken_at = null");
        }
        hall.agree(ReviewHall.SURVEYOR, urgent.get(2), "land").orElseThrow();

        assertThat(hall.fixture().get(InvariantChecker.class).violations())
                .extracting(Violation::toString)
                .singleElement()
                .asString()
                .contains("post land DEPARTMENT_APPROVER", urgent.get(2));
    }

    private String accepted() {
        return hall.accepted(URGENT, Map.of());
    }

    private Outcome<Expedition> expedite(Caller who, String application, String reasons) {
        return hall.as(
                who,
                () -> coordination.expedite(
                        new TaskCommands.Expedite(freshKey(), application, Optional.empty(), reasons)));
    }

    private TaskLine line(String application, String step) {
        return hall.tasks(application).stream()
                .filter(each -> each.step().equals(step))
                .findFirst()
                .orElseThrow();
    }

    private List<InboxLine> inbox() {
        return hall.reading().inbox(LAND, OF_LAND, Optional.empty(), 200);
    }

    private List<InboxLine> pageByPage() {
        List<InboxLine> all = new ArrayList<>();
        List<InboxLine> page = hall.reading().inbox(LAND, OF_LAND, Optional.empty(), 1);
        while (!page.isEmpty()) {
            all.addAll(page);
            page = hall.reading().inbox(LAND, OF_LAND, Optional.of(page.get(0).place()), 1);
        }
        return all;
    }

    /** Leaves nothing waiting for the other tests of the hall. */
    private void empty(List<String> applications) {
        applications.forEach(hall::terminate);
    }

    private List<Outcome<Claim>> claimAtOnce(List<String> applications) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(applications.size());
        CountDownLatch start = new CountDownLatch(1);
        try {
            List<Future<Outcome<Claim>>> claims = applications.stream()
                    .map(application -> people.submit(() -> {
                        start.await();
                        return hall.claim(
                                ReviewHall.approver("p" + application.substring(20), "land"),
                                hall.task(application, "land"));
                    }))
                    .toList();
            start.countDown();
            List<Outcome<Claim>> outcomes = new ArrayList<>();
            for (Future<Outcome<Claim>> claim : claims) {
                outcomes.add(claim.get());
            }
            return outcomes;
        } finally {
            people.shutdown();
        }
    }
}
