package org.onewindow.core.application;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The two due dates as they are now; absent while the clock stands still.
 *
 * @param promised last day of the promised limit
 * @param statutory last day of the statutory limit
 */
public record DueDates(Optional<LocalDate> promised, Optional<LocalDate> statutory) {}
