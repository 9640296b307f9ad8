package org.onewindow.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onewindow.core.time.Counting.CALENDAR;
import static org.onewindow.core.time.Counting.day;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onewindow.spi.time.CalendarDay;
import org.onewindow.spi.time.DayKind;

class YearlyCalendarTest {
    private static final String NOTICE_OF_2027 = """
            years:
              - year: 2027
                published: true
                notice: 国办发明电〔2026〕1号
                holidays:
                  - {name: {zh: 元旦, en: New Year's Day}, from: 2027-01-01, to: 2027-01-03}
                makeUp: [2027-01-09]
            """;

    /** The counts that came with the notices, kept apart from the file that is held to them. */
    @ParameterizedTest
    @CsvSource({
        "2024, 251, 22 18 21 22 21 19 23 22 21 19 21 22",
        "2025, 248, 19 19 21 22 19 20 23 21 23 18 20 23",
        "2026, 248, 21 16 22 21 19 21 23 21 22 18 21 23"
    })
    void every_published_year_has_its_number_of_working_days(int year, int days, String byMonth) {
        List<Integer> counted = Arrays.stream(Month.values())
                .map(month -> workingDays(
                        LocalDate.of(year, month, 1),
                        LocalDate.of(year, month, 1).plusMonths(1)))
                .toList();

        assertThat(counted)
                .isEqualTo(Arrays.stream(byMonth.split(" ", -1))
                        .map(Integer::valueOf)
                        .toList());
        assertThat(counted.stream().mapToInt(Integer::intValue).sum()).isEqualTo(days);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-14, MAKE_UP,  调休上班日, make-up working day",
        "2026-02-16, HOLIDAY,  春节,       Spring Festival",
        "2026-02-21, HOLIDAY,  春节,       Spring Festival",
        "2026-03-07, WEEKEND,  周末,       weekend",
        "2026-03-09, ORDINARY, 工作日,     working day",
        "2024-02-09, ORDINARY, 工作日,     working day",
        "2025-10-06, HOLIDAY,  国庆节、中秋节, National Day and Mid-Autumn Festival"
    })
    void a_day_says_why_it_is_worked_or_not(String date, DayKind kind, String chinese, String english) {
        CalendarDay day = CALENDAR.day(day(date));

        assertThat(day.kind()).isEqualTo(kind);
        assertThat(day.name().in(Locale.SIMPLIFIED_CHINESE)).isEqualTo(chinese);
        assertThat(day.name().in(Locale.ENGLISH)).isEqualTo(english);
        assertThat(day.published()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2027-01-01, HOLIDAY",
        "2027-02-05, HOLIDAY",
        "2027-02-09, ORDINARY",
        "2028-10-02, ORDINARY",
        "2028-10-01, WEEKEND",
        "1999-10-01, ORDINARY"
    })
    void a_year_without_its_arrangement_is_read_as_far_as_known_and_not_published(String date, DayKind kind) {
        assertThat(CALENDAR.day(day(date)).kind()).isEqualTo(kind);
        assertThat(CALENDAR.day(day(date)).published()).isFalse();
    }

    @Test
    void a_later_arrangement_replaces_the_whole_year_and_the_version_tells() {
        YearlyCalendar later = CALENDAR.with(List.of(read(NOTICE_OF_2027)));

        assertThat(later.day(day("2027-01-09")).kind()).isEqualTo(DayKind.MAKE_UP);
        assertThat(later.day(day("2027-01-09")).published()).isTrue();
        assertThat(later.day(day("2027-10-01")).kind())
                .as("not in the new notice")
                .isEqualTo(DayKind.ORDINARY);
        assertThat(later.day(day("2026-10-01"))).isEqualTo(CALENDAR.day(day("2026-10-01")));
        assertThat(later.years()).containsExactly(2024, 2025, 2026, 2027);
        assertThat(later.id()).isEqualTo(CALENDAR.id());
        assertThat(later.version()).isNotEqualTo(CALENDAR.version());
    }

    @Test
    void the_same_arrangements_have_the_same_version_whatever_file_they_came_from() {
        String reordered = NOTICE_OF_2027.replace("published: true", "# checked twice\n    published: true");

        assertThat(read(reordered).version())
                .isEqualTo(read(NOTICE_OF_2027).version())
                .matches("[0-9a-f]{64}");
        assertThat(read(NOTICE_OF_2027.replace("01-09", "01-10")).version())
                .isNotEqualTo(read(NOTICE_OF_2027).version());
    }

    private static YearlyCalendar read(String yaml) {
        return YearlyCalendar.read("later", tree(yaml), (code, pointer, arguments) -> {
            throw new AssertionError(code + " at " + pointer);
        });
    }

    private static JsonNode tree(String yaml) {
        try {
            return new YAMLMapper().readTree(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int workingDays(LocalDate from, LocalDate until) {
        return (int) from.datesUntil(until)
                .filter(date -> CALENDAR.day(date).working())
                .count();
    }
}
