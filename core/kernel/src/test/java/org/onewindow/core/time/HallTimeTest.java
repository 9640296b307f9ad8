package org.onewindow.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.onewindow.core.time.Counting.day;
import static org.onewindow.core.time.Counting.workingDays;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.onewindow.core.plugin.PluginBoundary;
import org.onewindow.core.plugin.PluginRegistry;
import org.onewindow.core.text.KernelTexts;
import org.onewindow.core.text.Messages;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.time.CalendarDay;
import org.onewindow.spi.time.DayKind;
import org.onewindow.spi.time.OpeningHours;
import org.onewindow.spi.time.WorkingCalendar;

class HallTimeTest {
    @Test
    void without_anything_else_the_hall_counts_with_the_built_in_calendar_by_the_injected_clock() {
        try (SeContainer hall = hallWith()) {
            HallTime time = hall.select(HallTime.class).get();

            assertThat(time.today()).as("past midnight in the hall").isEqualTo("2026-09-28");
            assertThat(time.dueDate(time.now(), workingDays(5), TimeFacts.NONE).date())
                    .hasValue(day("2026-10-10"));
            assertThat(time.workingDaysLeft(day("2026-10-10"))).isEqualTo(5);
            assertThat(time.findings()).isEmpty();
        }
    }

    @Test
    void a_plug_in_s_calendar_replaces_the_built_in_one() {
        try (SeContainer hall = hallWith(LocalFestival.class)) {
            DueDate due = hall.select(HallTime.class).get().dueDate(day("2026-09-28"), workingDays(1), TimeFacts.NONE);

            assertThat(due.date())
                    .as("29 and 30 September are the local festival")
                    .hasValue(day("2026-10-01"));
            assertThat(due.explanation().calendarId()).isEqualTo("local-festival");
        }
    }

    @Test
    void of_two_plug_in_calendars_none_is_used_and_a_finding_names_both() {
        try (SeContainer hall = hallWith(LocalFestival.class, Broken.class)) {
            HallTime time = hall.select(HallTime.class).get();

            assertThat(time.findings()).containsExactly(Finding.error("OW-TIM-0201", "", "broken, local-festival"));
            assertThat(time.dueDate(day("2026-09-28"), workingDays(5), TimeFacts.NONE)
                            .date())
                    .hasValue(day("2026-10-10"));
        }
    }

    @Test
    void a_calendar_that_fails_ends_the_count_and_is_on_record() {
        try (SeContainer hall = hallWith(Broken.class)) {
            HallTime time = hall.select(HallTime.class).get();

            assertThatIllegalStateException()
                    .isThrownBy(() -> time.dueDate(day("2026-09-28"), workingDays(5), TimeFacts.NONE))
                    .withMessageContaining("OW-SPI-2006");
            assertThat(hall.select(PluginBoundary.class).get().health(WorkingCalendar.class, "broken"))
                    .hasValueSatisfying(health -> assertThat(health.defects()).isOne());
        }
    }

    @Test
    void years_that_the_hall_publishes_count_from_then_on() {
        try (SeContainer hall = hallWith(PublishedByTheHall.class)) {
            HallTime time = hall.select(HallTime.class).get();
            DueDate before = time.dueDate(day("2026-12-10"), workingDays(16), TimeFacts.NONE);

            PublishedByTheHall.CALENDARS.set(List.of(newYearOffUntilTheEighth()));
            DueDate after = time.dueDate(day("2026-12-10"), workingDays(16), TimeFacts.NONE);

            assertThat(before.provisional()).isTrue();
            assertThat(before.date()).hasValue(day("2027-01-04"));
            assertThat(after.provisional()).isFalse();
            assertThat(after.date()).hasValue(day("2027-01-11"));
            assertThat(after.explanation().calendarVersion())
                    .isNotEqualTo(before.explanation().calendarVersion());
        } finally {
            PublishedByTheHall.CALENDARS.set(List.of());
        }
    }

    @Test
    void the_hall_s_own_opening_hours_end_a_step_at_the_counter() {
        try (SeContainer hall = hallWith(MorningsOnly.class)) {
            HallTime time = hall.select(HallTime.class).get();

            assertThat(time.dueDate(time.now(), workingDays(1), DayEnd.CLOSING, TimeFacts.NONE)
                            .moment())
                    .hasValue(Instant.parse("2026-09-29T04:00:00Z"));
            assertThat(time.dayOfReceipt(Instant.parse("2026-09-28T05:00:00Z"), ReceiptOnRestDay.NEXT_WORKING_DAY))
                    .isEqualTo("2026-09-29");
        }
    }

    @Test
    void a_hearing_s_notice_is_counted_back_and_the_end_of_a_day_is_midnight_in_the_hall() {
        HallTime time = new HallTime(Clocks.LATE_AT_NIGHT_UTC, YearlyCalendar.builtIn(), OpeningHours.nineToFive());

        assertThat(time.latestDayBefore(day("2026-04-22"), workingDays(7)).date())
                .hasValue(day("2026-04-13"));
        assertThat(time.endOf(day("2026-04-13"))).isEqualTo("2026-04-13T16:00:00Z");
        assertThat(time.findings()).isEmpty();
    }

    private static YearlyCalendar newYearOffUntilTheEighth() {
        CalendarYear.Holiday newYear = new CalendarYear.Holiday(
                LocalizedText.chinese("元旦"), LocalDate.of(2027, 1, 1), LocalDate.of(2027, 1, 8));
        return new YearlyCalendar(
                "next-year", List.of(new CalendarYear(2027, true, "国办发明电〔2026〕1号", List.of(newYear), new TreeSet<>())));
    }

    private static SeContainer hallWith(Class<?>... more) {
        return SeContainerInitializer.newInstance()
                .disableDiscovery()
                .addBeanClasses(
                        HallTime.class,
                        PluginRegistry.class,
                        PluginBoundary.class,
                        Messages.class,
                        KernelTexts.class,
                        Clocks.class)
                .addBeanClasses(more)
                .initialize();
    }

    /** The hall's clock: 27 September in Greenwich, 28 September in the hall. */
    @Dependent
    static class Clocks {
        static final Clock LATE_AT_NIGHT_UTC = Clock.fixed(Instant.parse("2026-09-27T16:30:00Z"), HallTime.ZONE);

        @Produces
        @Dependent
        Clock clock() {
            return LATE_AT_NIGHT_UTC;
        }
    }

    /** A place with a festival of two days, and no other holiday. */
    @ApplicationScoped
    static class LocalFestival implements WorkingCalendar {
        @Override
        public String id() {
            return "local-festival";
        }

        @Override
        public String version() {
            return "1";
        }

        @Override
        public CalendarDay day(LocalDate date) {
            boolean festival = date.equals(LocalDate.of(2026, 9, 29)) || date.equals(LocalDate.of(2026, 9, 30));
            return new CalendarDay(
                    date, festival ? DayKind.HOLIDAY : DayKind.ORDINARY, LocalizedText.chinese("古尔邦节"), true);
        }
    }

    /** A calendar whose service is down. */
    @ApplicationScoped
    static class Broken implements WorkingCalendar {
        @Override
        public String id() {
            return "broken";
        }

        @Override
        public String version() {
            return "1";
        }

        @Override
        public CalendarDay day(LocalDate date) {
            throw new IllegalStateException("no connection");
        }
    }

    /** What the hall has published, changed by the test. */
    @ApplicationScoped
    static class PublishedByTheHall implements HallSchedule {
        static final AtomicReference<List<YearlyCalendar>> CALENDARS = new AtomicReference<>(List.of());

        @Override
        public List<YearlyCalendar> calendars() {
            return CALENDARS.get();
        }
    }

    /** A hall that is open from nine to twelve. */
    @Dependent
    static class MorningsOnly {
        @Produces
        @Dependent
        OpeningHours hours() {
            return new OpeningHours(List.of(new OpeningHours.Session(LocalTime.of(9, 0), LocalTime.of(12, 0))));
        }
    }
}
