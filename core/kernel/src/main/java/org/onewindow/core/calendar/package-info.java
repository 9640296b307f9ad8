/**
 * Calendar files: the yearly holiday arrangements that a hall publishes itself, {@code calendars/*.yaml}.
 *
 * <p>Once the State Council's notice for the next year appears, the hall writes that one year into a file and publishes it like any
 * other definition. How days are counted with it is told in {@link org.onewindow.core.time}.
 */
@NullMarked
package org.onewindow.core.calendar;

import org.jspecify.annotations.NullMarked;
