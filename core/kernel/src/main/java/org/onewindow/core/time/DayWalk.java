package org.onewindow.core.time;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onewindow.core.time.Explanation.Day;
import org.onewindow.core.time.Explanation.DayRole;
import org.onewindow.spi.time.CalendarDay;
import org.onewindow.spi.time.LimitUnit;
import org.onewindow.spi.time.OpeningHours;
import org.onewindow.spi.time.SpecialProcedureKind;
import org.onewindow.spi.time.TimeLimit;
import org.onewindow.spi.time.WorkingCalendar;

/**
 * One walk from a starting day to the last day of a limit, noting what becomes of each day it passes.
 *
 * <p>The day it stands on when it has counted everything <em>is</em> the due date; the notes are the explanation.
 */
final class DayWalk {
    private static final Duration WHOLE_DAY = Duration.ofDays(1);

    private final DayJudge calendar;
    private final OpeningHours hours;
    private final List<Pause> pauses;
    /** From which day a pause that nobody has ended stops the walk. */
    private final @Nullable LocalDate standstill;

    private final List<Day> days = new ArrayList<>();

    private LocalDate today;
    /** Time of {@link #today} that lies behind, for limits in hours; up to 24 hours. */
    private Duration behind;

    private LimitUnit unit = LimitUnit.WORKING_DAY;
    private int counted;
    private boolean endsAtMoment;
    private boolean stopped;

    /**
     * @param workingCalendar says which days are worked
     * @param hours say which hours
     * @param pauses stretches that take effect, in order, none touching the next
     * @param start the moment the limit starts
     */
    DayWalk(WorkingCalendar workingCalendar, OpeningHours hours, List<Pause> pauses, LocalDateTime start) {
        this.calendar = new DayJudge(workingCalendar);
        this.hours = hours;
        this.pauses = List.copyOf(pauses);
        this.standstill = pauses.stream()
                .filter(Pause::goingOn)
                .map(Pause::start)
                .findFirst()
                .orElse(null);
        this.today = start.toLocalDate();
        this.behind = sinceMidnight(start.toLocalTime());
    }

    /** Counts one limit, or an extension after it. */
    void count(TimeLimit limit) {
        if (stopped || (limit.amount() == 0 && !days.isEmpty())) {
            return;
        }
        if (limit.unit() != unit) {
            counted = 0;
            unit = limit.unit();
        }
        endsAtMoment = unit.countsHours();
        if (unit.countsHours()) {
            countHours(limit.amount());
        } else {
            countDays(limit);
        }
    }

    /** The last day, unless the clock stands still. */
    Optional<LocalDate> lastDay() {
        return stopped ? Optional.empty() : Optional.of(today);
    }

    /** The moment on the last day, if the limit ends at one; at most 24:00 of that day. */
    Optional<LocalDateTime> lastMoment() {
        return stopped || !endsAtMoment
                ? Optional.empty()
                : Optional.of(today.atStartOfDay().plus(behind));
    }

    /** Whether a day of a year without its arrangement had to be judged. */
    boolean provisional() {
        return calendar.provisional();
    }

    /** What became of each day so far. */
    List<Day> days() {
        return List.copyOf(days);
    }

    /** How many days would have been counted, had there been no pause. */
    int suspendedDays() {
        return (int)
                days.stream().filter(day -> day.role() == DayRole.SUSPENDED).count();
    }

    private void countDays(TimeLimit limit) {
        if (days.isEmpty()) {
            note(calendar.day(today), DayRole.START, Duration.ZERO);
        }
        behind = WHOLE_DAY;
        LocalDate from = today;
        long left = daysOf(limit);
        while (left > 0 && !mustStop()) {
            if (passNextDay() == DayRole.COUNTED) {
                left--;
            }
        }
        waitOutPause();
        if (unit != LimitUnit.WORKING_DAY && !today.equals(from)) {
            moveOnFromRest();
        }
    }

    /** Months and years are as many calendar days as lie before the corresponding day. */
    private long daysOf(TimeLimit limit) {
        return switch (limit.unit()) {
            case MONTH -> ChronoUnit.DAYS.between(today, today.plusMonths(limit.amount()));
            case YEAR -> ChronoUnit.DAYS.between(today, today.plusYears(limit.amount()));
            default -> limit.amount();
        };
    }

    private DayRole passNextDay() {
        today = today.plusDays(1);
        CalendarDay day = calendar.day(today);
        DayRole role = roleOf(day);
        note(day, role, Duration.ZERO);
        return role;
    }

    private DayRole roleOf(CalendarDay day) {
        if (unit.countsWorkingDaysOnly() && !calendar.works(day)) {
            return DayRole.REST;
        }
        return pauseOn(day.date()) == null ? DayRole.COUNTED : DayRole.SUSPENDED;
    }

    /**
     * Takes out the days of a pause that began by the last day, although nothing is left to count: the limit then ends on the
     * last day of the pause that would have been counted.
     */
    private void waitOutPause() {
        Optional<Pause> running =
                pauses.stream().filter(pause -> pause.runsBeyond(today)).findFirst();
        if (mustStop() || running.isEmpty()) {
            return;
        }
        LocalDate last = running.get().end();
        while (unit.countsWorkingDaysOnly() && last.isAfter(today) && !calendar.works(calendar.day(last))) {
            last = last.minusDays(1);
        }
        while (today.isBefore(last)) {
            passNextDay();
        }
    }

    /** A last day that is a legal rest day gives way to the first day after the rest (Civil Code Art. 203). */
    private void moveOnFromRest() {
        while (!stopped && !calendar.works(calendar.day(today))) {
            today = today.plusDays(1);
            note(calendar.day(today), DayRole.MOVED_ON, Duration.ZERO);
            waitOutPause();
        }
    }

    private void countHours(int amount) {
        Duration left = Duration.ofHours(amount);
        left = left.minus(useToday(left));
        while (!left.isZero() && !mustStop()) {
            today = today.plusDays(1);
            behind = Duration.ZERO;
            left = left.minus(useToday(left));
        }
        waitOutPause();
    }

    /** Uses up to {@code wanted} of what is left of the day, and notes it. */
    private Duration useToday(Duration wanted) {
        CalendarDay day = calendar.day(today);
        DayRole role = roleOf(day);
        Duration used = Duration.ZERO;
        if (role == DayRole.COUNTED) {
            for (Stretch stretch : stretches()) {
                Duration from = stretch.from.compareTo(behind) > 0 ? stretch.from : behind;
                Duration part = shorter(stretch.to.minus(from), wanted.minus(used));
                if (part.compareTo(Duration.ZERO) > 0) {
                    used = used.plus(part);
                    behind = from.plus(part);
                }
            }
        }
        noteHours(day, role == DayRole.COUNTED && used.isZero() ? DayRole.START : role, used);
        return used;
    }

    private void noteHours(CalendarDay day, DayRole role, Duration used) {
        Day last = days.isEmpty() ? null : days.get(days.size() - 1);
        if (last == null || !last.date().equals(day.date())) {
            note(day, role, used);
        } else if (!used.isZero()) {
            // an extension that goes on where the limit ended, on the same day
            days.remove(days.size() - 1);
            counted -= last.ordinal() == 0 ? 0 : 1;
            note(day, DayRole.COUNTED, last.counted().plus(used));
        }
    }

    private List<Stretch> stretches() {
        return unit == LimitUnit.HOUR
                ? List.of(new Stretch(Duration.ZERO, WHOLE_DAY))
                : hours.sessions().stream()
                        .map(session -> new Stretch(sinceMidnight(session.opens()), sinceMidnight(session.closes())))
                        .toList();
    }

    private void note(CalendarDay day, DayRole role, Duration used) {
        int ordinal = role == DayRole.COUNTED ? ++counted : 0;
        Pause pause = role == DayRole.SUSPENDED ? pauseOn(day.date()) : null;
        Set<SpecialProcedureKind> procedures = pause == null ? Set.of() : pause.proceduresOn(day.date());
        days.add(new Day(day, role, ordinal, used, procedures));
    }

    private @Nullable Pause pauseOn(LocalDate day) {
        for (Pause pause : pauses) {
            if (pause.covers(day)) {
                return pause;
            }
        }
        return null;
    }

    private boolean mustStop() {
        stopped |= standstill != null && !standstill.isAfter(today);
        return stopped;
    }

    private static Duration sinceMidnight(LocalTime time) {
        return Duration.ofNanos(time.toNanoOfDay());
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /** Part of a day, from and to as time since midnight. */
    private record Stretch(Duration from, Duration to) {}
}
