package org.onewindow.core.mandate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * 委托: one mandate as those concerned and the front desk read it.
 *
 * @param id outside identifier
 * @param version counts the acts
 * @param principal what a screen may show of who is acted for
 * @param person what a screen may show of who acts
 * @param items ids of the items and bundles that are covered; empty for all
 * @param powers what it lets the person do beside looking
 * @param from first day
 * @param until last day
 * @param status where it stands today
 * @param atCounter whether it was shown at the counter; otherwise the principal granted it here
 * @param evidence what was shown there; empty for those who may not read it
 * @param revokedAt when it was revoked, UTC
 * @param revokedBecause why, or empty
 */
public record MandateView(
        String id,
        long version,
        String principal,
        String person,
        Set<String> items,
        Set<MandatePower> powers,
        LocalDate from,
        LocalDate until,
        MandateStatus status,
        boolean atCounter,
        String evidence,
        Optional<Instant> revokedAt,
        String revokedBecause) {
    public MandateView {
        items = Set.copyOf(items);
        powers = Set.copyOf(powers);
    }
}
