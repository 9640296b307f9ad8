package org.onewindow.core.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onewindow.core.definition.DefinitionDocument;
import org.onewindow.core.definition.DefinitionKind;
import org.onewindow.core.definition.DefinitionReading;
import org.onewindow.core.definition.DefinitionSet;
import org.onewindow.core.definition.FindingSink;
import org.onewindow.core.definition.Pins;
import org.onewindow.core.time.YearlyCalendar;
import org.onewindow.spi.item.DefinitionRef;

/** Understands {@code calendars/*.yaml}: years that the built-in calendar does not have yet, or has otherwise. */
@ApplicationScoped
public class CalendarKind implements DefinitionKind<YearlyCalendar> {
    @Override
    public String name() {
        return "calendar";
    }

    @Override
    public Class<YearlyCalendar> type() {
        return YearlyCalendar.class;
    }

    @Override
    public String folder() {
        return "calendars";
    }

    @Override
    public String schemaResource() {
        return "org/onewindow/core/calendar/calendar.schema.json";
    }

    @Override
    public Optional<YearlyCalendar> read(
            DefinitionDocument document, DefinitionRef ref, Pins pins, DefinitionSet others, FindingSink findings) {
        return Optional.of(YearlyCalendar.read(
                document.id(),
                document.tree(),
                (code, pointer, arguments) -> findings.error(code, document, pointer, arguments)));
    }

    /** Two files must not each have the same year: nobody could tell which one counts. */
    @Override
    public void checkTogether(
            List<DefinitionReading<YearlyCalendar>> readings, DefinitionSet all, FindingSink findings) {
        Map<Integer, String> fileOfYear = new HashMap<>();
        for (DefinitionReading<YearlyCalendar> reading : readings) {
            for (int year : reading.value().years()) {
                String file = reading.document().file();
                String other = fileOfYear.putIfAbsent(year, file);
                if (other != null) {
                    findings.error("OW-TIM-0010", reading.document(), "/years", Integer.toString(year), other);
                }
            }
        }
    }
}
