package org.onewindow.core.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.onewindow.core.definition.PublishedDefinitions;
import org.onewindow.core.hall.Hall;
import org.onewindow.core.time.HallSchedule;
import org.onewindow.core.time.WarningRule;
import org.onewindow.core.time.YearlyCalendar;

/** The hall's time as its published definitions have it. */
@ApplicationScoped
public class PublishedSchedule implements HallSchedule {
    private final PublishedDefinitions definitions;

    @Inject
    PublishedSchedule(PublishedDefinitions definitions) {
        this.definitions = definitions;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected PublishedSchedule() {
        this.definitions = null;
    }

    @Override
    public List<YearlyCalendar> calendars() {
        return definitions.inForce(YearlyCalendar.class);
    }

    @Override
    public WarningRule warnings() {
        return definitions.hall().map(Hall::warnings).orElse(WarningRule.USUAL);
    }
}
