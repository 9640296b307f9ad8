package org.onewindow.core.appointment;

import java.time.Instant;

/**
 * 时段: a stretch of time for which people book.
 *
 * @param start when it begins
 * @param end when it is over, after {@code start}
 */
public record Slot(Instant start, Instant end) {}
