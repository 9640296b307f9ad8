package org.onewindow.core.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.onewindow.core.appointment.AppointmentPlan.Closure;
import org.onewindow.core.appointment.AppointmentPlan.Hours;
import org.onewindow.spi.LocalizedText;

class SlotGridTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    /** Clocks go forward from 2:00 to 3:00 on 29 March 2026 and back from 3:00 to 2:00 on 25 October. */
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static final LocalDate TUESDAY = LocalDate.of(2026, 3, 3);

    @Test
    void a_worked_day_is_cut_into_slots_and_what_is_shorter_than_one_is_left() {
        SlotGrid grid = grid(SHANGHAI, 30, hours("09:00", "10:15"), hours("13:30", "14:30"));

        assertThat(starts(grid, TUESDAY, SHANGHAI))
                .containsExactly(LocalTime.of(9, 0), LocalTime.of(9, 30), LocalTime.of(13, 30), LocalTime.of(14, 0));
    }

    @Test
    void a_rest_day_and_a_closed_day_have_none() {
        SlotGrid grid = grid(SHANGHAI, 30, hours("09:00", "10:00"));

        assertThat(grid.on(LocalDate.of(2026, 3, 7))).isEmpty();
        assertThat(grid.on(LocalDate.of(2026, 3, 6))).isEmpty();
    }

    @Test
    void a_time_that_the_day_does_not_have_begins_no_slot() {
        SlotGrid grid = grid(BERLIN, 30, hours("01:00", "04:00"));

        assertThat(starts(grid, LocalDate.of(2026, 3, 29), BERLIN))
                .containsExactly(LocalTime.of(1, 0), LocalTime.of(1, 30), LocalTime.of(3, 0), LocalTime.of(3, 30));
    }

    @Test
    void a_time_that_the_day_has_twice_begins_one_slot() {
        SlotGrid grid = grid(BERLIN, 30, hours("01:00", "04:00"));

        List<Slot> slots = grid.on(LocalDate.of(2026, 10, 25));

        assertThat(slots).hasSize(6);
        assertThat(slots.get(2).start()).isEqualTo(Instant.parse("2026-10-25T00:00:00Z"));
        assertThat(slots.get(4).start()).isEqualTo(Instant.parse("2026-10-25T02:00:00Z"));
    }

    @Property(tries = 200)
    void on_every_day_of_every_zone_slots_follow_one_another_without_overlap_and_belong_to_their_day(
            @ForAll @IntRange(max = 364) int day,
            @ForAll @IntRange(max = 7) int zone,
            @ForAll @IntRange(min = 5, max = 90) int minutes) {
        List<String> zones = List.of(
                "Asia/Shanghai",
                "Europe/Berlin",
                "America/New_York",
                "Australia/Lord_Howe",
                "Asia/Tehran",
                "America/Santiago",
                "Africa/Casablanca",
                "Pacific/Chatham");
        ZoneId in = ZoneId.of(zones.get(zone));
        LocalDate date = LocalDate.of(2026, 1, 1).plusDays(day);
        SlotGrid grid = new SlotGrid(plan(minutes, List.of(hours("00:00", "12:00"))), in, any -> true);

        List<Slot> slots = grid.on(date);

        assertThat(slots).allMatch(slot -> grid.dayOf(slot.start()).equals(date) && grid.has(slot.start()));
        assertThat(new HashSet<>(slots)).hasSameSizeAs(slots);
        assertThat(IntStream.range(1, slots.size()))
                .allMatch(i -> !slots.get(i).start().isBefore(slots.get(i - 1).start()));
        assertThat(slots)
                .allMatch(slot -> Duration.between(slot.start(), slot.end()).toMinutes() == minutes);
    }

    @Property(tries = 300)
    void who_came_to_all_but_a_few_can_always_book(@ForAll List<@IntRange(max = 400) Integer> days) {
        LocalDate today = LocalDate.of(2026, 6, 1);
        NoShowRule rule = new NoShowRule(3, 90, 30);
        List<LocalDate> missed = days.stream().map(today::minusDays).toList();

        boolean paused = rule.pausedUntil(missed, today).isPresent();

        long lastFourMonths = days.stream().filter(day -> day < 120).count();
        assertThat(paused && lastFourMonths <= 3).as("paused for %s", missed).isFalse();
        assertThat(rule.pausedUntil(missed, today).stream())
                .allMatch(end -> !end.isBefore(today) && !end.isAfter(today.plusDays(30)));
    }

    private static SlotGrid grid(ZoneId zone, int minutes, Hours... hours) {
        return new SlotGrid(
                plan(minutes, List.of(hours)),
                zone,
                day -> zone.equals(BERLIN) || day.getDayOfWeek().getValue() < 6);
    }

    private static AppointmentPlan plan(int minutes, List<Hours> hours) {
        return new AppointmentPlan(
                Duration.ofMinutes(minutes),
                14,
                Duration.ofMinutes(60),
                Duration.ofMinutes(30),
                Duration.ofMinutes(15),
                3,
                hours,
                List.of(new Closure(LocalDate.of(2026, 3, 6), LocalizedText.chinese("搬迁"))),
                new NoShowRule(3, 90, 30),
                List.of());
    }

    private static Hours hours(String from, String to) {
        return new Hours(LocalTime.parse(from), LocalTime.parse(to));
    }

    private static List<LocalTime> starts(SlotGrid grid, LocalDate day, ZoneId zone) {
        return grid.on(day).stream()
                .map(slot -> slot.start().atZone(zone).toLocalTime())
                .toList();
    }
}
