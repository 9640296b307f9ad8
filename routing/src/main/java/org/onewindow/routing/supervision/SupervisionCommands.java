package org.onewindow.routing.supervision;

import java.util.Optional;
import org.onewindow.core.act.ActCommand;
import org.onewindow.core.act.IdempotencyKey;
import org.onewindow.spi.identity.DepartmentId;
import org.onewindow.spi.identity.StaffId;

/** What the desks of supervision, of the middle office and of first contact are asked to do. */
public final class SupervisionCommands {
    private SupervisionCommands() {}

    /**
     * Wants something about an application.
     *
     * @param application outside identifier
     * @param seen the version of the application that the caller looked at; absent if the caller did not say
     * @param to which department; the front desk if absent
     * @param wanted what, and why; at most 1,000 characters, no personal data
     * @param days working days for the answer, 1 to 60; ignored where no day is set
     */
    public record Ask(
            IdempotencyKey key,
            String application,
            Optional<Long> seen,
            Optional<DepartmentId> to,
            String wanted,
            int days)
            implements ActCommand {}

    /**
     * Answers, or closes with a conclusion.
     *
     * @param application outside identifier
     * @param seen the version of the application that the caller looked at; absent if the caller did not say
     * @param inquiry which order, query, matter or question
     * @param text the answer or the conclusion; at most 1,000 characters
     */
    public record Settle(IdempotencyKey key, String application, Optional<Long> seen, String inquiry, String text)
            implements ActCommand {}

    /**
     * Offers first-contact responsibility to a colleague.
     *
     * @param application outside identifier
     * @param seen the version of the application that the caller looked at; absent if the caller did not say
     * @param to who
     */
    public record OfferTo(IdempotencyKey key, String application, Optional<Long> seen, StaffId to)
            implements ActCommand {}
}
