package org.onewindow.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onewindow.core.time.Counting.CALCULATION;
import static org.onewindow.core.time.Counting.dateOf;
import static org.onewindow.core.time.Counting.day;
import static org.onewindow.core.time.Counting.due;
import static org.onewindow.core.time.Counting.limit;
import static org.onewindow.core.time.Counting.workingDays;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onewindow.spi.time.LimitUnit;
import org.onewindow.spi.time.SpecialProcedureKind;

/** The worked examples E1 to E24 of the rules for time limits, by their numbers. */
class WorkedExamplesTest {
    @ParameterizedTest(name = "{0} {1}: {3} working days from {2} end on {4}")
    @CsvSource(textBlock = """
            E1,  correction notice over National Day,              2026-09-28,  5, 2026-10-10
            E2,  decision over Spring Festival,                    2026-02-10, 20, 2026-03-16
            E3,  the same with 10 more,                            2026-02-10, 30, 2026-03-30
            E4,  joint handling over three festivals,              2026-04-01, 45, 2026-06-08
            E4,  joint handling with 15 more,                      2026-04-01, 60, 2026-06-30
            E5,  decision before its expert review,                2026-04-20, 20, 2026-05-20
            E6,  certificate over Labour Day,                      2026-04-29, 10, 2026-05-15
            E7,  correction notice over Dragon Boat,               2026-06-15,  5, 2026-06-23
            E7,  decision counted from receipt,                    2026-06-15, 20, 2026-07-14
            E7,  decision counted wrongly from the end of silence, 2026-06-23, 20, 2026-07-21
            E8,  decision over New Year,                           2025-12-25, 20, 2026-01-23
            E11, received on a Friday before a make-up Saturday,   2026-05-08,  5, 2026-05-14
            E11, received on that Saturday,                        2026-05-09,  5, 2026-05-15
            E11, received on the Sunday after it,                  2026-05-10,  5, 2026-05-15
            E12, New Year's Eve of 2024 is worked,                 2024-02-05,  5, 2024-02-18
            E13, promise of three days,                            2026-09-24,  3, 2026-09-30
            E14, asking for a hearing,                             2026-03-30,  5, 2026-04-07
            E15, holding the hearing,                              2026-04-02, 20, 2026-05-06
            E17, correction notice of the first submission,        2026-04-27,  5, 2026-05-07
            E17, decision after everything was corrected,          2026-05-11, 20, 2026-06-08
            E18, first department of a parallel stage,             2026-06-10,  3, 2026-06-15
            E18, second department,                                2026-06-10,  5, 2026-06-17
            E18, third department,                                 2026-06-10,  7, 2026-06-22
            E18, fourth department,                                2026-06-10, 10, 2026-06-25
            E19, promise of ten days,                              2026-09-14, 10, 2026-09-28
            E19, deferred material ends on a make-up Sunday,       2026-09-14,  5, 2026-09-20
            E20, contact after a negative rating,                  2026-09-24,  1, 2026-09-28
            E20, rectification,                                    2026-09-24,  5, 2026-10-09
            E20, rectification of a hard case,                     2026-09-24, 15, 2026-10-22
            E21, decision before its expert review,                2026-08-31, 20, 2026-09-28
            E22, last working day of 2026,                         2026-12-10, 15, 2026-12-31
            E23, make-up Sunday of 2024,                           2024-04-26,  5, 2024-05-07
            E23, make-up Sunday of 2025,                           2025-01-24,  5, 2025-02-07
            E23, make-up Sunday of September 2025,                 2025-09-26,  5, 2025-10-10
            E24, promise of one day before National Day,           2026-09-30,  1, 2026-10-08
            E24, promise of one day before Spring Festival,        2026-02-14,  1, 2026-02-24
            """)
    void working_days(String example, String what, String start, int amount, String expected) {
        DueDate due = due(start, workingDays(amount));

        assertThat(dateOf(due)).as("%s: %s", example, what).isEqualTo(expected);
        assertThat(due.provisional()).isFalse();
    }

    @ParameterizedTest(name = "{0}: 30 calendar days from {1} end on {2}")
    @CsvSource({"E9, 2026-09-01, 2026-10-08", "E10, 2026-01-16, 2026-02-24"})
    void calendar_days_that_end_on_a_rest_day_move_on(String example, String start, String expected) {
        assertThat(dateOf(due(start, limit(30, LimitUnit.CALENDAR_DAY))))
                .as(example)
                .isEqualTo(expected);
    }

    @Test
    void e3_extension_of_a_decision() {
        TimeFacts extended = TimeFacts.NONE.with(Extension.approvedOn(day("2026-03-10"), workingDays(10)));

        assertThat(dateOf(due("2026-02-10", workingDays(20), extended))).isEqualTo("2026-03-30");
    }

    @Test
    void e4_extension_of_joint_handling() {
        TimeFacts extended = TimeFacts.NONE.with(Extension.approvedOn(day("2026-06-01"), workingDays(15)));

        assertThat(dateOf(due("2026-04-01", workingDays(45), extended))).isEqualTo("2026-06-30");
    }

    @Test
    void e5_an_expert_review_takes_its_working_days_out() {
        assertThat(dateOf(due("2026-04-20", workingDays(20), reviewed("2026-04-28", "2026-05-12"))))
                .isEqualTo("2026-06-01");
    }

    @Test
    void e7_silence_is_acceptance_only_once_its_last_day_is_over() {
        DueDate silence = due("2026-06-15", workingDays(5));

        assertThat(silence.passedAt(startOf("2026-06-24").minusNanos(1))).isFalse();
        assertThat(silence.passedAt(startOf("2026-06-24"))).isTrue();
    }

    @Test
    void e16_notice_of_a_hearing_at_least_seven_working_days_before() {
        DueDate notice = CALCULATION.latestDayBefore(day("2026-04-22"), workingDays(7), DayEnd.MIDNIGHT);

        assertThat(dateOf(notice)).isEqualTo("2026-04-13");
    }

    @Test
    void e21_a_review_that_began_in_time_counts_and_then_the_extension() {
        TimeFacts review = reviewed("2026-09-08", "2026-09-18");

        assertThat(dateOf(due("2026-08-31", workingDays(20), review))).isEqualTo("2026-10-14");
        assertThat(dateOf(due(
                        "2026-08-31",
                        workingDays(20),
                        review.with(Extension.approvedOn(day("2026-10-12"), workingDays(10))))))
                .isEqualTo("2026-10-28");
    }

    @Test
    void e22_a_due_date_in_a_year_without_its_arrangement_is_provisional() {
        DueDate due = due("2026-12-10", workingDays(16));

        assertThat(due.provisional()).isTrue();
        assertThat(dateOf(due))
                .as("New Year's Day itself is statutory")
                .isNotEqualTo("2027-01-01")
                .isEqualTo("2027-01-04");
    }

    private static TimeFacts reviewed(String from, String to) {
        return TimeFacts.NONE.with(Suspension.between(SpecialProcedureKind.EXPERT_REVIEW, day(from), day(to)));
    }

    private static Instant startOf(String date) {
        return day(date).atStartOfDay(HallTime.ZONE).toInstant();
    }
}
