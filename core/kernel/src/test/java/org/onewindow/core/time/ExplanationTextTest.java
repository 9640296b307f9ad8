package org.onewindow.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onewindow.core.time.Counting.CALCULATION;
import static org.onewindow.core.time.Counting.day;
import static org.onewindow.core.time.Counting.due;
import static org.onewindow.core.time.Counting.dueFrom;
import static org.onewindow.core.time.Counting.limit;
import static org.onewindow.core.time.Counting.workingDays;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.onewindow.core.text.GlossaryTexts;
import org.onewindow.core.text.Messages;
import org.onewindow.spi.time.LimitUnit;
import org.onewindow.spi.time.SpecialProcedureKind;

class ExplanationTextTest {
    private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
    private static final Locale ENGLISH = Locale.ENGLISH;

    private final ExplanationText text = new ExplanationText(Messages.of(new TimeTexts(), new GlossaryTexts()));

    @Test
    void every_day_is_named_counted_or_skipped_with_the_reason() {
        assertThat(text.lines(due("2026-09-28", workingDays(5)), CHINESE))
                .containsExactly(
                        "自2026-09-28起算，期限5个工作日，届满日为2026-10-10（周六）。",
                        "2026-09-28（周一）：不计入。",
                        "2026-09-29（周二）：第1日。",
                        "2026-09-30（周三）：第2日。",
                        "2026-10-01（周四）（国庆节）：非工作日，不计。",
                        "2026-10-02（周五）（国庆节）：非工作日，不计。",
                        "2026-10-03（周六）（国庆节）：非工作日，不计。",
                        "2026-10-04（周日）（国庆节）：非工作日，不计。",
                        "2026-10-05（周一）（国庆节）：非工作日，不计。",
                        "2026-10-06（周二）（国庆节）：非工作日，不计。",
                        "2026-10-07（周三）（国庆节）：非工作日，不计。",
                        "2026-10-08（周四）：第3日。",
                        "2026-10-09（周五）：第4日。",
                        "2026-10-10（周六）（调休上班日）：第5日。",
                        "届满时间：2026-10-10（周六） 24:00。");
    }

    @Test
    void suspended_days_name_what_was_going_on() {
        TimeFacts facts = TimeFacts.NONE
                .with(Suspension.between(SpecialProcedureKind.HEARING, day("2026-03-03"), day("2026-03-05")))
                .with(Suspension.between(SpecialProcedureKind.TESTING, day("2026-03-04"), day("2026-03-05")));

        assertThat(text.lines(due("2026-03-02", workingDays(2), facts), ENGLISH))
                .containsExactly(
                        "2 working days, counted from 2026-03-02, end on Wed 2026-03-04.",
                        "hearing, testing from 2026-03-03 to 2026-03-05 takes out 2 working days"
                                + " (its first day counts, its last does not): due on Fri 2026-03-06.",
                        "Mon 2026-03-02: not counted.",
                        "Tue 2026-03-03: day 1.",
                        "Wed 2026-03-04: hearing, not counted.",
                        "Thu 2026-03-05: hearing, testing, not counted.",
                        "Fri 2026-03-06: day 2.",
                        "Due on Fri 2026-03-06, by 24:00.");
    }

    @Test
    void a_limit_that_moves_on_from_a_rest_day_says_so() {
        assertThat(text.lines(due("2026-04-30", limit(1, LimitUnit.CALENDAR_DAY)), ENGLISH))
                .contains(
                        "Fri 2026-05-01 (Labour Day): day 1.",
                        "Sat 2026-05-02 (Labour Day): the last day was a rest day, so the limit moves on.",
                        "Wed 2026-05-06: the last day was a rest day, so the limit moves on.",
                        "Due on Wed 2026-05-06, by 24:00.");
    }

    @Test
    void hours_are_explained_by_the_time_counted_on_each_day() {
        DueDate due = dueFrom("2026-09-30T16:30", limit(1, LimitUnit.WORKING_HOUR), TimeFacts.NONE);

        assertThat(text.days(due, ENGLISH))
                .startsWith(
                        "Wed 2026-09-30: 0 h 30 min counted.",
                        "Thu 2026-10-01 (National Day): no working day, not counted.")
                .endsWith("Thu 2026-10-08: 0 h 30 min counted.");
        assertThat(text.summary(due, ENGLISH)).isEqualTo("Due on Thu 2026-10-08, by 09:30.");
    }

    @Test
    void a_provisional_date_and_a_standing_clock_say_so() {
        TimeFacts hearing = TimeFacts.NONE.with(Suspension.since(SpecialProcedureKind.HEARING, day("2026-03-03")));

        assertThat(text.summary(due("2026-12-10", workingDays(16)), CHINESE)).contains("2027-01-04", "暂定");
        assertThat(text.lines(due("2026-03-02", workingDays(5), hearing), CHINESE))
                .contains("听证自2026-03-03开始，尚未结束，期限暂停计算。", "特别程序尚未结束，期限暂停计算，现无届满日。");
    }

    @ParameterizedTest
    @CsvSource({
        "0, WORKING_DAY, 即时, at once",
        "1, WORKING_DAY, 1个工作日, 1 working day",
        "20, WORKING_DAY, 20个工作日, 20 working days",
        "3, MONTH, 3个月, 3 months"
    })
    void limits_are_put_into_words(int amount, LimitUnit unit, String chinese, String english) {
        assertThat(text.limit(limit(amount, unit), CHINESE)).isEqualTo(chinese);
        assertThat(text.limit(limit(amount, unit), ENGLISH)).isEqualTo(english);
    }

    @ParameterizedTest
    @MethodSource("everyWayToEnd")
    void nothing_that_can_happen_lacks_its_words(DueDate due) {
        for (Locale locale : new Locale[] {CHINESE, ENGLISH}) {
            assertThat(text.lines(due, locale))
                    .isNotEmpty()
                    .noneMatch(line -> line.contains("time.") || line.contains("{"));
        }
    }

    static Stream<DueDate> everyWayToEnd() {
        TimeFacts late = TimeFacts.NONE
                .with(Suspension.between(SpecialProcedureKind.AUCTION, day("2026-12-01"), day("2026-12-05")))
                .with(Extension.approvedOn(day("2026-12-01"), workingDays(1)));
        TimeFacts extended = TimeFacts.NONE.with(Extension.approvedOn(day("2026-03-03"), limit(1, LimitUnit.MONTH)));
        return Stream.concat(
                Stream.of(LimitUnit.values())
                        .flatMap(unit -> Stream.of(
                                due("2026-03-02", limit(0, unit)),
                                due("2026-03-02", limit(1, unit), late),
                                due("2026-03-02", limit(2, unit), extended))),
                Stream.of(CALCULATION.latestDayBefore(day("2026-04-22"), workingDays(7), DayEnd.MIDNIGHT)));
    }
}
