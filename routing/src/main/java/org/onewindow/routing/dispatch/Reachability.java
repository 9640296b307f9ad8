package org.onewindow.routing.dispatch;

import java.time.Duration;
import java.time.Instant;

/**
 * Whether it is of use to call a department: after three calls in a row that did not reach it, it is left alone for half a minute, and
 * for twice as long each time the next call does not reach it either, up to ten minutes. Tells by the hall's clock, which no library
 * lets one give it.
 */
final class Reachability {
    private static final int PATIENT = 3;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

    private int misses;
    private Instant closedUntil = Instant.MIN;

    synchronized void learn(boolean reached, Instant now) {
        if (reached) {
            misses = 0;
            closedUntil = Instant.MIN;
            return;
        }
        if (isClosed(now)) {
            // one of the calls that were under way when it was closed: it tells nothing new
            return;
        }
        misses++;
        if (misses >= PATIENT) {
            closedUntil = now.plus(pause(misses - PATIENT));
        }
    }

    synchronized boolean isClosed(Instant now) {
        return now.isBefore(closedUntil);
    }

    private static Duration pause(int doublings) {
        Duration full = FIRST_PAUSE.multipliedBy(1L << Math.min(doublings, 8));
        return full.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : full;
    }
}
