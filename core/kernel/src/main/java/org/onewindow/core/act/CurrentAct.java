package org.onewindow.core.act;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
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

    /**
     * The one value of {@code type} and {@code id} in the act in progress: made when it is first asked for, the same for everybody
     * who asks again, forgotten when the act ends. Spares the second reader of the same rows a statement. Without an act the value
     * is simply made.
     */
    public <T> T shared(Class<T> type, String id, Supplier<T> make) {
        Running act = running.get();
        if (act == null) {
            return make.get();
        }
        String name = type.getName() + " " + id;
        Object known = act.shared.get(name);
        T value = known == null ? make.get() : type.cast(known);
        act.shared.put(name, value);
        return value;
    }

    /** Lets {@code part} be the act in progress while {@code work} runs, in the transaction of the one that is. */
    <T> T during(ActInProgress part, Supplier<T> work) {
        Running whole = current();
        ActInProgress before = whole.act;
        whole.act = part;
        try {
            return work.get();
        } finally {
            whole.act = before;
        }
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
        private ActInProgress act;
        private final List<Runnable> afterwards = new ArrayList<>();
        private final Map<String, Object> shared = new HashMap<>();
        private boolean kept;

        Running(ActInProgress act) {
            this.act = act;
        }
    }
}
