package org.onewindow.core.application;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What acceptance fixed.
 *
 * @param application outside identifier
 * @param number application number
 * @param mode how it was accepted
 * @param acceptedOn legal date of acceptance
 * @param noticeNumber number of the acceptance notice
 * @param promisedDueOn last day of the promised limit
 * @param statutoryDueOn last day of the statutory limit
 */
public record Acceptance(
        String application,
        String number,
        AcceptanceMode mode,
        LocalDate acceptedOn,
        String noticeNumber,
        Optional<LocalDate> promisedDueOn,
        Optional<LocalDate> statutoryDueOn) {
    static Acceptance of(Application application, AcceptanceMode mode, LocalDate acceptedOn, String noticeNumber) {
        return new Acceptance(
                application.id(),
                application.requireNumber(),
                mode,
                acceptedOn,
                noticeNumber,
                application.clock().promisedDueOn(),
                application.clock().statutoryDueOn());
    }
}
