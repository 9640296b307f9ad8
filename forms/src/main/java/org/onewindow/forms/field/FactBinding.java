package org.onewindow.forms.field;

import java.math.BigDecimal;
import java.util.List;

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

    public FactBinding {
        sources = List.copyOf(sources);
        if (divideBy.signum() <= 0) {
            throw new IllegalArgumentException("divided by " + divideBy);
        }
    }

    /** Whether answers of that source may fill the field; what the applicant said before goes before no register, so it must be named. */
    public boolean takesFrom(String source) {
        return sources.contains(source) || (sources.isEmpty() && !source.equals(EARLIER_APPLICATIONS));
    }
}
