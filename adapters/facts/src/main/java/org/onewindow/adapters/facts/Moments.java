package org.onewindow.adapters.facts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** Reads the times that registers write: a point in time with its offset, or a day in China. */
final class Moments {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int LENGTH_OF_DAY = 10;

    private Moments() {}

    /**
     * The beginning of what {@code text} says.
     *
     * @throws java.time.format.DateTimeParseException if it says no time
     */
    static Instant begin(String text) {
        return text.length() == LENGTH_OF_DAY
                ? LocalDate.parse(text).atStartOfDay(CHINA).toInstant()
                : OffsetDateTime.parse(text).toInstant();
    }

    /** The end of what {@code text} says: a day counts to its end. */
    static Instant end(String text) {
        return text.length() == LENGTH_OF_DAY
                ? LocalDate.parse(text).plusDays(1).atStartOfDay(CHINA).toInstant()
                : OffsetDateTime.parse(text).toInstant();
    }
}
