package org.onewindow.core.time;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.onewindow.spi.time.TimeLimit;

/**
 * 延期: more time, approved by the head of the organ (or of the government, for joint handling).
 *
 * <p>It is added to the due date in force, and only counts if it was approved before that had passed. Who approved it and why
 * stands in the ledger.
 *
 * @param approvedAt when it was approved
 * @param by what is added
 */
public record Extension(Instant approvedAt, TimeLimit by) {
    public Extension {
        Objects.requireNonNull(approvedAt, "approvedAt");
        Objects.requireNonNull(by, "by");
    }

    /** An extension of which only the day is known; it counts as approved when that day began. */
    public static Extension approvedOn(LocalDate day, TimeLimit by) {
        return new Extension(day.atStartOfDay(HallTime.ZONE).toInstant(), by);
    }
}
