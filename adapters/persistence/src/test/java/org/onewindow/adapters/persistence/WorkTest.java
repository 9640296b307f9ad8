package org.onewindow.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onewindow.adapters.testkit.hall.HallFixture;
import org.onewindow.adapters.testkit.hall.TestClock;
import org.onewindow.core.act.Caller;
import org.onewindow.core.act.IdempotencyKey;
import org.onewindow.core.act.Outcome;
import org.onewindow.core.act.Scope;
import org.onewindow.core.integrity.InvariantChecker;
import org.onewindow.core.work.LeaseLostException;
import org.onewindow.core.work.NewWork;
import org.onewindow.core.work.ParkedWork;
import org.onewindow.core.work.Work;
import org.onewindow.core.work.WorkQueue;
import org.onewindow.core.work.WorkResult;
import org.onewindow.core.work.Workers;
import org.onewindow.spi.identity.Role;
import org.onewindow.spi.identity.StaffId;
import org.onewindow.spi.identity.SubjectId;

@SmallHall
class WorkTest {
    private static final Caller LI =
            new Caller.Staff(new StaffId("li.na"), Set.of(Role.RECEPTION_CLERK), Optional.empty());

    private final HallFixture hall;
    private final CounterDesk desk;
    private final Courier courier;
    private final Workers workers;
    private final String name = "errand-" + UUID.randomUUID();

    WorkTest(HallFixture hall) {
        this.hall = hall;
        desk = hall.get(CounterDesk.class);
        courier = hall.get(Courier.class);
        workers = hall.get(Workers.class);
    }

    @BeforeEach
    void begin_with_an_empty_table() throws SQLException {
        hall.clock().set(TestClock.MONDAY_9AM);
        desk.meanwhile(any -> {});
        courier.does(work -> WorkResult.done());
        sql("delete from work_item");
    }

    @AfterEach
    void no_item_of_work_contradicts_itself() {
        assertThat(hall.get(InvariantChecker.class).violations()).isEmpty();
    }

    @Test
    void work_that_contradicts_itself_is_found_by_the_invariant_checker() throws SQLException {
        send(errand(name));
        sql("update work_item set state = 'DONE'");

        assertThat(hall.get(InvariantChecker.class).violations())
                .singleElement()
                .satisfies(violation -> assertThat(violation.detail()).contains(name));
        sql("delete from work_item");
    }

    @Test
    void work_is_there_once_its_act_is_done_and_costs_the_act_one_insert() {
        var counts = hall.statements().during(() -> send(errand(name)));

        assertThat(counts.statements()).as("work and diary: %s", counts).isEqualTo(2);
        assertThat(counts.commits()).isEqualTo(1);
        assertThat(workers.runDue()).isEqualTo(1);
        assertThat(courier.keys()).containsExactly(name);
        assertThat(courier.carried().get(0).payload()).isEqualTo("{\"to\":\"planning\"}");
    }

    @Test
    void work_is_not_there_if_its_act_fails() {
        desk.meanwhile(any -> {
            throw new ArithmeticException("a defect");
        });

        assertThatThrownBy(() -> send(errand(name))).isInstanceOf(ArithmeticException.class);
        assertThat(workers.runDue()).isZero();
    }

    @Test
    void done_work_is_not_done_again() {
        send(errand(name));

        assertThat(workers.runDue()).isEqualTo(1);
        assertThat(workers.runDue()).isZero();
    }

    @Test
    void the_handler_runs_outside_any_transaction_as_the_hall_itself() {
        courier.does(work -> {
            Outcome<String> settled = desk.settle(new CounterDesk.Settle(key(), work));
            assertThat(settled).isEqualTo(Outcome.done(work.key()));
            return WorkResult.done();
        });
        send(errand(name));

        assertThat(workers.runDue()).isEqualTo(1);
        assertThat(column("state")).isEqualTo("DONE");
    }

    @Test
    void work_waits_for_its_time() {
        send(errand(name).notBefore(TestClock.MONDAY_9AM.plus(Duration.ofDays(1))));

        assertThat(workers.runDue()).isZero();
        hall.clock().advance(Duration.ofDays(1));
        assertThat(workers.runDue()).isEqualTo(1);
    }

    @Test
    void work_that_fails_five_times_is_parked_with_its_reason_until_a_person_retries_it() {
        courier.does(work -> {
            throw new IllegalArgumentException("the address\u0000does not exist");
        });
        send(errand(name));

        int attempts = 0;
        for (int hour = 0; hour < 10; hour++) {
            attempts += workers.runDue();
            hall.clock().advance(Duration.ofHours(1));
        }

        assertThat(attempts).isEqualTo(5);
        assertThat(courier.carried()).extracting(Work::attempt).containsExactly(1, 2, 3, 4, 5);
        List<ParkedWork> parked = parked();
        assertThat(parked).singleElement().satisfies(item -> {
            assertThat(item.key()).isEqualTo(name);
            assertThat(item.reason()).contains("the address does not exist");
            assertThat(item.attempts()).isEqualTo(5);
        });

        courier.does(work -> WorkResult.done());
        assertThat(hall.as(LI, () -> desk.retry(new CounterDesk.Retry(key(), name))))
                .isEqualTo(Outcome.done(true));
        assertThat(workers.runDue()).isEqualTo(1);
        assertThat(parked()).isEmpty();
    }

    @Test
    void parked_work_is_shown_to_those_only_who_see_the_whole_hall() throws SQLException {
        send(errand(name));
        sql("update work_item set state = 'PARKED', closed_at = current_timestamp");

        SubjectId somebody = new SubjectId("0".repeat(32));
        assertThat(hall.get(WorkQueue.class).parked(new Scope.OfSubject(somebody), 10))
                .isEmpty();
        assertThat(parked()).hasSize(1);
    }

    @Test
    void the_pause_between_attempts_grows() {
        courier.does(work -> WorkResult.notNow("no answer"));
        send(errand(name));

        assertThat(workers.runDue()).isEqualTo(1);
        assertThat(workers.runDue()).as("at once").isZero();
        hall.clock().advance(Duration.ofSeconds(2));
        assertThat(workers.runDue()).as("after two seconds").isEqualTo(1);
        hall.clock().advance(Duration.ofMillis(999));
        assertThat(workers.runDue()).as("after one more").isZero();
        hall.clock().advance(Duration.ofSeconds(3));
        assertThat(workers.runDue()).as("after four").isEqualTo(1);
    }

    @Test
    void an_unreachable_department_is_tried_for_a_day_and_then_the_work_is_parked() {
        courier.does(work -> WorkResult.notNow("no answer"));
        send(errand(name));

        for (int hour = 0; hour < 24; hour++) {
            workers.runDue();
            assertThat(parked()).as("hour %d", hour).isEmpty();
            hall.clock().advance(Duration.ofHours(1));
        }
        workers.runDue();

        assertThat(parked()).extracting(ParkedWork::reason).containsExactly("no answer");
        assertThat(courier.carried()).hasSize(25);
    }

    @Test
    void work_that_is_put_off_counts_no_attempt() {
        courier.does(work -> WorkResult.postponed("circuit open", Duration.ofMinutes(1)));
        send(errand(name));
        workers.runDue();
        hall.clock().advance(Duration.ofMinutes(1));
        workers.runDue();

        assertThat(courier.carried()).extracting(Work::attempt).containsExactly(1, 1);
    }

    @Test
    void work_of_one_lane_is_done_in_order_and_waits_while_its_forerunner_is_parked() throws SQLException {
        String lane = "lane-" + name;
        send(errand("third-" + name).inLane(lane, 3), errand("first-" + name).inLane(lane, 1));
        send(errand("second-" + name).inLane(lane, 2), errand("alone-" + name));
        sql("update work_item set state = 'PARKED', closed_at = current_timestamp where work_key like 'first-%'");

        workers.runDue();
        assertThat(courier.keys()).containsExactly("alone-" + name);

        assertThat(hall.as(LI, () -> desk.retry(new CounterDesk.Retry(key(), "first-" + name))))
                .isEqualTo(Outcome.done(true));
        workers.runDue();
        assertThat(courier.keys()).containsExactly("alone-" + name, "first-" + name, "second-" + name, "third-" + name);
    }

    @Test
    void eight_threads_of_two_nodes_do_each_of_two_hundred_errands_once() throws Exception {
        CountDownLatch allDone = new CountDownLatch(200);
        Courier.Errand errand = work -> {
            allDone.countDown();
            return WorkResult.done();
        };
        courier.does(errand);
        send(IntStream.range(0, 200).mapToObj(i -> errand(i + "-" + name)).toArray(NewWork[]::new));
        try (HallFixture second = secondNode(Map.of())) {
            second.get(Courier.class).does(errand);
            workers.start(4);
            second.get(Workers.class).start(4);

            assertThat(allDone.await(60, TimeUnit.SECONDS)).isTrue();
            workers.stop();
            second.get(Workers.class).stop();

            List<String> carried = new ArrayList<>(courier.keys());
            carried.addAll(second.get(Courier.class).keys());
            assertThat(carried).hasSize(200).doesNotHaveDuplicates();
            assertThat(count("state = 'DONE'")).isEqualTo(200);
        }
    }

    @Test
    void work_of_a_node_that_froze_is_taken_over_and_the_frozen_node_can_write_nothing() {
        List<Throwable> refused = new ArrayList<>();
        courier.does(work -> {
            if (work.attempt() == 1) {
                sql("update work_item set lease_until = current_timestamp - interval '1' hour");
                assertThat(CompletableFuture.supplyAsync(workers::runDue).get(60, TimeUnit.SECONDS))
                        .isEqualTo(1);
                assertThatThrownBy(() -> desk.settle(new CounterDesk.Settle(key(), work)))
                        .isInstanceOf(LeaseLostException.class)
                        .satisfies(refused::add);
                return WorkResult.failed("too late");
            }
            return WorkResult.done();
        });
        send(errand(name));

        assertThat(workers.runDue()).isEqualTo(1);
        assertThat(courier.carried()).extracting(Work::fence).containsExactly(1L, 2L);
        assertThat(refused).as("stale writes").hasSize(1);
        assertThat(column("state")).isEqualTo("DONE");
        assertThat(column("last_error")).isEqualTo("null");
    }

    @Test
    void work_that_kills_its_node_five_times_is_parked() throws SQLException {
        send(errand(name));
        sql("update work_item set state = 'RUNNING', failures = 5, attempts = 5,"
                + " lease_until = current_timestamp - interval '1' hour");

        assertThat(workers.runDue()).isZero();
        assertThat(parked()).extracting(ParkedWork::reason).containsExactly("the worker did not come back");
    }

    @Test
    void a_lease_is_renewed_as_long_as_the_work_runs() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch finish = new CountDownLatch(1);
        send(errand(name));
        Map<String, String> shortLease = Map.of("onewindow.work.lease", "PT1S", "onewindow.work.poll", "PT0.1S");
        try (HallFixture first = secondNode(shortLease);
                HallFixture second = secondNode(shortLease)) {
            first.get(Courier.class).does(work -> {
                begun.countDown();
                finish.await(60, TimeUnit.SECONDS);
                return WorkResult.done();
            });
            first.get(Workers.class).start(1);
            assertThat(begun.await(60, TimeUnit.SECONDS)).isTrue();
            second.get(Workers.class).start(1);

            assertThat(finish.await(2500, TimeUnit.MILLISECONDS))
                    .as("two and a half leases pass")
                    .isFalse();
            finish.countDown();
            first.get(Workers.class).stop();

            assertThat(second.get(Courier.class).carried()).isEmpty();
            assertThat(column("state")).isEqualTo("DONE");
        }
    }

    private HallFixture secondNode(Map<String, String> settings) {
        return SmallHalls.on(hall.database(), settings);
    }

    private void send(NewWork... work) {
        assertThat(hall.as(LI, () -> desk.send(new CounterDesk.Send(key(), Arrays.asList(work)))))
                .isEqualTo(Outcome.done(work.length));
    }

    private static NewWork errand(String key) {
        return NewWork.of(Courier.KIND, key, Map.of("to", "planning"));
    }

    private List<ParkedWork> parked() {
        return hall.get(WorkQueue.class).parked(new Scope.WholeHall(), 10);
    }

    private void sql(String text) throws SQLException {
        try (Connection connection = hall.database().connect();
                Statement statement = connection.createStatement()) {
            statement.execute(text);
        }
    }

    private String column(String column) {
        return ask("select " + column + " from work_item");
    }

    private int count(String condition) {
        return Integer.parseInt(ask("select count(*) from work_item where " + condition));
    }

    private String ask(String text) {
        try (Connection connection = hall.database().connect();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery(text)) {
            rows.next();
            return String.valueOf(rows.getString(1));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static IdempotencyKey key() {
        return new IdempotencyKey(UUID.randomUUID().toString());
    }
}
