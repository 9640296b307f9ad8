package org.onewindow.core.appointment;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.onewindow.spi.LocalizedText;

/**
 * What {@code appointment.yaml} says: when people can book, how many, and what follows from not coming.
 *
 * @param slot how long a slot is, 5 to 240 minutes
 * @param daysAhead how many days ahead can be booked, today being none; 1 to 90
 * @param notice how long before its beginning a slot can be booked at the latest
 * @param early how long before its slot a visitor may check in
 * @param late how long after the beginning of its slot a visitor may check in
 * @param openAtMost how many appointments that are still to come one person may have
 * @param hours when the hall takes people with appointments, on every working day; local time, in order
 * @param closures days without appointments although they are working days
 * @param noShows what follows from not coming
 * @param groups how many visitors the counters of each queue take in a slot
 */
public record AppointmentPlan(
        Duration slot,
        int daysAhead,
        Duration notice,
        Duration early,
        Duration late,
        int openAtMost,
        List<Hours> hours,
        List<Closure> closures,
        NoShowRule noShows,
        List<Group> groups) {
    /** The only definition of its kind. */
    public static final String ID = "appointment";

    public AppointmentPlan {
        hours = List.copyOf(hours);
        closures = List.copyOf(closures);
        groups = List.copyOf(groups);
    }

    /** What is said of the counters of the queue of that id. */
    public Optional<Group> group(String queue) {
        return groups.stream().filter(each -> each.queue().equals(queue)).findFirst();
    }

    /** Why the hall takes nobody with an appointment on that day, if it has said so. */
    public Optional<LocalizedText> closedOn(LocalDate day) {
        return closures.stream()
                .filter(each -> each.day().equals(day))
                .map(Closure::reason)
                .findFirst();
    }

    /**
     * 服务时段: from when until when.
     *
     * @param from the first slot begins then
     * @param to no slot ends later
     */
    public record Hours(LocalTime from, LocalTime to) {}

    /**
     * 停止预约日.
     *
     * @param day which day
     * @param reason what people are told
     */
    public record Closure(LocalDate day, LocalizedText reason) {}

    /**
     * 窗口组: the counters that call one queue.
     *
     * @param queue id of the queue
     * @param perSlot how many visitors with an appointment they take in one slot; 1 to 100
     */
    public record Group(String queue, int perSlot) {}
}
