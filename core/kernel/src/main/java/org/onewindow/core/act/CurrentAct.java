package org.onewindow.core.act;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The act in progress, for desks and for the ledger.
 *
 * <p><b>Threads.</b> An act belongs to the thread it began on and is not handed on to other threads.
 */
@ApplicationScoped
public class CurrentAct {
    @SuppressWarnings(
            "ThreadLocalUsage") // one bean, one thread local; a static one would be shared by two halls of one machine
    private final ThreadLocal<@Nullable Running> running = new ThreadLocal<>();

    /**
     * The act in progress on this thread.
     *
     * @throws IllegalStateException if none is: the calling method is not annotated {@link Act}, or was called past its interceptor
     */
    public ActInProgress get() {
        return current().act;
    }

    /**
     * Keeps what this act recorded although it refuses: for attempts that the law wants on record.
     *
     * @throws IllegalStateException if no act is in progress
     */
    public void keepThoughRefused() {
        current().kept = true;
    }

    /**
     * Has something done once this act is durable, before its answer is given: refreshing what is kept in memory, waking a worker.
     * Dropped if the act is refused or fails. A failure of it is logged and changes nothing: the act is done.
     *
     * @throws IllegalStateException if no act is in progress
     */
    public void whenDurable(Runnable work) {
        current().afterwards.add(work);
    }

    boolean isKept() {
        return current().kept;
    }

    void start(ActInProgress act) {
        running.set(new Running(act));
    }

    List<Runnable> afterwards() {
        return List.copyOf(current().afterwards);
    }

    void end() {
        running.remove();
    }

    private Running current() {
        Running current = running.get();
        if (current == null) {
            throw new IllegalStateException("no act is in progress on this thread");
        }
        return current;
    }

    private static final class Running {
        private final ActInProgress act;
        private final List<Runnable> afterwards = new ArrayList<>();
        private boolean kept;

        Running(ActInProgress act) {
            this.act = act;
        }
    }
}
