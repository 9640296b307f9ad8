package org.onewindow.routing.joint;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.onewindow.core.time.HallTime;

/** Moments as documents and findings say them: to the minute, in the hall's zone. */
final class JointTimes {
    private JointTimes() {}

    /** {@code 2026-09-21T09:30}. */
    static String said(Instant moment) {
        return LocalDateTime.ofInstant(moment, HallTime.ZONE)
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }
}
