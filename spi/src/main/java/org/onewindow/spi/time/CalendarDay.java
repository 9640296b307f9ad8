package org.onewindow.spi.time;

import java.time.LocalDate;
import java.util.Objects;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.PluginApi;

/**
 * What a working calendar says of one day.
 *
 * @param date the day, in the calendar's place
 * @param kind why it is worked or not
 * @param name what people call it: the festival's name of a holiday, otherwise the kind in words
 * @param published whether the arrangement of the day's year is known; if not, whatever is counted with it is provisional
 */
@PluginApi(role = PluginApi.Role.USE, status = PluginApi.Status.PREVIEW)
public record CalendarDay(LocalDate date, DayKind kind, LocalizedText name, boolean published) {
    public CalendarDay {
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(name, "name");
    }

    /** Whether the day is a working day. */
    public boolean working() {
        return kind.working();
    }
}
