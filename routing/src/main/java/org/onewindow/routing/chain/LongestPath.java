package org.onewindow.routing.chain;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.onewindow.core.time.DayEnd;
import org.onewindow.core.time.DueDate;
import org.onewindow.core.time.HallTime;
import org.onewindow.core.time.TimeFacts;
import org.onewindow.core.time.TimeLimitCalculation;
import org.onewindow.spi.time.LimitUnit;
import org.onewindow.spi.time.TimeLimit;

/**
 * How long a chain takes when every step takes as long as it may. Nothing is sent back, and no special procedure stops the clock.
 *
 * @param calculation counts days and hours
 * @param years those whose every day is tried as the day of acceptance
 */
record LongestPath(TimeLimitCalculation calculation, SortedSet<Integer> years) {
    private static final LocalTime CLOSING = LocalTime.of(17, 0);

    /**
     * An acceptance from which a chain takes longer than was promised.
     *
     * @param accepted the day
     * @param ends when the last step is due
     * @param promised when the promised limit is due
     */
    record Breach(LocalDate accepted, LocalDate ends, LocalDate promised) {}

    /** How many working days the blocks take, if every limit on the way is in working days. */
    static OptionalInt workingDays(Block block, boolean withConditions) {
        return limits(block).allMatch(limit -> limit.unit() == LimitUnit.WORKING_DAY)
                ? OptionalInt.of(end(
                        block,
                        0,
                        withConditions,
                        (step, days) -> days + step.limit().amount()))
                : OptionalInt.empty();
    }

    private static Stream<TimeLimit> limits(Block block) {
        return Stream.concat(
                block.steps()
                        .flatMap(step ->
                                Stream.of(step.limit(), step.terms().signers().limit())),
                ChainTree.all(block)
                        .filter(Parallel.class::isInstance)
                        .map(each -> ((Parallel) each).guests().limit()));
    }

    /** The acceptance from which the blocks are latest beyond {@code promised}, in calendar days; empty if they never are. */
    Optional<Breach> worst(Block block, TimeLimit promised, boolean withConditions) {
        List<Breach> breaches = new ArrayList<>();
        for (int year : years) {
            for (LocalDate day = LocalDate.of(year, 1, 1); day.getYear() == year; day = day.plusDays(1)) {
                breach(block, promised, withConditions, day).ifPresent(breaches::add);
            }
        }
        return breaches.stream()
                .max(Comparator.comparingLong(
                        each -> each.ends().toEpochDay() - each.promised().toEpochDay()));
    }

    private Optional<Breach> breach(Block block, TimeLimit promised, boolean withConditions, LocalDate accepted) {
        LocalDateTime ends = end(block, accepted.atStartOfDay(), withConditions, this::due);
        if (!years.contains(ends.getYear()) || isBeyondWhatIsKnown(promised.lastDayFrom(accepted))) {
            return Optional.empty(); // its holidays are not known
        }
        return calculation
                .dueDate(accepted.atStartOfDay(), promised, DayEnd.MIDNIGHT, TimeFacts.NONE)
                .date()
                .filter(promisedDay -> ends.toLocalDate().isAfter(promisedDay))
                .map(promisedDay -> new Breach(accepted, ends.toLocalDate(), promisedDay));
    }

    private boolean isBeyondWhatIsKnown(LocalDate day) {
        return day.getYear() > years.last();
    }

    /** A step that has days is answered at closing time of the last of them, one that has hours at their end. */
    private LocalDateTime due(Step step, LocalDateTime opened) {
        LocalDate earliest = step.limit().lastDayFrom(opened.toLocalDate());
        if (isBeyondWhatIsKnown(earliest)) {
            return earliest.atTime(CLOSING); // nothing follows from it, and a century is not walked day by day
        }
        DueDate due = calculation.dueDate(opened, step.limit(), DayEnd.CLOSING, TimeFacts.NONE);
        LocalDateTime closing = due.date().orElseThrow().atTime(CLOSING);
        return due.moment()
                .map(moment -> LocalDateTime.ofInstant(moment, HallTime.ZONE))
                .filter(moment -> moment.isBefore(closing))
                .orElse(closing);
    }

    /** When {@code block} is through if it opens at {@code start}; blocks with a condition count only {@code withConditions}. */
    private static <T extends Comparable<? super T>> T end(
            Block block, T start, boolean withConditions, StepEnd<T> stepEnd) {
        if (block instanceof Step step) {
            T end = stepEnd.of(step, start);
            return withConditions && !step.terms().signers().departments().isEmpty()
                    ? stepEnd.of(asked(step.id(), step.terms().signers()), end)
                    : end;
        }
        if (block instanceof Parallel parallel) {
            T end = joined(parallel, start, withConditions, stepEnd);
            return withConditions && !parallel.guests().departments().isEmpty()
                    ? stepEnd.of(asked(parallel.id(), parallel.guests()), end)
                    : end;
        }
        T end = start;
        for (Block part : block.parts()) {
            if (withConditions || isAlways(part)) {
                end = end(part, end, withConditions, stepEnd);
            }
        }
        return end;
    }

    private static boolean isAlways(Block block) {
        return block.when().isEmpty() && block.opinions().isEmpty();
    }

    /** Whoever is asked as well may be asked on the last day. */
    private static Step asked(String at, Guests guests) {
        return new Guest(at, guests.departments().get(0)).asked(guests);
    }

    /**
     * The latest that a join can fire: of the branches with a condition the slow ones open, as many as make it latest. A join that
     * waits for some branches only fires with the slowest of the fastest.
     */
    private static <T extends Comparable<? super T>> T joined(
            Parallel parallel, T start, boolean withConditions, StepEnd<T> stepEnd) {
        List<T> always = new ArrayList<>();
        List<T> sometimes = new ArrayList<>();
        for (Block branch : parallel.parts()) {
            (isAlways(branch) ? always : sometimes).add(end(branch, start, withConditions, stepEnd));
        }
        sometimes.sort(Comparator.reverseOrder());
        T latest = start;
        for (int more = 0; more <= (withConditions ? sometimes.size() : 0); more++) {
            List<T> opened = new ArrayList<>(always);
            opened.addAll(sometimes.subList(0, more));
            if (!opened.isEmpty()) {
                opened.sort(Comparator.naturalOrder());
                T fires = opened.get(parallel.join().needed(opened.size()) - 1);
                latest = fires.compareTo(latest) > 0 ? fires : latest;
            }
        }
        return latest;
    }

    /** When a step that opens at {@code opened} is answered at the latest. */
    @FunctionalInterface
    private interface StepEnd<T> {
        T of(Step step, T opened);
    }
}
