package org.onewindow.core.work;

import java.time.Duration;

/**
 * Does the work of one kind. One CDI bean per kind; if two beans are of one kind, neither is used and their work waits.
 *
 * <p><b>Guaranteed.</b> Each work is offered at least once, always with the same key, after its act is committed and durable, and
 * outside any transaction. What it changes in the hall it changes through acts of its own, whose keys it makes from the work's.
 *
 * <p><b>Errors.</b> Whatever is thrown counts as a failure. The fifth failure parks the work; a node that dies while working is
 * one.
 *
 * <p><b>Threads.</b> Called from several threads as {@link org.onewindow.core.act.Caller.Hall}; gives up when interrupted. While it
 * runs its lease is renewed.
 */
public interface WorkHandler {
    /** Which work; at most 40 characters, the same on every call. */
    String kind();

    /** Does it. */
    WorkResult run(Work work) throws Exception;

    /** How long after it was due work is retried that cannot be done now. */
    default Duration ageLimit() {
        return Duration.ofHours(24);
    }
}
