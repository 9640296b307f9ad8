package org.onewindow.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.onewindow.adapters.persistence.CounterDesk.OpenCounter;
import org.onewindow.adapters.testkit.database.TestDatabase;
import org.onewindow.adapters.testkit.hall.HallFixture;
import org.onewindow.core.act.Caller;
import org.onewindow.core.act.IdempotencyKey;
import org.onewindow.core.act.Outcome;
import org.onewindow.core.act.Reading;
import org.onewindow.core.act.Refusal;
import org.onewindow.spi.identity.Role;
import org.onewindow.spi.identity.StaffId;

class BusyHallTest {
    private static final Caller LI =
            new Caller.Staff(new StaffId("li.na"), Set.of(Role.RECEPTION_CLERK), Optional.empty());

    @Test
    void an_act_that_finds_every_connection_busy_is_told_to_come_later_and_succeeds_then() throws Exception {
        CountDownLatch holds = new CountDownLatch(1);
        CountDownLatch letGo = new CountDownLatch(1);
        try (TestDatabase database = TestDatabase.inMemory();
                HallFixture hall = SmallHalls.on(database, Map.of("onewindow.db.pool", "1"))) {
            CounterDesk desk = hall.get(CounterDesk.class);
            OpenCounter command =
                    new OpenCounter(new IdempotencyKey(UUID.randomUUID().toString()), "counter");
            CompletableFuture<Void> holder =
                    CompletableFuture.runAsync(() -> hall.get(Reading.class).read(entities -> {
                        assertThat(entities.find(Counter.class, "none")).isNull();
                        holds.countDown();
                        return await(letGo);
                    }));
            assertThat(holds.await(60, TimeUnit.SECONDS)).isTrue();

            Outcome<String> busy = hall.as(LI, () -> desk.open(command));
            letGo.countDown();
            holder.get(60, TimeUnit.SECONDS);

            assertThat(busy.fold(done -> null, Refusal::kind)).isEqualTo(Refusal.Kind.TRY_LATER);
            assertThat(hall.as(LI, () -> desk.open(command))).isEqualTo(Outcome.done("counter"));
        }
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
