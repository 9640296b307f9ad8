package org.onewindow.core.appointment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * 爽约规则: who does not come again and again books nothing for a while; tickets are taken as ever.
 *
 * @param most how often somebody may not come within {@code withinDays}; the next time pauses
 * @param withinDays how many days are looked back
 * @param pauseDays for how many days nothing can be booked, counted from the day of the last no-show
 */
public record NoShowRule(int most, int withinDays, int pauseDays) {
    /**
     * Until which day, that day included, nothing can be booked.
     *
     * @param noShows the days of the appointments to which nobody came, in any order
     * @return empty if something can be booked on {@code today}
     */
    public Optional<LocalDate> pausedUntil(List<LocalDate> noShows, LocalDate today) {
        return noShows.stream()
                .filter(day -> !day.isAfter(today))
                .filter(last -> within(noShows, last) > most)
                .map(last -> last.plusDays(pauseDays))
                .filter(end -> !end.isBefore(today))
                .max(LocalDate::compareTo);
    }

    private long within(List<LocalDate> noShows, LocalDate last) {
        return noShows.stream()
                .filter(day -> !day.isAfter(last) && day.isAfter(last.minusDays(withinDays)))
                .count();
    }
}
