package org.onewindow.core.voice;

import java.time.LocalDate;

/**
 * What rating answers; nothing of what was said besides, for the answers of acts stay on record when a person is erased.
 *
 * @param id outside identifier of the rating
 * @param level how good
 * @param day on which it was given
 */
public record RatingReceipt(String id, RatingLevel level, LocalDate day) {}
