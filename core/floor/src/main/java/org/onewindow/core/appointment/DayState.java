package org.onewindow.core.appointment;

import java.time.LocalDate;
import java.util.Optional;
import org.onewindow.spi.LocalizedText;

/**
 * A day as whoever wants to book sees it.
 *
 * @param day which day
 * @param free how many appointments are left
 * @param closed why there are none, if the hall has said so
 */
public record DayState(LocalDate day, int free, Optional<LocalizedText> closed) {}
