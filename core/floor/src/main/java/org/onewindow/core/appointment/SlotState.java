package org.onewindow.core.appointment;

import java.time.Instant;

/**
 * A slot as whoever wants to book sees it.
 *
 * @param start when it begins
 * @param end when it is over
 * @param capacity how many it takes
 * @param free how many are left; 0 too if it is too late to book it
 */
public record SlotState(Instant start, Instant end, int capacity, int free) {}
