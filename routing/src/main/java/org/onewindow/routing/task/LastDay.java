package org.onewindow.routing.task;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.onewindow.core.time.HallTime;

/** The last day on which something is in time that is late from a given moment on. */
final class LastDay {
    private LastDay() {}

    static LocalDate of(Instant lateFrom, HallTime time) {
        return time.dayOf(lateFrom.minus(1, ChronoUnit.MICROS));
    }
}
