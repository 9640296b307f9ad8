package org.onewindow.catalog.adjustment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One adjustment, as lists show it.
 *
 * @param id outside identifier, 32 hexadecimal digits
 * @param state where it stands
 * @param effectiveOn the day from whose beginning it is in force, in the hall's zone
 * @param reason why it was proposed
 * @param proposedBy who proposed, as the ledger names the person
 * @param proposedAt when
 * @param settledBy who did the last thing to it: approved, refused, withdrew, or the hall that brought it into force
 * @param settledAt when
 * @param settledReason why
 * @param outdated whether what is in force is no longer what it was made from: it cannot come into force
 */
public record AdjustmentLine(
        String id,
        AdjustmentState state,
        LocalDate effectiveOn,
        String reason,
        String proposedBy,
        Instant proposedAt,
        Optional<String> settledBy,
        Optional<Instant> settledAt,
        Optional<String> settledReason,
        boolean outdated) {}
