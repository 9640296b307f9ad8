package org.onewindow.core.time;

import java.util.List;

/**
 * What the hall's own definitions say of its time. At most one CDI bean; without one the built-in calendar counts alone.
 *
 * <p><b>Threads.</b> Asked by several threads, before every count: cheap, and equal answers for as long as nothing was published.
 */
public interface HallSchedule {
    /** Calendars whose years are added to the built-in ones or replace them; of two that have one year, the last counts. */
    List<YearlyCalendar> calendars();

    /** When limits turn yellow here. */
    default WarningRule warnings() {
        return WarningRule.USUAL;
    }
}
