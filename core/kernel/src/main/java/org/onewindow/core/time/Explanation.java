package org.onewindow.core.time;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.onewindow.spi.time.CalendarDay;
import org.onewindow.spi.time.LimitUnit;
import org.onewindow.spi.time.SpecialProcedureKind;
import org.onewindow.spi.time.TimeLimit;

/**
 * How a due date came about: what was done with each day, and what each fact changed.
 *
 * <p>The due date is read off the last day of {@link #days()}; there is no second computation that could disagree.
 * {@link TimeTexts} puts it into words.
 *
 * @param calendarId the calendar counted with
 * @param calendarVersion its version
 * @param start the moment counted from, in the hall's place
 * @param limit the limit counted
 * @param steps the limit, then every suspension and extension in order of effect, with the due date each led to
 * @param days every day from the starting day to the due date, in order, each once; backwards from a fixed day likewise
 */
public record Explanation(
        String calendarId,
        String calendarVersion,
        LocalDateTime start,
        TimeLimit limit,
        List<Step> steps,
        List<Day> days) {
    public Explanation {
        steps = List.copyOf(steps);
        days = List.copyOf(days);
    }

    /** How many days were counted towards the limit and its extensions. */
    public long countedDays() {
        return days.stream().filter(day -> day.role() == DayRole.COUNTED).count();
    }

    /** What was done with a day. */
    public enum DayRole {
        /** The day the limit starts on; it is not counted (Civil Code Art. 201). */
        START,
        /** Counted. */
        COUNTED,
        /** Not counted, because it is no working day. */
        REST,
        /** Not counted, because a special procedure was going on. */
        SUSPENDED,
        /** Not counted; the last day was a legal rest day, so the limit ends on the first day after the rest. */
        MOVED_ON
    }

    /**
     * One day and what was done with it.
     *
     * @param day what the calendar says of it
     * @param role what was done with it
     * @param ordinal counted as the n-th day of the limit, extensions included; 0 if not counted
     * @param counted the time counted on it, for limits in hours; otherwise zero
     * @param procedures what was going on, if suspended
     */
    public record Day(
            CalendarDay day, DayRole role, int ordinal, Duration counted, Set<SpecialProcedureKind> procedures) {
        public Day {
            procedures = Set.copyOf(procedures);
        }

        /** The date of the day. */
        public LocalDate date() {
            return day.date();
        }
    }

    /** What a step did. */
    public enum StepKind {
        /** Counted the limit itself, as if nothing had happened. */
        LIMIT,
        /** Added the days of a suspension. */
        SUSPENDED,
        /** Added nothing: the suspension began after the due date in force. */
        SUSPENDED_TOO_LATE,
        /** Stopped the clock: the special procedure is still going on, there is no due date. */
        STOPPED,
        /** Added an extension. */
        EXTENDED,
        /** Added nothing: the extension was approved after the limit in force had passed. */
        EXTENDED_TOO_LATE,
        /** Counted back from a fixed day. */
        BACKWARD
    }

    /**
     * One step of the rule: {@code due' = due + (days of the fact)}, facts in order of effect.
     *
     * @param kind what it did
     * @param procedures the special procedures, if it is about a suspension; several if they overlapped
     * @param from the day the fact took effect: start of the count, first day of the suspension, day of approval
     * @param to the last day of the suspension, if it is over
     * @param amount how much was added: the limit, the extension, or the days of the suspension that would have been counted
     * @param unit what {@code amount} counts
     * @param due the due date after this step, absent while the clock stands still
     */
    public record Step(
            StepKind kind,
            Set<SpecialProcedureKind> procedures,
            LocalDate from,
            Optional<LocalDate> to,
            int amount,
            LimitUnit unit,
            Optional<LocalDate> due) {
        public Step {
            procedures = Set.copyOf(procedures);
        }
    }
}
