package org.onewindow.core.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.onewindow.core.time.Explanation.Step;
import org.onewindow.core.time.Explanation.StepKind;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.time.LimitUnit;
import org.onewindow.spi.time.OpeningHours;
import org.onewindow.spi.time.TimeLimit;
import org.onewindow.spi.time.WorkingCalendar;

/**
 * Counts time limits by one exact rule, so that two systems agree.
 *
 * <ul>
 * <li>The starting day is not counted. Hours are counted from the moment itself. A limit of 0 ends on the starting day.
 * <li>Months and years end on the corresponding day of the last month, or on its last day.
 * <li>A limit in calendar days, months or years whose last day is a legal rest day ends on the first day after the rest.
 * <li>A special procedure from day {@code s} to day {@code e} takes the days {@code s < d <= e} out of the count: for working
 *     days this is {@code due' = due + (working days d with s < d <= e)}. Equal {@code s} and {@code e} take out nothing;
 *     overlapping and touching procedures are merged; one that begins after the due date then in force takes out nothing, and
 *     before the limit starts nothing is taken out. Limits in hours move by whole days to the same time of day.
 * <li>An extension starts on the due date then in force and is counted like a limit of its own; approved after that moment, it
 *     has no effect.
 * <li>Facts take effect in order: a suspension on its first day, an extension at the moment of approval, suspensions first. Of two
 *     extensions approved at one moment, in whatever order they were recorded, the one whose unit {@link LimitUnit} names first is
 *     counted first, then the smaller.
 * <li>If a special procedure began by the last day and is still going on, there is no due date.
 * </ul>
 *
 * <p>Immutable; safe for use by several threads if the calendar is.
 *
 * <p><b>Source.</b> Administrative Licensing Law Art. 42, 45, 82; Civil Code Art. 200–203.
 */
public final class TimeLimitCalculation {
    private final WorkingCalendar calendar;
    private final OpeningHours hours;

    /** Counts with {@code calendar}, and with {@code hours} where working hours or closing time matter. */
    public TimeLimitCalculation(WorkingCalendar calendar, OpeningHours hours) {
        this.calendar = Objects.requireNonNull(calendar, "calendar");
        this.hours = Objects.requireNonNull(hours, "hours");
    }

    /**
     * When {@code limit}, started at {@code start}, is due.
     *
     * @param start the moment it starts, in the hall's place; only hours look at the time of day
     * @param limit how long it is
     * @param dayEnd when its last day is over; limits in hours end at their own moment
     * @param facts what happened since
     */
    public DueDate dueDate(LocalDateTime start, TimeLimit limit, DayEnd dayEnd, TimeFacts facts) {
        return new Count(start, limit, dayEnd).apply(facts);
    }

    /** The same, with the moment from which on it is yellow. */
    public RunningLimit running(
            LocalDateTime start, TimeLimit limit, DayEnd dayEnd, TimeFacts facts, WarningRule rule) {
        DueDate due = dueDate(start, limit, dayEnd, facts);
        Optional<Instant> yellow = isInHours(limit)
                ? dueDate(start, rule.used(limit), dayEnd, facts).moment()
                : rule.yellowAt(due);
        return new RunningLimit(
                due, yellow.filter(at -> due.moment().filter(at::isBefore).isPresent()));
    }

    private static boolean isInHours(TimeLimit limit) {
        return limit.unit() == LimitUnit.HOUR || limit.unit() == LimitUnit.WORKING_HOUR;
    }

    /** Which calendar is counted with: its id and version. */
    String calendar() {
        return calendar.id() + " " + calendar.version();
    }

    /**
     * The last working day on which something can still be done so that {@code limit} lies between it and {@code fixed}: the
     * notice of a hearing at least 7 working days before it.
     *
     * @param fixed the day that is fixed; itself counted
     * @param limit in working days, calendar days, months or years; only working days avoid rest days
     * @throws IllegalArgumentException if {@code limit} is in hours
     */
    public DueDate latestDayBefore(LocalDate fixed, TimeLimit limit, DayEnd dayEnd) {
        BackwardWalk walk = new BackwardWalk(calendar, fixed, limit);
        Optional<LocalDate> last = Optional.of(walk.lastDay());
        Step step = new Step(StepKind.BACKWARD, Set.of(), fixed, Optional.empty(), limit.amount(), limit.unit(), last);
        LocalDateTime start = fixed.atStartOfDay();
        return new DueDate(
                last,
                last.map(day -> instant(endOf(day, dayEnd, day.atStartOfDay()))),
                walk.provisional(),
                new Explanation(calendar.id(), calendar.version(), start, limit, List.of(step), walk.days()),
                List.of());
    }

    /**
     * How many working days are left: those after {@code today} up to and including {@code due}; 0 on the due date, and below 0
     * by the working days since.
     */
    public int workingDaysLeft(LocalDate today, LocalDate due) {
        LocalDate from = today.isBefore(due) ? today : due;
        LocalDate to = today.isBefore(due) ? due : today;
        int days = (int) from.plusDays(1)
                .datesUntil(to.plusDays(1))
                .filter(date -> calendar.day(date).working())
                .count();
        return today.isBefore(due) ? days : -days;
    }

    /** Whether {@code day} is a working day by law. */
    public boolean isWorkingDay(LocalDate day) {
        return calendar.day(day).working();
    }

    /** The day on which something received at {@code received} counts as received. */
    public LocalDate dayOfReceipt(LocalDateTime received, ReceiptOnRestDay policy) {
        LocalDate day = received.toLocalDate();
        boolean open = calendar.day(day).working() && received.toLocalTime().isBefore(hours.closing());
        if (open || policy == ReceiptOnRestDay.AS_IS) {
            return day;
        }
        return dueDate(received, TimeLimit.workingDays(1), DayEnd.MIDNIGHT, TimeFacts.NONE)
                .date()
                .orElseThrow();
    }

    private LocalDateTime endOf(LocalDate day, DayEnd dayEnd, LocalDateTime start) {
        LocalDateTime closing = day.atTime(hours.closing());
        return dayEnd == DayEnd.CLOSING && start.isBefore(closing)
                ? closing
                : day.plusDays(1).atStartOfDay();
    }

    private static Instant instant(LocalDateTime moment) {
        return moment.atZone(HallTime.ZONE).toInstant();
    }

    /** One due date in the making: facts are added in order of effect, each judged by the due date the earlier ones led to. */
    private final class Count {
        private final LocalDateTime start;
        private final TimeLimit limit;
        private final DayEnd dayEnd;
        private final List<TimeLimit> parts = new ArrayList<>();
        private final List<Pause> pauses = new ArrayList<>();
        private final List<Step> steps = new ArrayList<>();
        private final List<Finding> findings = new ArrayList<>();
        private DayWalk walk;

        Count(LocalDateTime start, TimeLimit limit, DayEnd dayEnd) {
            this.start = start;
            this.limit = limit;
            this.dayEnd = dayEnd;
            parts.add(limit);
            walk = walk();
            addStep(StepKind.LIMIT, start.toLocalDate(), limit);
        }

        DueDate apply(TimeFacts facts) {
            Stream<Effect> effects = Stream.concat(
                    Pause.merge(facts.suspensions(), start.toLocalDate()).stream()
                            .map(pause -> new Effect(
                                    pause.start(), 0, Instant.MIN, TimeLimit.workingDays(0), () -> suspend(pause))),
                    facts.extensions().stream()
                            .map(extension -> new Effect(
                                    dayOf(extension),
                                    1,
                                    extension.approvedAt(),
                                    extension.by(),
                                    () -> extend(extension))));
            effects.sorted(Effect.IN_ORDER).forEach(effect -> effect.apply().run());
            return new DueDate(
                    walk.lastDay(),
                    moment(),
                    walk.provisional(),
                    new Explanation(calendar.id(), calendar.version(), start, limit, steps, walk.days()),
                    findings);
        }

        private void suspend(Pause pause) {
            boolean tooLate = walk.lastDay().filter(pause.start()::isAfter).isPresent();
            int before = walk.suspendedDays();
            if (!tooLate) {
                pauses.add(pause);
                walk = walk();
            }
            StepKind kind =
                    tooLate ? StepKind.SUSPENDED_TOO_LATE : pause.goingOn() ? StepKind.STOPPED : StepKind.SUSPENDED;
            LimitUnit unit = limit.unit().countsWorkingDaysOnly() ? LimitUnit.WORKING_DAY : LimitUnit.CALENDAR_DAY;
            steps.add(new Step(
                    kind,
                    pause.procedures(),
                    pause.start(),
                    pause.knownEnd(),
                    walk.suspendedDays() - before,
                    unit,
                    walk.lastDay()));
        }

        private void extend(Extension extension) {
            Optional<Instant> inForce = moment();
            if (inForce.isPresent() && !extension.approvedAt().isBefore(inForce.get())) {
                findings.add(Finding.error(
                        "OW-TIM-0101",
                        "/approvedAt",
                        dayOf(extension).toString(),
                        walk.lastDay().orElseThrow().toString()));
                addStep(StepKind.EXTENDED_TOO_LATE, dayOf(extension), extension.by());
                return;
            }
            parts.add(extension.by());
            walk = walk();
            addStep(StepKind.EXTENDED, dayOf(extension), extension.by());
        }

        private void addStep(StepKind kind, LocalDate from, TimeLimit added) {
            steps.add(new Step(kind, Set.of(), from, Optional.empty(), added.amount(), added.unit(), walk.lastDay()));
        }

        private DayWalk walk() {
            DayWalk fresh = new DayWalk(calendar, hours, pauses, start);
            parts.forEach(fresh::count);
            return fresh;
        }

        private Optional<Instant> moment() {
            return walk.lastDay().map(day -> instant(walk.lastMoment().orElseGet(() -> endOf(day, dayEnd, start))));
        }

        private static LocalDate dayOf(Extension extension) {
            return LocalDate.ofInstant(extension.approvedAt(), HallTime.ZONE);
        }
    }

    /** A fact and the moment it takes effect; of two at one moment the order of units, then of amounts, decides. */
    private record Effect(LocalDate day, int rank, Instant moment, TimeLimit by, Runnable apply) {
        static final Comparator<Effect> IN_ORDER = Comparator.comparing(Effect::day)
                .thenComparingInt(Effect::rank)
                .thenComparing(Effect::moment)
                .thenComparing(effect -> effect.by().unit())
                .thenComparingInt(effect -> effect.by().amount());
    }
}
