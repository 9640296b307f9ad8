package org.onewindow.core.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onewindow.spi.identity.SubjectId;
import org.onewindow.spi.item.ServiceItem;

/** What intake asks of the register of certificates: what an applicant holds and therefore need not bring (免提交). */
public interface HeldCertificates {
    /** The certificates of that kind that {@code subject} holds and that are valid on {@code day}; the youngest first. */
    List<Held> validOf(SubjectId subject, String type, LocalDate day);

    /**
     * What a decision on {@code item} means for certificates; nothing if its result is none.
     *
     * @param holder who applied
     * @param shown numbers of the certificates that the application was made with
     * @param day of the decision
     */
    Terms terms(ServiceItem item, SubjectId holder, List<String> shown, LocalDate day);

    /**
     * What a decision means for certificates.
     *
     * @param replaces number of the certificate that is changed, renewed or replaced
     * @param validFrom first day of the one that is granted
     * @param validUntil its last day, if it has one
     * @param before what stands on the one that is replaced: field of the item's form that would change it to value
     */
    record Terms(
            Optional<String> replaces,
            Optional<LocalDate> validFrom,
            Optional<LocalDate> validUntil,
            Map<String, Object> before) {
        /** No certificate is concerned. */
        public static final Terms NONE = new Terms(Optional.empty(), Optional.empty(), Optional.empty(), Map.of());

        public Terms {
            before = Map.copyOf(before);
        }
    }

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
