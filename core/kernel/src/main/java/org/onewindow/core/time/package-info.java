/**
 * Legal time: which days are worked, when a limit ends, and why.
 *
 * <p>{@link org.onewindow.core.time.HallTime} is the one place others ask. Behind it stand pure functions:
 * {@link org.onewindow.core.time.TimeLimitCalculation} counts day by day and keeps what it did with each day, so a date and its
 * explanation cannot differ; {@link org.onewindow.core.time.YearlyCalendar} reads the yearly holiday arrangements from data.
 */
@NullMarked
package org.onewindow.core.time;

import org.jspecify.annotations.NullMarked;
