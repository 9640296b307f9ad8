package org.onewindow.core.application;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.onewindow.core.act.ActInProgress;
import org.onewindow.core.time.HallTime;
import org.onewindow.spi.item.ServiceItem;

/**
 * What an application needs to know to decide on an act.
 *
 * @param act who acts, when, under which name
 * @param item the item in the version the application is pinned to
 * @param time the hall's calendar
 * @param guide the guide of the item in that version; absent if the catalogue keeps no digests
 * @param documents numbers and keeps what the act writes
 */
public record Handling(
        ActInProgress act, ServiceItem item, Optional<GuideSeen> guide, HallTime time, Documents documents) {
    /** The minute of the act, in the hall's zone. */
    LocalDateTime minute() {
        return LocalDateTime.ofInstant(act.at(), HallTime.ZONE).truncatedTo(ChronoUnit.MINUTES);
    }

    /** The day of the act, in the hall's zone. */
    public LocalDate today() {
        return time.dayOf(act.at());
    }
}
