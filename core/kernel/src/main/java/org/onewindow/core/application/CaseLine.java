package org.onewindow.core.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.onewindow.spi.application.ApplicationNumber;
import org.onewindow.spi.application.ApplicationState;
import org.onewindow.spi.item.DefinitionRef;

/**
 * One line of a desk's list.
 *
 * @param id outside identifier
 * @param number application number, absent for a draft
 * @param item item in the version the application is pinned to
 * @param applicantLabel what a screen may show of the applicant
 * @param state where it stands
 * @param origin through which channel it came in
 * @param receivedAt when the materials that count were taken in
 * @param dueOn the next day that counts: the answer's, or else the promised one
 * @param overdue whether a limit of the decision was missed and put on record
 */
public record CaseLine(
        String id,
        Optional<ApplicationNumber> number,
        DefinitionRef item,
        String applicantLabel,
        ApplicationState state,
        Origin origin,
        Optional<Instant> receivedAt,
        Optional<LocalDate> dueOn,
        boolean overdue) {
    static CaseLine of(Application application) {
        LegalClock clock = application.clock();
        return new CaseLine(
                application.id(),
                application.number(),
                application.item(),
                application.applicantLabel(),
                application.state(),
                application.origin(),
                clock.receivedAt(),
                clock.answerDueOn().or(clock::promisedDueOn),
                clock.missedAt(LegalClock.Limit.PROMISED).isPresent()
                        || clock.missedAt(LegalClock.Limit.STATUTORY).isPresent());
    }
}
