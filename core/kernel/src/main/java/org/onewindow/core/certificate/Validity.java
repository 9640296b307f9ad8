package org.onewindow.core.certificate;

import java.time.LocalDate;
import java.util.Optional;
import org.onewindow.core.application.CertificateRule;
import org.onewindow.core.application.VariantKind;

/**
 * 有效期: from when until when a certificate is valid, and when it is renewed; days of the hall's zone, each of them included.
 *
 * @param from first day
 * @param until last day; absent if it is valid until something ends it
 * @param renewableFrom first day on which one may apply for the renewal
 * @param renewableUntil last day on which one may
 */
public record Validity(
        LocalDate from,
        Optional<LocalDate> until,
        Optional<LocalDate> renewableFrom,
        Optional<LocalDate> renewableUntil) {

    /**
     * The validity by {@code rule} of a certificate that is granted on {@code day}. Who renews before the old one ends loses no day of it:
     * the new validity is counted from the day after. A
     * change and a reissue leave the last day as it was.
     *
     * @param old validity of the certificate that it replaces, if it replaces one
     */
    static Validity by(CertificateRule rule, VariantKind variant, LocalDate day, Optional<Validity> old) {
        return variant.keepsTheLastDay() && old.isPresent()
                ? new Validity(
                        day,
                        old.get().until(),
                        old.get().renewableFrom(),
                        old.get().renewableUntil())
                : counted(rule, day, old.flatMap(Validity::until));
    }

    private static Validity counted(CertificateRule rule, LocalDate day, Optional<LocalDate> old) {
        LocalDate counted =
                old.map(last -> last.plusDays(1)).filter(day::isBefore).orElse(day);
        Optional<LocalDate> until = rule.lastDay(counted);
        return new Validity(day, until, until.flatMap(rule::renewableFrom), until.flatMap(rule::renewableUntil));
    }

    /** Whether one may apply for the renewal on {@code day}. */
    public boolean renewableOn(LocalDate day) {
        return renewableFrom.filter(opens -> !day.isBefore(opens)).isPresent()
                && renewableUntil.filter(closes -> !day.isAfter(closes)).isPresent();
    }
}
