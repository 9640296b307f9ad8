package org.onewindow.core.queue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What the holder of a ticket wants to know.
 *
 * @param ticket the ticket
 * @param ahead how many who wait for the same counters are called before, as things stand
 * @param expected how long until the call, as things stand; absent unless it waits, and while no counter is open
 * @param matters outside identifiers of the applications handled by it
 */
public record TicketOutlook(TicketLine ticket, int ahead, Optional<Duration> expected, List<String> matters) {
    public TicketOutlook {
        matters = List.copyOf(matters);
    }
}
