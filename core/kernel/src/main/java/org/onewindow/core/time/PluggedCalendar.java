package org.onewindow.core.time;

import java.util.function.Function;
import org.onewindow.core.plugin.PluginAnswer;
import org.onewindow.core.plugin.PluginBoundary;
import org.onewindow.spi.time.OpeningHours;
import org.onewindow.spi.time.WorkingCalendar;

/** Counts with the calendar of a plug-in, through the border that keeps its defects its own. */
final class PluggedCalendar implements CalendarInUse {
    private final PluginBoundary boundary;
    private final String id;
    private final OpeningHours hours;

    PluggedCalendar(PluginBoundary boundary, String id, OpeningHours hours) {
        this.boundary = boundary;
        this.id = id;
        this.hours = hours;
    }

    /** A date counted with another calendar would be a wrong date; so a defect ends the act that asked. */
    @Override
    public <R> R count(Function<TimeLimitCalculation, R> question) {
        PluginAnswer<R> answer = boundary.call(
                WorkingCalendar.class, id, id, calendar -> question.apply(new TimeLimitCalculation(calendar, hours)));
        if (answer instanceof PluginAnswer.Answered<R> answered) {
            return answered.value();
        }
        throw new IllegalStateException("no due date can be counted with calendar " + id + ": " + answer);
    }
}
