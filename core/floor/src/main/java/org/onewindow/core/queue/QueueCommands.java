package org.onewindow.core.queue;

import java.util.Optional;
import org.onewindow.core.act.ActCommand;
import org.onewindow.core.act.IdempotencyKey;

/** What is asked of the desks of the queue. */
public final class QueueCommands {
    private QueueCommands() {}

    /**
     * Takes a ticket.
     *
     * @param queue id of the queue
     * @param ground why the visitor goes first; only the hall's people can give one
     */
    public record Take(IdempotencyKey key, String queue, PriorityGround ground) implements ActCommand {}

    /** Does something with the ticket of that outside identifier. */
    public record OnTicket(IdempotencyKey key, String ticket) implements ActCommand {}

    /** Opens the counter of that id, for the first time or after a pause. */
    public record OpenCounter(IdempotencyKey key, String counter) implements ActCommand {}

    /**
     * Calls.
     *
     * @param ticket one that was put on hold, or missed its call, to be called out of turn; absent for whoever's turn it is
     */
    public record Call(IdempotencyKey key, Optional<String> ticket) implements ActCommand {}

    /** Does something at the counter where the caller sits, or with the ticket that is there. */
    public record AtCounter(IdempotencyKey key) implements ActCommand {}

    /** Sends the visitor at the counter on to the queue of that id. */
    public record Transfer(IdempotencyKey key, String queue) implements ActCommand {}

    /** Ends the day of the queue. */
    public record EndDay(IdempotencyKey key) implements ActCommand {}
}
