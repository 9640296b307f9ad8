package org.onewindow.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onewindow.adapters.persistence.CounterDesk.OpenCounter;
import org.onewindow.adapters.persistence.CounterDesk.TakeTicket;
import org.onewindow.adapters.persistence.CounterDesk.TakeTwoTickets;
import org.onewindow.adapters.persistence.CounterDesk.Ticket;
import org.onewindow.adapters.testkit.hall.HallFixture;
import org.onewindow.core.act.Caller;
import org.onewindow.core.act.IdempotencyKey;
import org.onewindow.core.act.Outcome;
import org.onewindow.core.act.Reading;
import org.onewindow.core.act.Refusal;
import org.onewindow.core.integrity.InvariantChecker;
import org.onewindow.spi.identity.Role;
import org.onewindow.spi.identity.StaffId;

@SmallHall
class ActTest {
    private static final Caller LI = clerk("li.na", Role.RECEPTION_CLERK);
    private static final Caller WANG = clerk("wang.wei", Role.RECEPTION_CLERK);
    private static final Caller CASHIER = clerk("zhao.min", Role.CASHIER);

    private final HallFixture hall;
    private final CounterDesk desk;
    private final String counter = "counter-" + UUID.randomUUID().toString().substring(0, 8);

    ActTest(HallFixture hall) {
        this.hall = hall;
        desk = hall.get(CounterDesk.class);
    }

    @BeforeEach
    void open_a_counter() {
        desk.meanwhile(any -> {});
        open(counter);
    }

    @AfterEach
    void everything_that_must_be_true_of_the_data_is() {
        assertThat(hall.get(InvariantChecker.class).violations()).isEmpty();
    }

    @Test
    void nobody_acts_without_being_signed_in() {
        assertThat(refusal(desk.take(ticket(key())))).isEqualTo(Refusal.Kind.NOT_SIGNED_IN);
        assertThat(lastTicket()).isZero();
    }

    @Test
    void a_person_without_the_role_gets_nothing() {
        assertThat(refusal(as(CASHIER, () -> desk.take(ticket(key()))))).isEqualTo(Refusal.Kind.FORBIDDEN);
        assertThat(lastTicket()).isZero();
    }

    @Test
    void an_act_that_is_done_is_kept() {
        Outcome<Ticket> outcome = as(LI, () -> desk.take(ticket(key())));

        assertThat(outcome).isEqualTo(Outcome.done(new Ticket(counter, 1, List.of("Zhang San"))));
        assertThat(lastTicket()).isEqualTo(1);
    }

    @Test
    void a_first_request_is_not_looked_up_by_its_key() {
        var counts = hall.statements().during(() -> {
            assertThat(as(LI, () -> desk.take(ticket(key())))).isInstanceOf(Outcome.Done.class);
        });

        assertThat(counts.statements()).as("lock, update, insert: %s", counts).isEqualTo(3);
        assertThat(counts.rowChanges()).isEqualTo(2);
        assertThat(counts.commits()).isEqualTo(1);
    }

    @Test
    void a_refusal_changes_nothing() {
        assertThat(refusal(as(LI, () -> desk.refuse(ticket(key()))))).isEqualTo(Refusal.Kind.NOT_POSSIBLE_NOW);
        assertThat(lastTicket()).isZero();
    }

    @Test
    void a_refusal_the_law_wants_on_record_is_answered_the_same_again() {
        IdempotencyKey key = key();
        Outcome<Ticket> first = as(LI, () -> desk.refuseOnRecord(ticket(key)));
        Outcome<Ticket> again = as(LI, () -> desk.refuseOnRecord(ticket(key)));

        assertThat(refusal(first)).isEqualTo(Refusal.Kind.NOT_POSSIBLE_NOW);
        assertThat(again).isEqualTo(first);
        assertThat(hall.get(Reading.class).<DiaryEntry>read(em -> em.find(DiaryEntry.class, key.value())))
                .isNotNull();
    }

    @Test
    void an_act_that_leaves_no_record_is_a_defect_and_changes_nothing() {
        assertThatThrownBy(() -> as(LI, () -> desk.forgetTheDiary(ticket(key()))))
                .isInstanceOf(IllegalStateException.class);
        assertThat(lastTicket()).isZero();
    }

    @Test
    void an_exception_undoes_everything() {
        desk.meanwhile(any -> {
            throw new ArithmeticException("a defect");
        });

        assertThatThrownBy(() -> as(LI, () -> desk.take(ticket(key())))).isInstanceOf(ArithmeticException.class);
        assertThat(lastTicket()).isZero();
    }

    @Test
    void an_act_within_an_act_is_a_defect() {
        desk.meanwhile(any -> as(LI, () -> desk.take(ticket(key()))));

        assertThatThrownBy(() -> as(LI, () -> desk.take(ticket(key()))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("do not nest");
        assertThat(lastTicket()).isZero();
    }

    @Test
    void the_same_key_gives_the_same_answer() {
        IdempotencyKey key = key();
        Outcome<Ticket> first = as(LI, () -> desk.take(ticket(key)));
        as(LI, () -> desk.take(ticket(key())));

        assertThat(as(LI, () -> desk.take(ticket(key)))).isEqualTo(first);
        assertThat(lastTicket()).isEqualTo(2);
    }

    @Test
    void the_same_key_from_two_threads_is_one_act() throws Exception {
        assertOneAct(2);
    }

    @Test
    void the_same_key_from_thirty_two_threads_is_one_act() throws Exception {
        assertOneAct(32);
    }

    private void assertOneAct(int threads) throws Exception {
        IdempotencyKey key = key();
        List<Outcome<Ticket>> answers = atOnce(threads, i -> desk.take(ticket(key)));

        assertThat(answers).hasSize(threads).containsOnly(Outcome.done(new Ticket(counter, 1, List.of("Zhang San"))));
        assertThat(lastTicket()).isEqualTo(1);
    }

    @Test
    void the_same_key_that_creates_something_from_thirty_two_threads_is_one_act() throws Exception {
        IdempotencyKey key = key();
        String fresh = counter + "b";

        List<Outcome<String>> answers = atOnce(32, i -> desk.open(new OpenCounter(key, fresh)));

        assertThat(answers).hasSize(32).containsOnly(Outcome.done(fresh));
    }

    @Test
    void different_keys_from_thirty_two_threads_are_as_many_acts() throws Exception {
        List<Outcome<Ticket>> answers = atOnce(32, i -> desk.take(ticket(key())));

        assertThat(answers).allMatch(answer -> answer instanceof Outcome.Done);
        assertThat(lastTicket()).isEqualTo(32);
    }

    @Test
    void a_key_used_again_for_other_content_is_refused() {
        IdempotencyKey key = key();
        as(LI, () -> desk.take(ticket(key)));

        Outcome<Ticket> other = as(LI, () -> desk.take(new TakeTicket(key, counter, Set.of("Li Si"))));

        assertThat(refusal(other)).isEqualTo(Refusal.Kind.KEY_REUSED);
        assertThat(lastTicket()).isEqualTo(1);
    }

    @Test
    void a_key_used_again_for_another_act_is_refused() {
        IdempotencyKey key = key();
        as(LI, () -> desk.take(ticket(key)));

        assertThat(refusal(as(LI, () -> desk.refuse(ticket(key))))).isEqualTo(Refusal.Kind.KEY_REUSED);
    }

    @Test
    void a_key_used_by_another_person_is_refused() {
        IdempotencyKey key = key();
        as(LI, () -> desk.take(ticket(key)));

        assertThat(refusal(as(WANG, () -> desk.take(ticket(key))))).isEqualTo(Refusal.Kind.KEY_REUSED);
        assertThat(lastTicket()).isEqualTo(1);
    }

    @Test
    void two_acts_that_block_each_other_are_both_done() throws Exception {
        String other = counter + "b";
        open(other);
        CountDownLatch bothHoldOne = new CountDownLatch(2);
        desk.meanwhile(any -> awaitAtMostASecond(bothHoldOne));

        List<Outcome<Integer>> answers = atOnce(
                2,
                i -> desk.takeTwo(
                        i == 0
                                ? new TakeTwoTickets(key(), counter, other)
                                : new TakeTwoTickets(key(), other, counter)));

        assertThat(bothHoldOne.getCount()).as("they did block each other").isZero();
        assertThat(answers).containsExactlyInAnyOrder(Outcome.done(2), Outcome.done(4));
    }

    private static void awaitAtMostASecond(CountDownLatch latch) {
        latch.countDown();
        try {
            latch.await(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private <T> List<T> atOnce(int threads, java.util.function.IntFunction<T> question) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(threads);
        try {
            CyclicBarrier start = new CyclicBarrier(threads);
            List<Future<T>> asked = IntStream.range(0, threads)
                    .mapToObj(i -> people.submit(() -> {
                        start.await();
                        return as(LI, () -> question.apply(i));
                    }))
                    .toList();
            List<T> answers = new ArrayList<>();
            for (Future<T> each : asked) {
                answers.add(each.get(60, TimeUnit.SECONDS));
            }
            return answers;
        } finally {
            people.shutdownNow();
        }
    }

    private void open(String name) {
        assertThat(as(LI, () -> desk.open(new OpenCounter(key(), name)))).isEqualTo(Outcome.done(name));
    }

    private int lastTicket() {
        return hall.get(Reading.class)
                .<Integer>read(em -> em.find(Counter.class, counter).lastTicket());
    }

    private <T> T as(Caller who, Supplier<T> question) {
        return hall.as(who, question);
    }

    private TakeTicket ticket(IdempotencyKey key) {
        return new TakeTicket(key, counter, Set.of("Zhang San"));
    }

    private static Refusal.Kind refusal(Outcome<?> outcome) {
        return outcome.fold(
                done -> {
                    throw new AssertionError("was done: " + done);
                },
                Refusal::kind);
    }

    private static IdempotencyKey key() {
        return new IdempotencyKey(UUID.randomUUID().toString());
    }

    private static Caller clerk(String name, Role role) {
        return new Caller.Staff(new StaffId(name), Set.of(role), java.util.Optional.empty());
    }
}
