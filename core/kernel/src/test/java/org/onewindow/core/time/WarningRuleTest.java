package org.onewindow.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onewindow.spi.time.LimitUnit;
import org.onewindow.spi.time.OpeningHours;
import org.onewindow.spi.time.SpecialProcedureKind;
import org.onewindow.spi.time.TimeLimit;

/** When limits turn yellow (T-7): worked by hand on the calendar of 2026, and what must hold of every limit. */
class WarningRuleTest {
    private static final TimeLimitCalculation COUNT =
            new TimeLimitCalculation(YearlyCalendar.builtIn(), OpeningHours.nineToFive());

    @ParameterizedTest
    @CsvSource({
        // accepted,        amount, unit,         left, percent, yellow from
        "2026-02-10T10:00, 20, WORKING_DAY,  1,  90, 2026-03-13T00:00", // due Mon 03-16; one working day left on Fri
        // 03-13
        "2026-04-01T10:00, 45, WORKING_DAY,  1,  90, 2026-06-03T00:00", // due Mon 06-08; day 41 of 45 is Tue 06-02
        "2026-09-24T10:00,  3, WORKING_DAY,  1,  90, 2026-09-29T00:00", // due Wed 09-30; before it Tue 09-29
        "2026-09-24T10:00,  3, WORKING_DAY,  0, 100, 2026-09-30T00:00", // on the last day itself
        "2026-09-30T10:00,  1, WORKING_DAY,  1,  90, 2026-10-08T00:00", // never before the first day that counts
        "2026-09-01T10:00, 30, CALENDAR_DAY, 1,  90, 2026-09-29T00:00", // moves on to Thu 10-08; 27 of 30 days are used
        // with 09-28
        "2026-03-02T10:00,  1, MONTH,        1,  90, 2026-03-31T00:00", // due Thu 04-02; 28 of its 31 days are used
        // with 03-30
        "2026-03-02T10:00, 10, WORKING_HOUR, 1,  90, 2026-03-03T12:00", // nine of ten hours: six on Monday after ten,
        // three on Tuesday
    })
    void yellow_begins_when_the_rule_says(
            LocalDateTime start, int amount, LimitUnit unit, int left, int percent, LocalDateTime yellow) {
        RunningLimit running = COUNT.running(
                start, new TimeLimit(amount, unit), DayEnd.MIDNIGHT, TimeFacts.NONE, new WarningRule(left, percent));

        assertThat(running.yellowAt().map(WarningRuleTest::inTheHall)).contains(yellow);
    }

    @Property(tries = 2_000)
    void yellow_is_before_red_and_never_before_the_start(
            @ForAll @IntRange(max = 700) int day,
            @ForAll @IntRange(max = 60) int amount,
            @ForAll LimitUnit unit,
            @ForAll @IntRange(max = 9) int left,
            @ForAll @IntRange(min = 1, max = 100) int percent) {
        LocalDateTime start = LocalDate.parse("2024-06-01").plusDays(day).atTime(10, 0);
        TimeLimit limit = new TimeLimit(unit == LimitUnit.YEAR ? amount % 2 : amount % 20, unit);

        RunningLimit running =
                COUNT.running(start, limit, DayEnd.MIDNIGHT, TimeFacts.NONE, new WarningRule(left, percent));

        assertThat(running.yellowAt().stream()).allSatisfy(at -> {
            assertThat(at).isBefore(running.due().moment().orElseThrow());
            assertThat(inTheHall(at)).isAfterOrEqualTo(start);
        });
        boolean inHours = unit == LimitUnit.HOUR || unit == LimitUnit.WORKING_HOUR;
        assertThat(running.yellowAt().isEmpty()).isEqualTo(limit.amount() == 0 || (inHours && percent == 100));
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void while_the_clock_stands_still_nothing_turns_yellow(boolean inHours) {
        TimeFacts stopped = TimeFacts.NONE.with(
                Suspension.since(SpecialProcedureKind.EXPERT_REVIEW, LocalDate.parse("2026-03-03")));
        HallTime time = new HallTime(
                Clock.fixed(Instant.EPOCH, ZoneOffset.UTC), YearlyCalendar.builtIn(), OpeningHours.nineToFive());

        RunningLimit running = time.running(
                LocalDate.parse("2026-03-02"),
                inHours ? new TimeLimit(40, LimitUnit.WORKING_HOUR) : TimeLimit.workingDays(10),
                stopped);

        assertThat(running.due().stopped()).isTrue();
        assertThat(running.yellowAt()).isEqualTo(Optional.empty());
    }

    private static LocalDateTime inTheHall(Instant at) {
        return LocalDateTime.ofInstant(at, HallTime.ZONE);
    }
}
