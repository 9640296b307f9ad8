package org.onewindow.core.appointment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An appointment as people see it; it names nobody.
 *
 * @param id outside identifier, which cannot be guessed
 * @param code what the visitor shows on the day, 8 digits and capitals
 * @param queue id of the queue whose counters it is for
 * @param item id of the item it is for, if one was chosen
 * @param day for which day
 * @param start when its slot begins
 * @param end when its slot is over
 * @param state where it stands
 * @param ticket outside identifier of the ticket it has become
 * @param bookedAt when it was booked first
 */
public record AppointmentLine(
        String id,
        String code,
        String queue,
        Optional<String> item,
        LocalDate day,
        Instant start,
        Instant end,
        AppointmentState state,
        Optional<String> ticket,
        Instant bookedAt) {}
