package org.onewindow.core.time;

import java.util.List;
import java.util.function.Function;
import org.onewindow.spi.time.OpeningHours;

/** Counts with the built-in calendar and the years that the hall has published by now. */
final class PublishedYears implements CalendarInUse {
    private final YearlyCalendar builtIn = YearlyCalendar.builtIn();
    private final HallSchedule schedule;
    private final OpeningHours hours;
    private volatile Counted last;

    PublishedYears(HallSchedule schedule, OpeningHours hours) {
        this.schedule = schedule;
        this.hours = hours;
        this.last = countedWith(List.of());
    }

    @Override
    public <R> R count(Function<TimeLimitCalculation, R> question) {
        List<YearlyCalendar> published = schedule.calendars();
        Counted now = last;
        if (!now.published.equals(published)) {
            now = countedWith(published);
            last = now;
        }
        return question.apply(now.calculation);
    }

    private Counted countedWith(List<YearlyCalendar> published) {
        return new Counted(published, new TimeLimitCalculation(builtIn.with(published), hours));
    }

    private record Counted(List<YearlyCalendar> published, TimeLimitCalculation calculation) {}
}
