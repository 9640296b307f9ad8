package org.onewindow.core.time;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.onewindow.core.time.Explanation.Day;
import org.onewindow.core.time.Explanation.DayRole;
import org.onewindow.spi.time.TimeLimit;

/**
 * 预警规则: when a limit that runs earns its yellow card. No law says so; each locality does (T-7), in {@code hall.yaml}.
 *
 * <p>Yellow from the beginning of the last {@code workingDaysLeft}-th working day before the last one, or once
 * {@code percentUsed} of the limit is used, whichever comes first; never before the first day that counts. Limits in hours go by
 * the percentage alone. Red needs no rule: it is the first moment after the limit.
 *
 * @param workingDaysLeft 0 to 99; 0 warns on the last day itself
 * @param percentUsed 1 to 100
 */
public record WarningRule(int workingDaysLeft, int percentUsed) {
    /** Of halls that say nothing: one working day left, or nine tenths used. */
    public static final WarningRule USUAL = new WarningRule(1, 90);

    private static final int MOST_DAYS = 99;
    private static final int WHOLE = 100;

    public WarningRule {
        if (workingDaysLeft < 0 || workingDaysLeft > MOST_DAYS || percentUsed < 1 || percentUsed > WHOLE) {
            throw new IllegalArgumentException("no warning rule: " + workingDaysLeft + " days, " + percentUsed + " %");
        }
    }

    /** How much of a limit in hours is used when it turns yellow. */
    TimeLimit used(TimeLimit limit) {
        return new TimeLimit(limit.amount() * percentUsed / WHOLE, limit.unit());
    }

    /**
     * The first moment at which a limit in days, months or years is yellow.
     *
     * @return absent while the clock stands still, and if no day counts
     */
    Optional<Instant> yellowAt(DueDate due) {
        List<Day> counted = due.explanation().days().stream()
                .filter(day -> day.role() == DayRole.COUNTED)
                .toList();
        return counted.isEmpty() || due.stopped()
                ? Optional.empty()
                : Optional.of(
                        firstYellow(due, counted).atStartOfDay(HallTime.ZONE).toInstant());
    }

    private LocalDate firstYellow(DueDate due, List<Day> counted) {
        LocalDate first = counted.get(0).date();
        LocalDate byDays = byDaysLeft(due, first);
        LocalDate byShare = byShare(due, counted);
        LocalDate earlier = byDays.isBefore(byShare) ? byDays : byShare;
        return earlier.isBefore(first) ? first : earlier;
    }

    private LocalDate byDaysLeft(DueDate due, LocalDate first) {
        LocalDate last = due.date().orElseThrow();
        List<LocalDate> workingDaysBefore = due.explanation().days().stream()
                .filter(day -> day.day().working() && day.date().isBefore(last))
                .map(Day::date)
                .toList();
        int from = workingDaysBefore.size() - workingDaysLeft;
        return workingDaysLeft == 0 ? last : from < 0 ? first : workingDaysBefore.get(from);
    }

    /** The day after the one with which the share is used. */
    private LocalDate byShare(DueDate due, List<Day> counted) {
        int used = (counted.size() * percentUsed + WHOLE - 1) / WHOLE;
        return used == counted.size()
                ? due.date().orElseThrow()
                : counted.get(used - 1).date().plusDays(1);
    }
}
