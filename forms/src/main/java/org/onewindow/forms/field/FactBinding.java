package org.onewindow.forms.field;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/**
 * Which fact of a register fills a field.
 *
 * @param fact such as {@code enterprise.name}
 * @param sources kinds of the sources to ask, the most trusted first; empty means every source that knows the fact, and the
 *     freshest answer wins
 * @param divideBy for numbers: how many of the register's units make one of the field's; greater than 0
 * @param policy how far the form relies on the register
 */
public record FactBinding(String fact, List<String> sources, BigDecimal divideBy, FactPolicy policy) {
    /** What bindings call the subject's own earlier applications, which know every fact that a form was ever bound to. */
    public static final String EARLIER_APPLICATIONS = "earlier-applications";

    /** What bindings call the base data that the subject keeps in the hall, which know every fact that a sheet is bound to. */
    public static final String BASE_DATA = "base-data";

    private static final Set<String> OWN_WORDS = Set.of(EARLIER_APPLICATIONS, BASE_DATA);

    public FactBinding {
        sources = List.copyOf(sources);
        if (divideBy.signum() <= 0) {
            throw new IllegalArgumentException("divided by " + divideBy);
        }
    }

    /** What was filled in, in the register's unit. */
    public Object inUnitOfFact(Object value) {
        if (!(value instanceof Number number) || divideBy.compareTo(BigDecimal.ONE) == 0) {
            return value;
        }
        BigDecimal units = new BigDecimal(number.toString()).multiply(divideBy).stripTrailingZeros();
        return units.scale() < 0 ? units.setScale(0) : units;
    }

    /** Whether that source is no register but the applicant's own word. */
    public static boolean isOwnWord(String source) {
        return OWN_WORDS.contains(source);
    }

    /** Whether answers of that source may fill the field; what the applicant said before goes before no register, so it must be named. */
    public boolean takesFrom(String source) {
        return sources.contains(source) || (sources.isEmpty() && !isOwnWord(source));
    }
}
