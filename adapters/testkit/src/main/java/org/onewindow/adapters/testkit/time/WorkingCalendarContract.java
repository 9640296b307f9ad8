package org.onewindow.adapters.testkit.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.onewindow.adapters.testkit.conformance.ConformanceReport;
import org.onewindow.spi.time.CalendarDay;
import org.onewindow.spi.time.DayKind;
import org.onewindow.spi.time.WorkingCalendar;

/** What {@link WorkingCalendar} demands, as tests: subclass it in the calendar's own build. */
@ExtendWith(ConformanceReport.class)
public abstract class WorkingCalendarContract {
    private static final int YEARS = 20;
    private static final int MOST_WORKING_DAYS = 270;
    private static final int FEWEST_WORKING_DAYS = 230;

    /** The calendar to be tested: the same one on every call, as a hall has one. */
    protected abstract WorkingCalendar calendar();

    /** A year whose arrangement the calendar knows. */
    protected abstract int publishedYear();

    @Test
    void id_and_version_are_short_names_and_the_same_on_every_call() {
        assertThat(calendar().id())
                .matches("[a-z][a-z0-9-]*")
                .isEqualTo(calendar().id());
        assertThat(calendar().version())
                .isNotBlank()
                .hasSizeLessThanOrEqualTo(64)
                .isEqualTo(calendar().version());
    }

    @Test
    void every_day_there_is_has_an_answer_about_that_day() {
        LocalDate first = LocalDate.of(publishedYear() - YEARS / 2, 1, 1);
        for (LocalDate day = first; day.isBefore(first.plusYears(YEARS)); day = day.plusDays(1)) {
            assertThat(calendar().day(day).date()).isEqualTo(day);
        }
        assertThat(calendar().day(LocalDate.of(9999, 12, 31))).isNotNull();
        assertThat(calendar().day(LocalDate.of(1, 1, 1))).isNotNull();
    }

    @Test
    void a_day_has_the_same_answer_whenever_it_is_asked() {
        LocalDate day = LocalDate.of(publishedYear(), 5, 1);
        CalendarDay first = calendar().day(day);

        for (int i = 0; i < 100; i++) {
            calendar().day(day.plusDays(i));
        }

        assertThat(calendar().day(day)).isEqualTo(first);
    }

    @Test
    void kinds_fit_the_days_of_the_week() {
        for (int i = 0; i < 366; i++) {
            CalendarDay day = calendar().day(LocalDate.of(publishedYear(), 1, 1).plusDays(i));
            boolean weekend = day.date().getDayOfWeek() == DayOfWeek.SATURDAY
                    || day.date().getDayOfWeek() == DayOfWeek.SUNDAY;
            if (day.kind() == DayKind.WEEKEND || day.kind() == DayKind.MAKE_UP) {
                assertThat(weekend)
                        .as("%s is no weekend: %s", day.date(), day.kind())
                        .isTrue();
            }
            if (day.kind() == DayKind.ORDINARY) {
                assertThat(weekend).as("%s is a weekend: ORDINARY", day.date()).isFalse();
            }
        }
    }

    @Test
    void a_year_has_as_many_working_days_as_a_year_has() {
        long working = IntStream.range(0, 365)
                .mapToObj(
                        i -> calendar().day(LocalDate.of(publishedYear(), 1, 1).plusDays(i)))
                .filter(CalendarDay::working)
                .count();

        assertThat(working).isBetween((long) FEWEST_WORKING_DAYS, (long) MOST_WORKING_DAYS);
    }

    @Test
    void a_year_that_is_arranged_says_so_of_each_of_its_days() {
        for (int i = 0; i < 365; i++) {
            CalendarDay day = calendar().day(LocalDate.of(publishedYear(), 1, 1).plusDays(i));
            assertThat(day.published()).as("%s", day.date()).isTrue();
        }
    }

    @Test
    void a_year_far_ahead_is_not_said_to_be_arranged() {
        assertThat(calendar().day(LocalDate.of(publishedYear() + 50, 10, 1)).published())
                .isFalse();
    }

    @Test
    void it_is_quick_since_every_due_date_asks_it_hundreds_of_times() {
        long before = System.nanoTime();
        for (int i = 0; i < 20_000; i++) {
            calendar().day(LocalDate.of(publishedYear(), 1, 1).plusDays(i % 365));
        }

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
    }
}
