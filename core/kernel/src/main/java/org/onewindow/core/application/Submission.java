package org.onewindow.core.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What an applicant is told on handing in: the intake receipt's data.
 *
 * @param application outside identifier
 * @param number application number
 * @param receivedAt date and time of receipt, UTC
 * @param answerDueOn by when the hall must answer; absent once it has
 */
public record Submission(String application, String number, Instant receivedAt, Optional<LocalDate> answerDueOn) {
    static Submission of(Application application) {
        return new Submission(
                application.id(),
                application.requireNumber(),
                application.clock().receivedAt().orElseThrow(),
                application.clock().answerDueOn());
    }
}
