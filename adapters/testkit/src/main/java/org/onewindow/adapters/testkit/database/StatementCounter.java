package org.onewindow.adapters.testkit.database;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Counts what one thread sends to the database.
 *
 * <p><b>Threads.</b> Only what the calling thread does inside {@link #during} is counted; others may work meanwhile.
 */
public final class StatementCounter {
    @SuppressWarnings("ThreadLocalUsage") // one per hall under test
    private final ThreadLocal<@Nullable Tally> tally = new ThreadLocal<>();

    /** What {@code work} sends. */
    public Counts during(Runnable work) {
        Tally fresh = new Tally();
        tally.set(fresh);
        try {
            work.run();
        } finally {
            tally.remove();
        }
        return fresh.counts();
    }

    /** What {@code work} sends, and what it answers. */
    public <T> Counted<T> answering(Supplier<T> work) {
        List<T> answer = new ArrayList<>(1);
        Counts counts = during(() -> {
            answer.add(work.get());
        });
        return new Counted<>(answer.get(0), counts);
    }

    /** The same data source, counted. */
    public DataSource watching(DataSource dataSource) {
        return CountingProxies.of(dataSource, this);
    }

    void executed(String sql, long rows, boolean batch) {
        Tally current = tally.get();
        if (current != null) {
            current.sql.add(sql);
            current.rowChanges += rows;
            current.batches += batch ? 1 : 0;
        }
    }

    void committed() {
        Tally current = tally.get();
        if (current != null) {
            current.commits++;
        }
    }

    void rolledBack() {
        Tally current = tally.get();
        if (current != null) {
            current.rollbacks++;
        }
    }

    /**
     * What was sent.
     *
     * @param sql text of every statement in order; a batch is one statement
     * @param batches how many of them were batches
     * @param rowChanges rows inserted, updated and deleted
     */
    public record Counts(List<String> sql, int batches, long rowChanges, int commits, int rollbacks) {
        public Counts {
            sql = List.copyOf(sql);
        }

        /** How many statements were sent. */
        public int statements() {
            return sql.size();
        }

        @Override
        public String toString() {
            return "%d statements, %d batches, %d row changes, %d commits, %d rollbacks:%n%s"
                    .formatted(statements(), batches, rowChanges, commits, rollbacks, String.join("\n", sql));
        }
    }

    /** An answer, and what it cost. */
    public record Counted<T>(T answer, Counts counts) {}

    private static final class Tally {
        private final List<String> sql = new ArrayList<>();
        private int batches;
        private long rowChanges;
        private int commits;
        private int rollbacks;

        Counts counts() {
            return new Counts(sql, batches, rowChanges, commits, rollbacks);
        }
    }
}
