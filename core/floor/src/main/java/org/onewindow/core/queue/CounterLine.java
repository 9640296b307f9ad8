package org.onewindow.core.queue;

import java.time.Instant;
import java.util.Optional;

/**
 * A counter as the hall sees it.
 *
 * @param counter id of the counter
 * @param state whether it calls people
 * @param staff short name of whoever sits there; absent at a closed counter
 * @param since since when it is in that state
 * @param ticket the ticket that is called to it or served there
 */
public record CounterLine(
        String counter, ShiftState state, Optional<String> staff, Instant since, Optional<TicketLine> ticket) {}
