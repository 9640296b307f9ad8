package org.onewindow.spi.time;

import java.time.LocalDate;
import org.onewindow.spi.PluginApi;

/**
 * Says which days are working days by law (工作日) in one place.
 *
 * <p><b>Shape.</b> One CDI bean, which replaces the built-in calendar of the mainland. Only legal holidays belong here; a hall that is
 * closed for moving house keeps its closures apart, because they do not lengthen a limit.
 * <p><b>Guaranteed.</b> Asked for any day of the years 1900 to 2299, often, and for long runs of days in order.
 * <p><b>Units.</b> Days are days of Asia/Shanghai.
 * <p><b>Errors.</b> A year whose arrangement is not known is no error: answer by the weekday and mark the day as not
 * {@linkplain CalendarDay#published() published}. A calendar without a single working day in 400 days in a row is
 * a defect and ends the calculation.
 * <p><b>Threads.</b> Called from several threads at once; the answers for one {@link #version()} never change.
 * <p><b>Source.</b> Administrative Licensing Law Art. 82; the yearly holiday arrangement (节假日安排) of the General Office of the
 * State Council.
 *
 * @since 0.1
 */
@PluginApi(role = PluginApi.Role.IMPLEMENT, status = PluginApi.Status.PREVIEW)
public interface WorkingCalendar {
    /** Stable short name, {@code [a-z][a-z0-9-]*}; the same on every call. */
    String id();

    /**
     * Identifies the content: another arrangement, another version. Stored with every due date, so that it can be told with
     * which calendar it was counted; at most 64 characters.
     */
    String version();

    /** What the calendar says of {@code date}; pure and quick. */
    CalendarDay day(LocalDate date);
}
