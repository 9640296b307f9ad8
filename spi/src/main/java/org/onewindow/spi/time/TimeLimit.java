package org.onewindow.spi.time;

import java.time.LocalDate;
import java.util.Objects;
import org.onewindow.spi.PluginApi;

/**
 * 时限: how long something may take.
 *
 * <p><b>Shape.</b> In JSON {@code {"amount": 20, "unit": "WORKING_DAY"}}.
 *
 * @param amount 0 (at once, 即时) to {@link LimitUnit#largestAmount()}
 * @param unit what the amount counts
 */
@PluginApi(role = PluginApi.Role.USE, status = PluginApi.Status.PREVIEW)
public record TimeLimit(int amount, LimitUnit unit) {
    public TimeLimit {
        Objects.requireNonNull(unit, "unit");
        if (amount < 0 || amount > unit.largestAmount()) {
            throw new IllegalArgumentException(
                    "a limit in " + unit + " is 0 to " + unit.largestAmount() + ", not " + amount);
        }
    }

    /** A limit of so many working days. */
    public static TimeLimit workingDays(int amount) {
        return new TimeLimit(amount, LimitUnit.WORKING_DAY);
    }

    /**
     * The last day within the limit from {@code day} on, by the calendar alone: so papers' ages and certificates' validity are counted,
     * which nobody states in working days. Working days and hours are taken as days.
     */
    public LocalDate lastDayFrom(LocalDate day) {
        return switch (unit) {
            case YEAR -> day.plusYears(amount);
            case MONTH -> day.plusMonths(amount);
            case WORKING_DAY, CALENDAR_DAY -> day.plusDays(amount);
            case WORKING_HOUR, HOUR -> day.plusDays(amount / 24);
        };
    }

    /** Whether the limit asks for the act at once (即办). */
    public boolean atOnce() {
        return amount == 0;
    }
}
