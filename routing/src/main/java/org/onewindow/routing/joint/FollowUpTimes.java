package org.onewindow.routing.joint;

import java.time.Instant;
import java.time.LocalDate;
import org.onewindow.core.time.HallTime;
import org.onewindow.spi.time.TimeLimit;

/** When somebody who owes something is reminded. */
final class FollowUpTimes {
    private FollowUpTimes() {}

    /** Reminded at the start of the day that lies {@code before} working days before the last one. */
    static FollowUp.Time until(HallTime time, Instant openedAt, LocalDate dueOn, int before) {
        LocalDate remindOn = before == 0
                ? dueOn
                : time.latestDayBefore(dueOn, TimeLimit.workingDays(before))
                        .date()
                        .orElse(dueOn);
        Instant remindAt = remindOn.atStartOfDay(HallTime.ZONE).toInstant();
        return new FollowUp.Time(openedAt, dueOn, time.endOf(dueOn), remindAt);
    }
}
