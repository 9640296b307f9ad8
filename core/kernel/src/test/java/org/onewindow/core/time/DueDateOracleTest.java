package org.onewindow.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onewindow.core.time.Counting.CALCULATION;
import static org.onewindow.core.time.Counting.CALENDAR;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.onewindow.spi.time.LimitUnit;
import org.onewindow.spi.time.SpecialProcedureKind;
import org.onewindow.spi.time.TimeLimit;

/** Compares due dates with a slow count that shares no code with them, in random cases from a fixed seed. */
class DueDateOracleTest {
    private static final int CASES = Integer.getInteger("onewindow.oracle.cases", 100_000);
    private static final long SEED = Long.getLong("onewindow.oracle.seed", 20_260_928L);
    private static final Map<LimitUnit, Integer> LARGEST = new EnumMap<>(Map.of(
            LimitUnit.WORKING_DAY, 60,
            LimitUnit.CALENDAR_DAY, 120,
            LimitUnit.WORKING_HOUR, 80,
            LimitUnit.HOUR, 240,
            LimitUnit.MONTH, 12,
            LimitUnit.YEAR, 2));

    private static final List<LimitUnit> UNITS = List.of(LimitUnit.values());
    private static final List<DayEnd> DAY_ENDS = List.of(DayEnd.values());
    private static final List<SpecialProcedureKind> BY_LAW = Stream.of(SpecialProcedureKind.values())
            .filter(SpecialProcedureKind::stopsStatutoryClock)
            .toList();

    private final Random random = new Random(SEED);

    @Test
    void due_dates_agree_with_a_slow_count_in_all_units_with_suspensions_and_extensions() {
        int stopped = 0;
        for (int i = 0; i < CASES; i++) {
            LocalDateTime start = moment();
            TimeLimit limit = limit(any(UNITS), 1);
            DayEnd dayEnd = any(DAY_ENDS);
            TimeFacts facts = facts(start, limit.unit());

            DueDate due = CALCULATION.dueDate(start, limit, dayEnd, facts);

            Optional<SlowCount.Answer> slow = SlowCount.due(start, limit, dayEnd, facts);
            assertThat(due.date())
                    .as("case %d of seed %d: %s from %s with %s", i, SEED, limit, start, facts)
                    .isEqualTo(slow.map(SlowCount.Answer::date));
            assertThat(due.moment())
                    .as("moment of case %d of seed %d: %s from %s with %s", i, SEED, limit, start, facts)
                    .isEqualTo(slow.map(SlowCount.Answer::moment));
            stopped += due.stopped() ? 1 : 0;
        }
        System.out.printf("%,d due dates agree (seed %d), %,d with a stopped clock%n", CASES, SEED, stopped);
        assertThat(stopped).as("cases in which the clock stands still").isBetween(CASES / 100, CASES / 4);
    }

    @Test
    void the_calendar_agrees_with_a_second_copy_of_the_notices() {
        LocalDate.of(2023, 1, 1)
                .datesUntil(LocalDate.of(2029, 1, 1))
                .forEach(date ->
                        assertThat(CALENDAR.day(date).working()).as("%s", date).isEqualTo(SlowCount.works(date)));
    }

    /** A quarter of an hour from 2024 to the first half of 2027, so that the oracle can count quarters. */
    private LocalDateTime moment() {
        return LocalDate.of(2024, 1, 1)
                .plusDays(random.nextInt(1277))
                .atStartOfDay()
                .plusMinutes(15L * random.nextInt(96));
    }

    private TimeLimit limit(LimitUnit unit, int part) {
        int amount = random.nextInt(10) == 0 ? 0 : random.nextInt(LARGEST.get(unit) / part + 1);
        return new TimeLimit(amount, unit);
    }

    private TimeFacts facts(LocalDateTime start, LimitUnit unit) {
        TimeFacts facts = TimeFacts.NONE;
        for (int i = random.nextInt(4); i > 0; i--) {
            facts = facts.with(suspension(start.toLocalDate()));
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            facts = facts.with(extension(start, unit));
        }
        return facts;
    }

    private Suspension suspension(LocalDate start) {
        SpecialProcedureKind kind = any(BY_LAW);
        LocalDate first = start.plusDays(random.nextInt(90) - 5);
        return random.nextInt(20) == 0
                ? Suspension.since(kind, first)
                : Suspension.between(kind, first, first.plusDays(random.nextInt(31)));
    }

    private Extension extension(LocalDateTime start, LimitUnit unit) {
        boolean sameUnit = random.nextInt(10) < 7;
        LimitUnit other = any(UNITS);
        Instant approvedAt = start.plusDays(random.nextInt(90) - 2)
                .plusHours(random.nextInt(24))
                .atZone(HallTime.ZONE)
                .toInstant();
        return new Extension(approvedAt, limit(sameUnit ? unit : other, 3));
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
