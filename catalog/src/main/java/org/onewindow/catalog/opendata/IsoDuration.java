package org.onewindow.catalog.opendata;

import org.onewindow.spi.time.TimeLimit;

/**
 * Time limits as durations of ISO 8601, for readers who know nothing of working time: working days are counted as days and working
 * hours as hours. Who needs the exact limit finds amount and unit beside it.
 */
final class IsoDuration {
    private IsoDuration() {}

    /** Such as {@code P10D}; a limit of none is {@code PT0S}. */
    static String of(TimeLimit limit) {
        if (limit.atOnce()) {
            return "PT0S";
        }
        return switch (limit.unit()) {
            case WORKING_DAY, CALENDAR_DAY -> "P" + limit.amount() + "D";
            case WORKING_HOUR, HOUR -> "PT" + limit.amount() + "H";
            case MONTH -> "P" + limit.amount() + "M";
            case YEAR -> "P" + limit.amount() + "Y";
        };
    }
}
