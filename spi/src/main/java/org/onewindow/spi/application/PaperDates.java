package org.onewindow.spi.application;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.onewindow.spi.PluginApi;

/**
 * 出具日期、有效期: the dates that a paper bears.
 *
 * <p><b>Shape.</b> In JSON {@code {"issuedOn": "2026-05-20", "validUntil": null}}; days of the hall's zone.
 *
 * @param issuedOn the day on which it was issued, if it is known
 * @param validUntil the last day on which it holds, if it names one
 */
@PluginApi(role = PluginApi.Role.USE, status = PluginApi.Status.PREVIEW)
public record PaperDates(Optional<LocalDate> issuedOn, Optional<LocalDate> validUntil) {
    /** Nothing is known. */
    public static final PaperDates UNKNOWN = new PaperDates(Optional.empty(), Optional.empty());

    public PaperDates {
        Objects.requireNonNull(issuedOn, "issuedOn");
        Objects.requireNonNull(validUntil, "validUntil");
    }

    /** Issued on that day, and good for as long as whoever asks for it takes it. */
    public static PaperDates issued(LocalDate on) {
        return new PaperDates(Optional.of(on), Optional.empty());
    }
}
