package org.onewindow.core.appointment;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.onewindow.core.appointment.AppointmentPlan.Hours;

/**
 * The slots of a day: the opening hours, cut into pieces, on days that are worked and not closed.
 *
 * <p>A local time that a day does not have, because clocks are put forward, begins no slot; one that it has twice begins one, the first
 * time. A slot lasts as long as it says, whatever clocks do meanwhile.
 *
 * <p><b>Threads.</b> Immutable, if {@code works} is.
 */
final class SlotGrid {
    private final AppointmentPlan plan;
    private final ZoneId zone;
    private final Predicate<LocalDate> works;

    SlotGrid(AppointmentPlan plan, ZoneId zone, Predicate<LocalDate> works) {
        this.plan = plan;
        this.zone = zone;
        this.works = works;
    }

    /** In the order of time. */
    List<Slot> on(LocalDate day) {
        if (plan.closedOn(day).isPresent() || !works.test(day)) {
            return List.of();
        }
        List<Slot> slots = new ArrayList<>();
        for (Hours hours : plan.hours()) {
            long whole = plan.slot().toMinutes();
            int pieces = (int) (Duration.between(hours.from(), hours.to()).toMinutes() / whole);
            for (int i = 0; i < pieces; i++) {
                add(slots, day, hours.from().plusMinutes(i * whole));
            }
        }
        return slots;
    }

    /** Whether the slot that begins at {@code start} is one of its day. */
    boolean has(Instant start) {
        return on(dayOf(start)).stream().anyMatch(slot -> slot.start().equals(start));
    }

    LocalDate dayOf(Instant moment) {
        return moment.atZone(zone).toLocalDate();
    }

    private void add(List<Slot> slots, LocalDate day, LocalTime from) {
        LocalDateTime local = day.atTime(from);
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        if (!offsets.isEmpty()) {
            Instant start = local.toInstant(offsets.get(0));
            slots.add(new Slot(start, start.plus(plan.slot())));
        }
    }
}
