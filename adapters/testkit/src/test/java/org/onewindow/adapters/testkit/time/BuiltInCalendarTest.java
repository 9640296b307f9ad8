package org.onewindow.adapters.testkit.time;

import org.onewindow.core.time.YearlyCalendar;
import org.onewindow.spi.time.WorkingCalendar;

/** The calendar that is built in, under the kit. */
class BuiltInCalendarTest extends WorkingCalendarContract {
    @Override
    protected WorkingCalendar calendar() {
        return YearlyCalendar.builtIn();
    }

    @Override
    protected int publishedYear() {
        return 2026;
    }
}
