package org.onewindow.core.time;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.onewindow.spi.time.LimitUnit;
import org.onewindow.spi.time.OpeningHours;
import org.onewindow.spi.time.TimeLimit;

/** Short words for tests that count: dates as texts, the built-in calendar, a hall open from nine to five. */
final class Counting {
    static final YearlyCalendar CALENDAR = YearlyCalendar.builtIn();
    static final OpeningHours HOURS = OpeningHours.nineToFive();
    static final TimeLimitCalculation CALCULATION = new TimeLimitCalculation(CALENDAR, HOURS);

    private Counting() {}

    static DueDate due(String start, TimeLimit limit) {
        return due(start, limit, TimeFacts.NONE);
    }

    static DueDate due(String start, TimeLimit limit, TimeFacts facts) {
        return CALCULATION.dueDate(day(start).atStartOfDay(), limit, DayEnd.MIDNIGHT, facts);
    }

    static DueDate dueFrom(String moment, TimeLimit limit, TimeFacts facts) {
        return CALCULATION.dueDate(LocalDateTime.parse(moment), limit, DayEnd.MIDNIGHT, facts);
    }

    static String dateOf(DueDate due) {
        return due.date().orElseThrow().toString();
    }

    static String momentOf(DueDate due) {
        return LocalDateTime.ofInstant(due.moment().orElseThrow(), HallTime.ZONE)
                .toString();
    }

    static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    static TimeLimit workingDays(int amount) {
        return TimeLimit.workingDays(amount);
    }

    static TimeLimit limit(int amount, LimitUnit unit) {
        return new TimeLimit(amount, unit);
    }
}
