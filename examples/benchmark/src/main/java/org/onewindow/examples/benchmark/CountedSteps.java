package org.onewindow.examples.benchmark;

import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.onewindow.adapters.testkit.database.StatementCounter;

/** Counts what the acts of one application send to the database; what happens between the steps is left out. */
final class CountedSteps implements Contestant.Steps {
    private final StatementCounter counter;
    private long statements;
    private long rowChanges;
    private long commits;

    CountedSteps(StatementCounter counter) {
        this.counter = counter;
    }

    @Override
    public <T> T step(String name, Callable<T> step) {
        AtomicReference<@Nullable T> answer = new AtomicReference<>();
        StatementCounter.Counts counts = counter.during(() -> {
            try {
                answer.set(step.call());
            } catch (Exception e) {
                throw new IllegalStateException(name + " failed", e);
            }
        });
        statements += counts.statements();
        rowChanges += counts.rowChanges();
        commits += counts.commits();
        T done = answer.get();
        if (done == null) {
            throw new IllegalStateException(name + " answered nothing");
        }
        return done;
    }

    @Override
    public void exception() {
        throw new IllegalStateException("an act met an exception, though nobody else was acting");
    }

    long statements() {
        return statements;
    }

    long rowChanges() {
        return rowChanges;
    }

    long commits() {
        return commits;
    }
}
