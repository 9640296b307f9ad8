package org.onewindow.core.time;

import java.time.LocalDate;
import org.onewindow.spi.time.CalendarDay;
import org.onewindow.spi.time.WorkingCalendar;

/** Asks the calendar for one walk, and remembers whether any answer it relied on is provisional. */
final class DayJudge {
    private static final int LONGEST_REST = 400;

    private final WorkingCalendar calendar;
    private boolean provisional;
    private int restInARow;

    DayJudge(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    CalendarDay day(LocalDate date) {
        return calendar.day(date);
    }

    /**
     * Whether {@code day} is worked; from now on the result rests on it.
     *
     * @throws IllegalStateException if the calendar does not seem to have working days at all
     */
    boolean works(CalendarDay day) {
        provisional |= !day.published();
        restInARow = day.working() ? 0 : restInARow + 1;
        if (restInARow > LONGEST_REST) {
            throw new IllegalStateException("calendar " + calendar.id() + " has no working day around " + day.date());
        }
        return day.working();
    }

    /** Whether a day of a year without its arrangement had to be judged. */
    boolean provisional() {
        return provisional;
    }
}
