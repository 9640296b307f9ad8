package org.onewindow.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class H2BarrierTest {
    private final AtomicInteger checkpoints = new AtomicInteger();

    @Test
    void all_who_wait_meanwhile_share_the_next_checkpoint() throws Exception {
        CountDownLatch firstRuns = new CountDownLatch(1);
        CountDownLatch letItEnd = new CountDownLatch(1);
        ExecutorService acts = Executors.newFixedThreadPool(33);
        try (H2Barrier barrier = new H2Barrier(() -> connection(() -> {
            firstRuns.countDown();
            letItEnd.await(60, TimeUnit.SECONDS);
        }))) {
            CompletableFuture<Void> first = CompletableFuture.runAsync(() -> barrier.await(0), acts);
            assertThat(firstRuns.await(60, TimeUnit.SECONDS)).isTrue();
            CountDownLatch waiting = new CountDownLatch(32);
            List<CompletableFuture<Void>> others = IntStream.range(0, 32)
                    .mapToObj(i -> CompletableFuture.runAsync(
                            () -> {
                                waiting.countDown();
                                barrier.await(0);
                            },
                            acts))
                    .toList();
            assertThat(waiting.await(60, TimeUnit.SECONDS)).isTrue();
            assertThat(others).noneMatch(CompletableFuture::isDone);
            letItEnd.countDown();

            first.get(60, TimeUnit.SECONDS);
            for (CompletableFuture<Void> each : others) {
                each.get(60, TimeUnit.SECONDS);
            }
            assertThat(checkpoints.get()).isBetween(2, 4);
        } finally {
            acts.shutdownNow();
        }
    }

    @Test
    void a_transaction_begun_before_the_database_reopened_is_never_acknowledged() throws Exception {
        AtomicInteger opened = new AtomicInteger();
        try (H2Barrier barrier = new H2Barrier(() -> opened.getAndIncrement() == 0
                ? connection(() -> {
                    throw new SQLException("the database is closed", "90098", 90098);
                })
                : connection(() -> {}))) {
            long before = barrier.mark();

            assertThatThrownBy(() -> barrier.await(before)).isInstanceOf(BarrierException.class);
            assertThatThrownBy(() -> barrier.await(before))
                    .as("the checkpoint now succeeds, and says nothing of what the closed database held")
                    .isInstanceOf(BarrierException.class);
            long after = barrier.mark();
            barrier.await(after);
            assertThat(after).isGreaterThan(before);
        }
    }

    @Test
    void a_closed_barrier_acknowledges_nothing() throws Exception {
        H2Barrier barrier = new H2Barrier(() -> connection(() -> {}));
        barrier.await(0);
        barrier.close();

        assertThatThrownBy(() -> barrier.await(0)).isInstanceOf(BarrierException.class);
        assertThat(checkpoints.get()).isEqualTo(1);
    }

    private Connection connection(Checkpoint checkpoint) throws SQLException {
        Statement statement = mock(Statement.class);
        when(statement.execute(anyString())).thenAnswer(call -> {
            checkpoints.incrementAndGet();
            checkpoint.run();
            return false;
        });
        Connection connection = mock(Connection.class);
        when(connection.createStatement()).thenReturn(statement);
        return connection;
    }

    private interface Checkpoint {
        void run() throws Exception;
    }
}
