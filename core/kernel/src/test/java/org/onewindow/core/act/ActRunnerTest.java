package org.onewindow.core.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doNothing;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onewindow.spi.application.ActName;
import org.onewindow.spi.identity.Role;
import org.onewindow.spi.identity.StaffId;

/** What follows from each failure of the transaction; the transactions themselves are tested on the databases. */
class ActRunnerTest {
    private static final Caller LEAD =
            new Caller.Staff(new StaffId("li.na"), Set.of(Role.COUNTER_LEAD, Role.RECEPTION_CLERK), Optional.empty());
    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00.123456789Z");

    private final UnitOfWork unitOfWork = mock(UnitOfWork.class);
    private final ActRecords records = mock(ActRecords.class);
    private final CurrentCaller caller = new CurrentCaller();
    private final CurrentAct current = new CurrentAct();
    private final Json json = new Json();
    private final StoredAnswer answers = new StoredAnswer(json);
    private final AtomicInteger asked = new AtomicInteger();
    private final ActRunner runner = new ActRunner(
            caller, current, unitOfWork, records, answers, json, Clock.fixed(NOW, ZoneOffset.UTC), new Random(7));

    record Accept(IdempotencyKey key, String application) implements ActCommand {}

    static class Desk {
        @Act(
                name = ActName.ACCEPT,
                roles = {Role.RECEPTION_CLERK, Role.COUNTER_LEAD})
        Outcome<String> accept(Accept command) {
            return Outcome.done(command.application());
        }

        @Act(name = ActName.ACCEPT, roles = Role.RECEPTION_CLERK)
        String noAct(Accept command) {
            return command.application();
        }

        Outcome<String> notMarked(Accept command) {
            return Outcome.done(command.application());
        }
    }

    @BeforeEach
    void transactions_succeed_and_no_key_is_on_record() {
        when(unitOfWork.meaningOf(any())).thenAnswer(call -> call.getArgument(0));
        when(unitOfWork.within(any()))
                .thenAnswer(call -> call.<Supplier<?>>getArgument(0).get());
        when(records.byKey(any())).thenReturn(Optional.empty());
    }

    @Test
    void an_act_knows_the_first_role_that_allows_it_and_its_time_in_whole_microseconds() throws Exception {
        AtomicReference<ActInProgress> seen = new AtomicReference<>();

        run(() -> {
            seen.set(current.get());
            return Outcome.done("A1");
        });

        assertThat(seen.get().role()).isEqualTo(Role.RECEPTION_CLERK);
        assertThat(seen.get().at()).isEqualTo(Instant.parse("2026-03-02T01:00:00.123456Z"));
        assertThat(seen.get().requestDigest()).matches("[0-9a-f]{64}");
        assertThatThrownBy(current::get).as("after the act").isInstanceOf(IllegalStateException.class);
    }

    @Test
    void what_gets_in_the_way_five_times_is_answered_with_try_later() throws Exception {
        doThrow(new TryAgainException(new IllegalStateException("deadlock")))
                .when(unitOfWork)
                .commit();

        assertThat(kind(run(() -> Outcome.done("A1")))).isEqualTo(Refusal.Kind.TRY_LATER);
        assertThat(asked.get()).isEqualTo(5);
    }

    @Test
    void a_database_that_cannot_be_reached_is_not_waited_for_again() throws Exception {
        doThrow(new DatabaseUnavailableException(new IllegalStateException("no connection")))
                .when(unitOfWork)
                .begin();

        assertThat(kind(run(() -> Outcome.done("A1")))).isEqualTo(Refusal.Kind.TRY_LATER);
        verify(unitOfWork, times(1)).begin();
    }

    @Test
    void a_commit_of_unknown_outcome_that_is_on_record_is_answered_from_the_record() throws Exception {
        AtomicReference<ActInProgress> act = new AtomicReference<>();
        doThrow(new OutcomeUnknownException(new IllegalStateException("connection reset")))
                .when(unitOfWork)
                .commit();
        when(records.byKey(any()))
                .thenAnswer(call -> Optional.of(new RecordedAct(
                        LEAD.ledgerName(), act.get().requestDigest(), answers.write(Outcome.done("A1")))));

        assertThat(run(() -> {
                    act.set(current.get());
                    return Outcome.done("A1");
                }))
                .isEqualTo(Outcome.done("A1"));
        assertThat(asked.get()).isEqualTo(1);
    }

    @Test
    void a_commit_of_unknown_outcome_that_is_not_on_record_is_tried_again_under_its_key() throws Exception {
        doThrow(new OutcomeUnknownException(new IllegalStateException("connection reset")))
                .doNothing()
                .when(unitOfWork)
                .commit();

        assertThat(run(() -> Outcome.done("A1"))).isEqualTo(Outcome.done("A1"));
        assertThat(asked.get()).isEqualTo(2);
    }

    @Test
    void an_outcome_that_stays_unknown_is_never_called_a_refusal() {
        doThrow(new OutcomeUnknownException(new IllegalStateException("connection reset")))
                .when(unitOfWork)
                .commit();
        doThrow(new DatabaseUnavailableException(new IllegalStateException("no connection")))
                .when(unitOfWork)
                .within(any());
        doNothing()
                .doThrow(new DatabaseUnavailableException(new IllegalStateException("no connection")))
                .when(unitOfWork)
                .begin();

        assertThatThrownBy(() -> run(() -> Outcome.done("A1"))).isInstanceOf(OutcomeUnknownException.class);
        assertThat(asked.get()).isEqualTo(1);
    }

    @Test
    void a_method_that_is_not_declared_as_an_act_is_a_defect() {
        for (String name : new String[] {"noAct", "notMarked"}) {
            assertThatThrownBy(() -> DeclaredAct.of(Desk.class.getDeclaredMethod(name, Accept.class)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining(name);
        }
    }

    private Outcome<?> run(Supplier<Outcome<?>> desk) throws Exception {
        DeclaredAct accept = DeclaredAct.of(Desk.class.getDeclaredMethod("accept", Accept.class));
        Accept command = new Accept(new IdempotencyKey("key-00000001"), "A1");
        AtomicReference<Exception> failed = new AtomicReference<>();
        Optional<Outcome<?>> outcome = caller.as(LEAD, () -> {
            try {
                return Optional.<Outcome<?>>of(runner.run(accept, command, () -> {
                    asked.incrementAndGet();
                    return desk.get();
                }));
            } catch (Exception e) {
                failed.set(e);
                return Optional.empty();
            }
        });
        if (failed.get() != null) {
            throw failed.get();
        }
        return outcome.orElseThrow();
    }

    private static Refusal.Kind kind(Outcome<?> outcome) {
        return outcome.fold(
                done -> {
                    throw new AssertionError("was done: " + done);
                },
                Refusal::kind);
    }
}
