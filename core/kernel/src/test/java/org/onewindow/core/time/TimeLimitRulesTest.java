package org.onewindow.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.onewindow.core.time.Counting.CALCULATION;
import static org.onewindow.core.time.Counting.CALENDAR;
import static org.onewindow.core.time.Counting.HOURS;
import static org.onewindow.core.time.Counting.dateOf;
import static org.onewindow.core.time.Counting.day;
import static org.onewindow.core.time.Counting.due;
import static org.onewindow.core.time.Counting.dueFrom;
import static org.onewindow.core.time.Counting.limit;
import static org.onewindow.core.time.Counting.momentOf;
import static org.onewindow.core.time.Counting.workingDays;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onewindow.core.time.Explanation.StepKind;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.time.CalendarDay;
import org.onewindow.spi.time.DayKind;
import org.onewindow.spi.time.LimitUnit;
import org.onewindow.spi.time.SpecialProcedureKind;
import org.onewindow.spi.time.TimeLimit;
import org.onewindow.spi.time.WorkingCalendar;

/** The rules T-2, T-4, T-5, T-8 and T-9, one by one. */
class TimeLimitRulesTest {
    @Nested
    class StartAndEnd {
        @ParameterizedTest(name = "{1} {2} from {0} end at {3}")
        @CsvSource({
            // the corresponding day of the last month, or its last day
            "2026-03-10T11:00,  1, MONTH, 2026-04-11T00:00",
            "2025-01-31T11:00,  1, MONTH, 2025-03-01T00:00",
            "2024-01-31T11:00,  1, MONTH, 2024-03-01T00:00",
            "2024-02-29T11:00,  1, YEAR,  2025-03-01T00:00",
            // a last day that is a rest day moves on: Saturday, holiday, and a month's end before a weekend
            "2026-03-11T11:00,  1, MONTH, 2026-04-14T00:00",
            "2026-09-02T11:00,  1, MONTH, 2026-10-09T00:00",
            "2026-02-28T11:00,  2, MONTH, 2026-04-29T00:00",
            "2025-10-01T11:00,  1, YEAR,  2026-10-09T00:00",
            // but not from a make-up Sunday
            "2026-08-20T11:00,  1, MONTH, 2026-09-21T00:00",
            // hours run from the moment, day and night
            "2026-09-30T16:30, 24, HOUR,  2026-10-01T16:30",
            "2026-09-30T00:00, 24, HOUR,  2026-10-01T00:00",
            // working hours run while the hall is open
            "2026-09-29T16:30,  1, WORKING_HOUR, 2026-09-30T09:30",
            "2026-09-29T11:30,  1, WORKING_HOUR, 2026-09-29T13:30",
            "2026-09-29T16:00,  1, WORKING_HOUR, 2026-09-29T17:00",
            "2026-09-30T18:00,  7, WORKING_HOUR, 2026-10-08T17:00",
            "2026-10-03T10:00,  2, WORKING_HOUR, 2026-10-08T11:00",
            // at once is on the starting day, rest day or not
            "2026-10-03T10:00,  0, WORKING_DAY,  2026-10-04T00:00",
            "2026-10-03T10:00,  0, CALENDAR_DAY, 2026-10-04T00:00",
            "2026-10-03T10:00,  0, MONTH,        2026-10-04T00:00",
            "2026-10-03T10:00,  0, HOUR,         2026-10-03T10:00"
        })
        void each_unit_ends_by_its_own_rule(String start, int amount, LimitUnit unit, String moment) {
            assertThat(momentOf(dueFrom(start, limit(amount, unit), TimeFacts.NONE)))
                    .isEqualTo(moment);
        }

        @Test
        void a_day_of_24_hours_belongs_to_the_day_that_ends() {
            assertThat(dateOf(dueFrom("2026-09-30T00:00", limit(24, LimitUnit.HOUR), TimeFacts.NONE)))
                    .isEqualTo("2026-09-30");
        }

        @ParameterizedTest
        @CsvSource({
            "2026-09-28T16:00, 5, 2026-10-10T17:00",
            "2026-09-28T16:00, 0, 2026-09-28T17:00",
            "2026-09-28T17:30, 0, 2026-09-29T00:00"
        })
        void a_step_at_the_counter_ends_when_the_hall_closes(String start, int amount, String moment) {
            DueDate due = CALCULATION.dueDate(
                    LocalDateTime.parse(start), workingDays(amount), DayEnd.CLOSING, TimeFacts.NONE);

            assertThat(momentOf(due)).isEqualTo(moment);
        }

        @ParameterizedTest
        @CsvSource({
            "2026-04-22, 7, WORKING_DAY,  2026-04-13",
            "2026-04-22, 0, WORKING_DAY,  2026-04-22",
            "2026-10-08, 1, WORKING_DAY,  2026-09-30",
            "2026-10-03, 1, WORKING_DAY,  2026-09-29",
            "2026-12-31, 30, CALENDAR_DAY, 2026-12-01",
            "2026-03-31, 1, MONTH,        2026-02-28",
            "2026-03-31, 1, YEAR,         2025-03-31"
        })
        void counting_back_leaves_the_whole_limit_between_the_two_days(
                String fixed, int amount, LimitUnit unit, String last) {
            assertThat(dateOf(CALCULATION.latestDayBefore(day(fixed), limit(amount, unit), DayEnd.MIDNIGHT)))
                    .isEqualTo(last);
        }

        @Test
        void hours_are_not_counted_back() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() ->
                            CALCULATION.latestDayBefore(day("2026-04-22"), limit(7, LimitUnit.HOUR), DayEnd.MIDNIGHT));
        }

        @ParameterizedTest
        @CsvSource({
            "2026-09-28, 2026-10-10, 5",
            "2026-10-07, 2026-10-10, 3",
            "2026-10-10, 2026-10-10, 0",
            "2026-10-11, 2026-10-10, 0",
            "2026-10-12, 2026-10-10, -1"
        })
        void working_days_left_are_those_to_come_and_below_zero_those_gone(String today, String due, int left) {
            assertThat(CALCULATION.workingDaysLeft(day(today), day(due))).isEqualTo(left);
        }
    }

    @Nested
    class Suspensions {
        @ParameterizedTest(name = "due 2026-05-20, suspended from {0} to {1}: {2}")
        @CsvSource({
            // E5: the first day is still the organ's, the last is not
            "2026-04-28, 2026-05-12, 2026-06-01",
            "2026-04-28, 2026-04-28, 2026-05-20",
            "2026-04-28, 2026-04-29, 2026-05-21",
            // only working days are taken out
            "2026-05-01, 2026-05-05, 2026-05-20",
            // on the last day it still counts, the day after no longer
            "2026-05-20, 2026-05-22, 2026-05-22",
            "2026-05-20, 2026-05-24, 2026-05-22",
            "2026-05-21, 2026-05-25, 2026-05-20",
            // what lay before the start never counted
            "2026-04-10, 2026-04-17, 2026-05-20",
            "2026-04-10, 2026-04-21, 2026-05-21"
        })
        void working_days_within_a_suspension_are_added(String from, String to, String expected) {
            assertThat(dateOf(due("2026-04-20", workingDays(20), suspended(from, to))))
                    .isEqualTo(expected);
        }

        @Test
        void overlapping_and_touching_suspensions_are_counted_once() {
            TimeFacts whole = suspended("2026-04-28", "2026-05-12");
            TimeFacts pieces = suspended("2026-04-28", "2026-05-08")
                    .with(Suspension.between(SpecialProcedureKind.TESTING, day("2026-05-06"), day("2026-05-09")))
                    .with(Suspension.between(SpecialProcedureKind.APPRAISAL, day("2026-05-09"), day("2026-05-12")));

            assertThat(due("2026-04-20", workingDays(20), pieces).date())
                    .isEqualTo(due("2026-04-20", workingDays(20), whole).date());
        }

        @Test
        void a_suspension_counts_if_it_begins_within_the_limit_as_an_earlier_one_left_it() {
            TimeFacts second = suspended("2026-05-21", "2026-05-25");

            assertThat(dateOf(due("2026-04-20", workingDays(20), second))).isEqualTo("2026-05-20");
            assertThat(dateOf(due("2026-04-20", workingDays(20), second.with(suspension("2026-04-28", "2026-04-29")))))
                    .isEqualTo("2026-05-25");
        }

        @Test
        void while_a_special_procedure_goes_on_nothing_is_due() {
            DueDate due = due("2026-04-20", workingDays(20), TimeFacts.NONE.with(hearingSince("2026-05-20")));

            assertThat(due.stopped()).isTrue();
            assertThat(due.moment()).isEmpty();
            assertThat(due.passedAt(
                            day("2030-01-01").atStartOfDay(HallTime.ZONE).toInstant()))
                    .isFalse();
        }

        @Test
        void a_special_procedure_that_begins_too_late_does_not_stop_the_clock() {
            DueDate due = due("2026-04-20", workingDays(20), TimeFacts.NONE.with(hearingSince("2026-05-21")));

            assertThat(dateOf(due)).isEqualTo("2026-05-20");
            assertThat(due.explanation().steps())
                    .extracting(Explanation.Step::kind)
                    .containsExactly(StepKind.LIMIT, StepKind.SUSPENDED_TOO_LATE);
        }

        @ParameterizedTest(name = "30 calendar days from 2026-09-01, suspended from {0} to {1}: {2}")
        @CsvSource({
            // raw 10-01; every day of the suspension is taken out, then a rest day moves on
            "2026-09-10, 2026-09-11, 2026-10-08",
            "2026-09-10, 2026-09-20, 2026-10-12",
            // begun while the last day was moving on over the holiday, it still counts
            "2026-10-05, 2026-10-08, 2026-10-08",
            "2026-10-05, 2026-10-09, 2026-10-09",
            "2026-10-09, 2026-10-20, 2026-10-08"
        })
        void calendar_days_within_a_suspension_are_added_before_the_last_day_moves_on(
                String from, String to, String expected) {
            assertThat(dateOf(due("2026-09-01", limit(30, LimitUnit.CALENDAR_DAY), suspended(from, to))))
                    .isEqualTo(expected);
        }

        @ParameterizedTest
        @CsvSource({
            "2026-09-28T10:00, 24, HOUR,         2026-09-28, 2026-09-30, 2026-10-01T10:00",
            "2026-09-28T10:00, 24, HOUR,         2026-09-29, 2026-09-30, 2026-09-30T10:00",
            "2026-09-28T10:00, 24, HOUR,         2026-09-30, 2026-10-08, 2026-09-29T10:00",
            "2026-09-28T16:00,  2, WORKING_HOUR, 2026-09-28, 2026-09-30, 2026-10-08T10:00",
            "2026-09-28T16:00,  2, WORKING_HOUR, 2026-09-29, 2026-10-08, 2026-10-08T10:00",
            "2026-03-10T11:00,  1, MONTH,        2026-03-20, 2026-03-22, 2026-04-14T00:00"
        })
        void other_units_move_by_whole_days(
                String start, int amount, LimitUnit unit, String from, String to, String moment) {
            assertThat(momentOf(dueFrom(start, limit(amount, unit), suspended(from, to))))
                    .isEqualTo(moment);
        }
    }

    @Nested
    class Extensions {
        @Test
        void an_extension_counts_until_the_very_end_of_the_last_day() {
            assertThat(dateOf(extendedAt("2026-05-20T23:59"))).isEqualTo("2026-06-03");
            assertThat(dateOf(extendedAt("2026-05-21T00:00"))).isEqualTo("2026-05-20");
        }

        @Test
        void an_extension_approved_too_late_is_refused_with_both_days() {
            assertThat(extendedAt("2026-05-21T00:00").findings())
                    .containsExactly(Finding.error("OW-TIM-0101", "/approvedAt", "2026-05-21", "2026-05-20"));
            assertThat(extendedAt("2026-05-20T23:59").findings()).isEmpty();
        }

        @Test
        void a_suspension_that_begins_within_the_extension_counts() {
            TimeFacts extended = TimeFacts.NONE
                    .with(Extension.approvedOn(day("2026-05-18"), workingDays(10)))
                    .with(suspension("2026-05-25", "2026-05-27"));

            assertThat(dateOf(due("2026-04-20", workingDays(20), extended))).isEqualTo("2026-06-05");
        }

        @Test
        void an_extension_while_the_clock_stands_still_counts_when_it_goes_on() {
            TimeFacts waiting = TimeFacts.NONE
                    .with(hearingSince("2026-05-18"))
                    .with(Extension.approvedOn(day("2026-06-01"), workingDays(10)));

            assertThat(due("2026-04-20", workingDays(20), waiting).stopped()).isTrue();
            assertThat(dateOf(due("2026-04-20", workingDays(20), waiting.resumedOn(day("2026-06-05")))))
                    .isEqualTo("2026-06-24");
        }

        @Test
        void an_extension_of_a_limit_that_moved_on_starts_on_the_day_in_force() {
            TimeFacts extended =
                    TimeFacts.NONE.with(Extension.approvedOn(day("2026-09-20"), limit(3, LimitUnit.CALENDAR_DAY)));

            assertThat(dateOf(due("2026-09-01", limit(30, LimitUnit.CALENDAR_DAY), extended)))
                    .isEqualTo("2026-10-12");
        }

        @ParameterizedTest
        @CsvSource({
            "2, HOUR, 2, HOUR, 2026-09-28T20:00",
            "2, WORKING_HOUR, 1, WORKING_HOUR, 2026-09-29T11:00",
            "2, HOUR, 1, WORKING_DAY, 2026-09-30T00:00",
            "2, HOUR, 0, WORKING_DAY, 2026-09-28T18:00",
            "1, WORKING_DAY, 9, HOUR, 2026-09-30T09:00"
        })
        void an_extension_may_have_a_unit_of_its_own(
                int amount, LimitUnit unit, int more, LimitUnit moreUnit, String moment) {
            TimeFacts extended =
                    TimeFacts.NONE.with(Extension.approvedOn(day("2026-09-28"), new TimeLimit(more, moreUnit)));

            assertThat(momentOf(dueFrom("2026-09-28T16:00", limit(amount, unit), extended)))
                    .isEqualTo(moment);
        }

        private DueDate extendedAt(String moment) {
            TimeFacts facts = TimeFacts.NONE.with(new Extension(
                    LocalDateTime.parse(moment).atZone(HallTime.ZONE).toInstant(), workingDays(10)));
            return due("2026-04-20", workingDays(20), facts);
        }
    }

    @Nested
    class Calendars {
        @Test
        void a_date_is_provisional_if_a_day_without_its_arrangement_was_judged() {
            assertThat(due("2026-12-10", workingDays(15)).provisional()).isFalse();
            assertThat(due("2026-12-10", workingDays(16)).provisional()).isTrue();
            assertThat(due("2026-12-20", limit(30, LimitUnit.CALENDAR_DAY)).provisional())
                    .isTrue();
            assertThat(due("2026-12-20", limit(999, LimitUnit.HOUR)).provisional())
                    .as("hours are the same in every arrangement")
                    .isFalse();
        }

        @Test
        void a_due_date_carries_the_calendar_it_was_counted_with() {
            Explanation explanation = due("2026-09-28", workingDays(5)).explanation();

            assertThat(explanation.calendarId()).isEqualTo(CALENDAR.id());
            assertThat(explanation.calendarVersion()).isEqualTo(CALENDAR.version());
        }

        @Test
        void a_calendar_without_working_days_is_a_defect_and_ends_the_count() {
            WorkingCalendar endlessRest = new WorkingCalendar() {
                @Override
                public String id() {
                    return "endless-rest";
                }

                @Override
                public String version() {
                    return "1";
                }

                @Override
                public CalendarDay day(LocalDate date) {
                    return new CalendarDay(date, DayKind.WEEKEND, LocalizedText.chinese("周末"), true);
                }
            };
            TimeLimitCalculation count = new TimeLimitCalculation(endlessRest, HOURS);

            assertThatIllegalStateException()
                    .isThrownBy(() -> count.dueDate(
                            day("2026-01-01").atStartOfDay(), workingDays(1), DayEnd.MIDNIGHT, TimeFacts.NONE))
                    .withMessageContaining("endless-rest");
            assertThatIllegalStateException()
                    .isThrownBy(() -> count.latestDayBefore(day("2026-01-01"), workingDays(1), DayEnd.MIDNIGHT));
        }
    }

    @Nested
    class Receipt {
        @ParameterizedTest
        @CsvSource({
            "2026-09-30T16:59, 2026-09-30, 2026-09-30",
            "2026-09-30T17:00, 2026-09-30, 2026-10-08",
            "2026-10-03T10:00, 2026-10-03, 2026-10-08",
            "2026-10-10T08:00, 2026-10-10, 2026-10-10"
        })
        void outside_opening_hours_it_counts_as_it_is_or_as_the_hall_announced(
                String received, String asIs, String nextWorkingDay) {
            LocalDateTime moment = LocalDateTime.parse(received);

            assertThat(CALCULATION.dayOfReceipt(moment, ReceiptOnRestDay.AS_IS)).isEqualTo(asIs);
            assertThat(CALCULATION.dayOfReceipt(moment, ReceiptOnRestDay.NEXT_WORKING_DAY))
                    .isEqualTo(nextWorkingDay);
        }
    }

    @Test
    void the_steps_tell_the_due_date_after_each_fact_in_order_of_effect() {
        TimeFacts facts = TimeFacts.NONE
                .with(Extension.approvedOn(day("2026-10-12"), workingDays(10)))
                .with(suspension("2026-09-08", "2026-09-18"));

        List<Explanation.Step> steps =
                due("2026-08-31", workingDays(20), facts).explanation().steps();

        assertThat(steps)
                .extracting(Explanation.Step::kind)
                .containsExactly(StepKind.LIMIT, StepKind.SUSPENDED, StepKind.EXTENDED);
        assertThat(steps)
                .extracting(step -> step.due().orElseThrow().toString())
                .containsExactly("2026-09-28", "2026-10-14", "2026-10-28");
        assertThat(steps.get(1).amount()).as("working days of the review").isEqualTo(8);
    }

    private static TimeFacts suspended(String from, String to) {
        return TimeFacts.NONE.with(suspension(from, to));
    }

    private static Suspension suspension(String from, String to) {
        return Suspension.between(SpecialProcedureKind.EXPERT_REVIEW, day(from), day(to));
    }

    private static Suspension hearingSince(String from) {
        return Suspension.since(SpecialProcedureKind.HEARING, day(from));
    }
}
