package org.onewindow.core.time;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.onewindow.core.time.Explanation.Day;
import org.onewindow.core.time.Explanation.DayRole;
import org.onewindow.spi.time.CalendarDay;
import org.onewindow.spi.time.LimitUnit;
import org.onewindow.spi.time.TimeLimit;
import org.onewindow.spi.time.WorkingCalendar;

/** One walk back from a fixed day, such as a hearing, to the last day that leaves the limit free between the two. */
final class BackwardWalk {
    private final DayJudge calendar;
    private final List<Day> days = new ArrayList<>();
    private LocalDate today;

    /** Walks back from {@code fixed}, which is itself counted, over {@code limit}; not for limits in hours. */
    BackwardWalk(WorkingCalendar workingCalendar, LocalDate fixed, TimeLimit limit) {
        this.calendar = new DayJudge(workingCalendar);
        this.today = fixed;
        boolean workingDays = limit.unit() == LimitUnit.WORKING_DAY;
        long left = daysOf(fixed, limit);
        for (int counted = 0; counted < left; today = today.minusDays(1)) {
            CalendarDay day = calendar.day(today);
            if (workingDays && !calendar.works(day)) {
                note(day, DayRole.REST, 0);
            } else {
                counted++;
                note(day, DayRole.COUNTED, counted);
            }
        }
        while (workingDays && !calendar.works(calendar.day(today))) {
            note(calendar.day(today), DayRole.REST, 0);
            today = today.minusDays(1);
        }
        note(calendar.day(today), DayRole.START, 0);
    }

    private static long daysOf(LocalDate fixed, TimeLimit limit) {
        return switch (limit.unit()) {
            case WORKING_DAY, CALENDAR_DAY -> limit.amount();
            case MONTH -> ChronoUnit.DAYS.between(fixed.minusMonths(limit.amount()), fixed);
            case YEAR -> ChronoUnit.DAYS.between(fixed.minusYears(limit.amount()), fixed);
            case HOUR, WORKING_HOUR -> throw new IllegalArgumentException("hours are not counted backwards: " + limit);
        };
    }

    /** The last day on which it is not too late. */
    LocalDate lastDay() {
        return today;
    }

    boolean provisional() {
        return calendar.provisional();
    }

    List<Day> days() {
        return List.copyOf(days);
    }

    private void note(CalendarDay day, DayRole role, int ordinal) {
        days.add(new Day(day, role, ordinal, Duration.ZERO, Set.of()));
    }
}
