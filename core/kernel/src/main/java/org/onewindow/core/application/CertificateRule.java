package org.onewindow.core.application;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.onewindow.spi.time.LimitUnit;
import org.onewindow.spi.time.TimeLimit;

/**
 * 证照: what an item says of the certificate that it issues.
 *
 * @param type which kind of certificate (证照类型), the same word wherever one of the kind is asked for as a material
 * @param typeCode 证照类型代码 of that kind (GB/T 36903), or empty
 * @param issuerCode unified social credit code of the organ that issues it, or empty
 * @param validity how long it is valid, in calendar days, months or years; absent if it is valid until something ends it
 * @param renewal when it is renewed; absent if it is not
 * @param facts what is known of its holder by it: name of the fact to key of the form's field, or to one of the words with a dollar sign
 */
public record CertificateRule(
        String type,
        String typeCode,
        String issuerCode,
        Optional<TimeLimit> validity,
        Optional<RenewalWindow> renewal,
        Map<String, String> facts) {
    /** What is no field of the form but stands on the certificate itself. */
    public static final String NUMBER = "$number";
    /** First day of validity. */
    public static final String VALID_FROM = "$validFrom";
    /** Last day of validity. */
    public static final String VALID_UNTIL = "$validUntil";
    /** Full name of the holder. */
    public static final String HOLDER = "$holder";

    public CertificateRule {
        facts = Map.copyOf(facts);
    }

    /**
     * 换证窗口: between which days before the end of validity a certificate is renewed (Licensing Law Art. 50: thirty days before the end,
     * unless another law says otherwise).
     *
     * @param opens how long before the last day one may apply; the holder is reminded then
     * @param closes how long before the last day one must have applied
     */
    public record RenewalWindow(TimeLimit opens, TimeLimit closes) {}

    /** The last day of a validity that is counted from {@code first}, that day included. */
    public Optional<LocalDate> lastDay(LocalDate first) {
        return validity.map(limit -> plus(first, limit, 1).minusDays(1));
    }

    /** The first day on which one may apply for the renewal of what ends on {@code lastDay}. */
    public Optional<LocalDate> renewableFrom(LocalDate lastDay) {
        return renewal.map(window -> plus(lastDay, window.opens(), -1));
    }

    /** The last day on which one may. */
    public Optional<LocalDate> renewableUntil(LocalDate lastDay) {
        return renewal.map(window -> plus(lastDay, window.closes(), -1));
    }

    private static LocalDate plus(LocalDate day, TimeLimit limit, int sign) {
        long amount = (long) sign * limit.amount();
        return switch (limit.unit()) {
            case YEAR -> day.plusYears(amount);
            case MONTH -> day.plusMonths(amount);
            case CALENDAR_DAY -> day.plusDays(amount);
            default ->
                throw new IllegalArgumentException(
                        LimitUnit.class.getSimpleName() + " " + limit.unit() + " counts no validity of a certificate");
        };
    }
}
