package org.onewindow.core.certificate;

import java.time.LocalDate;
import java.util.Optional;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.identity.DepartmentId;

/**
 * What everybody who holds a certificate may learn of it.
 *
 * @param name what it is called
 * @param holder an organisation's name, or a person's family name with the rest hidden
 * @param creditCode of an organisation
 * @param validFrom first day
 * @param validUntil last day, if it has one
 * @param status where it stands today
 * @param endedOn since when it is no longer valid, if something ended it
 * @param replacedBy number of the one that took its place
 */
public record PublicCertificate(
        String number,
        LocalizedText name,
        DepartmentId department,
        String holder,
        Optional<String> creditCode,
        LocalDate validFrom,
        Optional<LocalDate> validUntil,
        CertificateStatus status,
        Optional<LocalDate> endedOn,
        Optional<String> replacedBy) {}
