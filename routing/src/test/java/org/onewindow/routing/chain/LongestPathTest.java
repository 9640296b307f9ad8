package org.onewindow.routing.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.onewindow.core.time.TimeLimitCalculation;
import org.onewindow.core.time.YearlyCalendar;
import org.onewindow.spi.time.CalendarDay;
import org.onewindow.spi.time.LimitUnit;
import org.onewindow.spi.time.OpeningHours;
import org.onewindow.spi.time.TimeLimit;
import org.onewindow.spi.time.WorkingCalendar;

class LongestPathTest {
    private static final TimeLimit CENTURY = new TimeLimit(LimitUnit.YEAR.largestAmount(), LimitUnit.YEAR);

    /** The built-in years, and what lies a year behind them; asked for more, it fails. */
    private record NearCalendar(YearlyCalendar known) implements WorkingCalendar {
        @Override
        public String id() {
            return known.id();
        }

        @Override
        public String version() {
            return known.version();
        }

        @Override
        public CalendarDay day(LocalDate date) {
            assertThat(date.getYear())
                    .as("a day that says nothing")
                    .isLessThanOrEqualTo(known.years().last() + 1);
            return known.day(date);
        }
    }

    private final NearCalendar calendar = new NearCalendar(YearlyCalendar.builtIn());
    private final LongestPath path = new LongestPath(
            new TimeLimitCalculation(calendar, OpeningHours.nineToFive()),
            calendar.known().years());

    @Test
    void a_chain_that_ends_beyond_the_known_years_is_not_walked_day_by_day() {
        Chain chain = chain("{amount: " + CENTURY.amount() + ", unit: YEAR}");

        assertThat(worst(chain, TimeLimit.workingDays(10))).isEmpty();
    }

    @Test
    void a_promise_that_ends_beyond_them_is_never_broken_within_them() {
        assertThat(worst(chain("5"), CENTURY)).isEmpty();
    }

    @Test
    void within_them_a_chain_that_takes_longer_than_promised_is_found() {
        assertThat(worst(chain("{amount: 2, unit: MONTH}"), TimeLimit.workingDays(5)))
                .isPresent();
    }

    private Optional<LongestPath.Breach> worst(Chain chain, TimeLimit promised) {
        return path.worst(Group.always(chain.blocks()), promised, true);
    }

    private static Chain chain(String limit) {
        return ChainFiles.chain("""
                name: {zh: 核准}
                lead: development-reform
                steps:
                  - {step: examine, name: {zh: 审查}, kind: opinion, department: lead, limit: %s}
                  - {step: decide, name: {zh: 决定}, kind: decision, department: lead, limit: 3}
                """.formatted(limit));
    }
}
