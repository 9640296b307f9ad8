package org.onewindow.routing.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.identity.DepartmentId;

/**
 * One step on the way, for whoever may know how far the application is: what it is, who is responsible, until when. No names of
 * staff and no opinions.
 *
 * @param step id of the step
 * @param name its name
 * @param department who is responsible
 * @param standing how far it is
 * @param dueOn last day for the answer, once the step is open
 * @param closedAt when it was answered, UTC
 */
public record StepProgress(
        String step,
        LocalizedText name,
        DepartmentId department,
        Standing standing,
        Optional<LocalDate> dueOn,
        Optional<Instant> closedAt) {
    /** How far a step is. */
    public enum Standing {
        /** Answered. */
        DONE,
        /** Waits for its answer. */
        OPEN,
        /** May come; the data then decide whether it does. */
        AHEAD,
        /** Its answer was not needed any more. */
        CANCELLED,
        /** Did not apply. */
        SKIPPED
    }
}
