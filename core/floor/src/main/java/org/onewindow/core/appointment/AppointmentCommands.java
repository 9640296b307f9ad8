package org.onewindow.core.appointment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.onewindow.core.act.ActCommand;
import org.onewindow.core.act.IdempotencyKey;

/** What is asked of the desk of appointments. */
public final class AppointmentCommands {
    private AppointmentCommands() {}

    /**
     * Books.
     *
     * @param queue id of the queue whose counters are wanted
     * @param item id of the item it is for, if that is known
     * @param start when the slot begins
     * @param mobile whom to remind; personal data, kept sealed, and only for applicants
     */
    public record Book(IdempotencyKey key, String queue, Optional<String> item, Instant start, Optional<String> mobile)
            implements ActCommand {}

    /** Moves the appointment of that outside identifier to the slot that begins at {@code start}. */
    public record Move(IdempotencyKey key, String appointment, Instant start) implements ActCommand {}

    /** Does something with the appointment of that outside identifier. */
    public record On(IdempotencyKey key, String appointment) implements ActCommand {}

    /** Checks in whoever shows that code, as typed or scanned. */
    public record CheckIn(IdempotencyKey key, String code) implements ActCommand {}

    /**
     * Changes how many visitors the counters of a queue take in a slot of one day.
     *
     * @param perSlot 0 to 100; 0 closes the day
     * @param reason what those who are affected are told; at most 200 characters
     */
    public record Limit(IdempotencyKey key, String queue, LocalDate day, int perSlot, String reason)
            implements ActCommand {}

    /**
     * Records what became of appointments without their holders.
     *
     * @param appointments outside identifiers, at most 500; those that are settled meanwhile are left out
     */
    record Settle(IdempotencyKey key, List<String> appointments) implements ActCommand {
        Settle {
            appointments = List.copyOf(appointments);
        }
    }
}
