package org.onewindow.adapters.testkit.time;

import org.onewindow.core.time.YearlyCalendar;
import org.onewindow.spi.time.WorkingCalendar;

/** The calendar that is built in, under the kit. */
class BuiltInCalendarTest extends WorkingCalendarContract {
    /** Read once, as a hall does. */
    private static final WorkingCalendar BUILT_IN = YearlyCalendar.builtIn();

    @Override
    protected WorkingCalendar calendar() {
        return BUILT_IN;
    }

    @Override
    protected int publishedYear() {
        return 2026;
    }
}
