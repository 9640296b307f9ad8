package org.onewindow.core.act;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/**
 * Who asks on this thread. Faces and embedding applications set it around each call to a desk; without it nobody is signed in.
 *
 * <p><b>Threads.</b> The caller belongs to the thread that set it and is not handed on to other threads.
 */
@ApplicationScoped
public class CurrentCaller {
    private final ThreadLocal<Caller> caller = ThreadLocal.withInitial(Caller.Anonymous::new);

    /** Runs {@code work} for {@code who}, and restores the former caller afterwards. */
    public <T> T as(Caller who, Supplier<T> work) {
        Caller former = caller.get();
        caller.set(who);
        try {
            return work.get();
        } finally {
            caller.set(former);
        }
    }

    /** Who asks. */
    public Caller get() {
        return caller.get();
    }
}
