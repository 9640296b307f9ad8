package org.onewindow.core.work;

/** The work is in other hands by now, or done: what its former holder wants to write is refused. */
public class LeaseLostException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LeaseLostException(Work work) {
        super("work " + work.key() + " is no longer held under fence " + work.fence());
    }
}
