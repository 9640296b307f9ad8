package org.onewindow.core.certificate;

import java.math.BigDecimal;
import java.util.Map;
import org.onewindow.core.application.StoredApplicant;

/**
 * What stands on a certificate of its holder; personal data, kept sealed.
 *
 * @param holder who it was issued to
 * @param facts what is known by it: name of the fact to value
 */
record CertificateContent(StoredApplicant holder, Map<String, Object> facts) {
    CertificateContent {
        facts = Map.copyOf(facts);
    }

    /** JSON tells whole numbers from others; facts and forms do not. */
    static Object plain(Object value) {
        return value instanceof Number number ? new BigDecimal(number.toString()) : value;
    }

    @Override
    public String toString() {
        return "CertificateContent";
    }
}
