package org.onewindow.core.queue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A ticket as people see it; it names nobody.
 *
 * @param id outside identifier, which cannot be guessed
 * @param day for which day it was issued
 * @param number what is shown and called, such as {@code A007}
 * @param queue id of the queue
 * @param ground why it goes first, if it does
 * @param state where it stands
 * @param counter id of the counter to which it is called
 * @param issuedAt when it was taken
 * @param waitsSince since when it waits this time; later than {@code issuedAt} after a call
 * @param calledAt when it was called last; absent while it waits
 * @param calls how often it was called this time
 */
public record TicketLine(
        String id,
        LocalDate day,
        String number,
        String queue,
        PriorityGround ground,
        TicketState state,
        Optional<String> counter,
        Instant issuedAt,
        Instant waitsSince,
        Optional<Instant> calledAt,
        int calls) {}
