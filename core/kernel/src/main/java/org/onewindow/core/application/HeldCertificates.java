package org.onewindow.core.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.onewindow.spi.identity.SubjectId;

/** What intake asks of the register of certificates: what an applicant holds and therefore need not bring (免提交). */
public interface HeldCertificates {
    /** The certificates of that kind that {@code subject} holds and that are valid on {@code day}; the youngest first. */
    List<Held> validOf(SubjectId subject, String type, LocalDate day);

    /**
     * One certificate.
     *
     * @param number certificate number
     * @param asOf when the register last recorded something of it, UTC
     * @param validFrom first day
     * @param validUntil last day, if it has one
     */
    record Held(String number, Instant asOf, LocalDate validFrom, Optional<LocalDate> validUntil) {}
}
