package org.onewindow.core.work;

import java.time.Duration;
import java.util.Set;

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

    /**
     * How much of the work of one {@linkplain NewWork#pool() pool} runs at once on one node; 0 if it waits for nobody outside. Work
     * with pools runs on threads of its own, where waiting costs nobody else anything.
     */
    default int mostAtOnceInPool() {
        return 0;
    }

    /** The pools of which nothing is to be taken now, because they are known not to answer. No attempts are spent on them. */
    default Set<String> closedPools() {
        return Set.of();
    }
}
