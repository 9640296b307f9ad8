package org.onewindow.core.queue;

import java.time.Instant;

/**
 * Somebody who waits, as far as the order of calling is concerned.
 *
 * @param ticket the ticket's outside identifier
 * @param queue id of the queue
 * @param goesFirst whether a ground of priority was given
 * @param standsSince decides the order among equals
 * @param passed how often somebody with priority, who stands since later, was called first
 */
public record Waiting(String ticket, String queue, boolean goesFirst, Instant standsSince, int passed) {
    Waiting passedOnceMore() {
        return new Waiting(ticket, queue, goesFirst, standsSince, passed + 1);
    }
}
