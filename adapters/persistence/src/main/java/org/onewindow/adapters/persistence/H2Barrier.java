package org.onewindow.adapters.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes commits to an H2 file durable: H2 itself writes them up to half a second later and never flushes the disk.
 *
 * <p>One thread runs {@code CHECKPOINT SYNC} for everybody who waits (group commit): a caller joins the next round, and that round
 * begins after the caller's commit, so it covers it.
 *
 * <p>H2 closes itself when a write fails, and the next connection opens it again without what was not yet written. The barrier's
 * connection notices, for it belongs to the closed database; it is then replaced, and the mark counted up. A transaction begun
 * under an older mark may be lost, whatever a later checkpoint says: its outcome is unknown.
 */
final class H2Barrier implements Durability {
    private static final Logger LOG = LoggerFactory.getLogger(H2Barrier.class);

    private final Connections connections;
    private final Thread thread;
    private Round next = new Round();
    private boolean closed;
    private final AtomicLong mark = new AtomicLong();
    private @Nullable Connection connection;

    H2Barrier(Connections connections) throws SQLException {
        this.connections = connections;
        connection = connections.open();
        thread = new Thread(this::serve, "onewindow-barrier");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public long mark() {
        return mark.get();
    }

    @Override
    public void await(long begunAt) {
        Round round = join();
        try {
            round.done.join();
        } catch (CompletionException e) {
            throw new BarrierException(e.getCause());
        }
        if (round.mark != begunAt) {
            throw new BarrierException("the database closed and opened since this transaction began");
        }
    }

    private synchronized Round join() {
        if (closed) {
            throw new BarrierException("the hall is closing");
        }
        next.wanted = true;
        notifyAll();
        return next;
    }

    private void serve() {
        for (Round round = nextRound(); round.wanted; round = nextRound()) {
            try {
                checkpoint();
                round.mark = mark.get();
                round.done.complete(null);
            } catch (SQLException | RuntimeException e) {
                LOG.error("the durability barrier failed; acts in flight are looked up by their keys", e);
                closeConnection();
                round.done.completeExceptionally(e);
            }
        }
    }

    /** Waits until somebody waits; a round nobody wants when closed. */
    private synchronized Round nextRound() {
        while (!next.wanted && !closed) {
            try {
                wait();
            } catch (InterruptedException e) {
                LOG.debug("only close() ends the barrier", e);
            }
        }
        Round round = next;
        next = new Round();
        return round;
    }

    private void checkpoint() throws SQLException {
        if (connection == null) {
            closeCleanly();
            connection = connections.open();
            mark.incrementAndGet();
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("checkpoint sync");
        }
    }

    /**
     * What H2 wrote last before it closed itself stays in its file behind what is valid, and can mislead it when it recovers from a
     * later crash: it then finds an older state than the last checkpoint. Closing once as one should leaves nothing of it.
     */
    private void closeCleanly() throws SQLException {
        try (Connection once = connections.open();
                Statement statement = once.createStatement()) {
            statement.execute("shutdown");
        }
    }

    private void closeConnection() {
        try (Connection old = connection) {
            LOG.debug("closing {}", old);
        } catch (SQLException e) {
            LOG.debug("the connection was gone already", e);
        } finally {
            connection = null;
        }
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        closeConnection();
    }

    /** One checkpoint and those who wait for it. */
    private static final class Round {
        private final CompletableFuture<@Nullable Void> done = new CompletableFuture<>();
        private boolean wanted;
        private long mark;
    }
}
