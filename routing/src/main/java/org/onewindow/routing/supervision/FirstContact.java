package org.onewindow.routing.supervision;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.onewindow.spi.identity.StaffId;

/**
 * 首问负责: who answers to the applicant. Whoever of the front desk served the applicant first is responsible, until a colleague to whom
 * it was handed on has taken it over; an offer alone changes nothing.
 *
 * @param chain everybody who was responsible, in order; the last one is now
 * @param offer to whom it is offered, if it is
 */
public record FirstContact(List<StaffId> chain, Optional<Offer> offer) {
    public FirstContact {
        chain = List.copyOf(chain);
    }

    /** An offer that nobody has taken up. */
    public record Offer(StaffId to, Instant since) {}

    /** Who is responsible now. */
    public StaffId responsible() {
        return chain.get(chain.size() - 1);
    }
}
