package org.onewindow.core.appointment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * 当日预约: a day of appointments as the hall's people see it.
 *
 * @param day which day
 * @param appointments all of the day, in the order of time, whatever became of them
 * @param displaced all that lost their slot on whatever day and have not been moved yet
 * @param rooms how many are taken in each slot, by queue
 */
public record DayOverview(
        LocalDate day, List<AppointmentLine> appointments, List<AppointmentLine> displaced, List<Room> rooms) {
    public DayOverview {
        appointments = List.copyOf(appointments);
        displaced = List.copyOf(displaced);
        rooms = List.copyOf(rooms);
    }

    /** How many of the day's are in that state. */
    public long count(AppointmentState state) {
        return appointments.stream().filter(each -> each.state() == state).count();
    }

    /**
     * How many visitors the counters of a queue take.
     *
     * @param queue id of the queue
     * @param perSlot in each slot of the day
     * @param usually in each slot of other days
     * @param reason why the day differs, if it does
     */
    public record Room(String queue, int perSlot, int usually, Optional<String> reason) {}
}
