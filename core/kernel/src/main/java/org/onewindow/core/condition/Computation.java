package org.onewindow.core.condition;

import dev.cel.common.CelErrorCode;
import dev.cel.common.ast.CelExpr;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.Program;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One checked and compiled calculation: a number that follows from other fields, such as
 * {@code ownFunds + loans} or {@code investors.sum(each, each.amount)}.
 *
 * <p><b>Empty fields.</b> As with a {@link Condition}: without a value that it needs a calculation has no answer. In
 * {@code sum} an entry without the number counts nothing.
 * <p><b>Numbers</b> are calculated as binary floating point (IEEE 754 double) and rounded half up to {@value #DECIMALS} decimals, so
 * sums of amounts of up to 15 digits are exact.
 * <p><b>Threads.</b> Immutable; safe for use by several threads. Takes microseconds.
 */
public final class Computation {
    /** Decimals of an answer at most. */
    public static final int DECIMALS = 6;

    private static final Logger LOG = LoggerFactory.getLogger(Computation.class);

    private final String text;
    private final FormShape shape;
    private final Set<String> fields;
    private final CelExpr question;
    private final Program program;

    Computation(String text, FormShape shape, Set<String> fields, CelExpr question, Program program) {
        this.text = text;
        this.shape = shape;
        this.fields = Set.copyOf(fields);
        this.question = question;
        this.program = program;
    }

    /** As written in the definition. */
    public String text() {
        return text;
    }

    /** The top-level fields that it calculates with. */
    public Set<String> fields() {
        return fields;
    }

    /** Names of the members of groups and of rows that it calculates with, of whichever they are. */
    public Set<String> members() {
        return ConditionRules.members(question);
    }

    /** Of the group under that key at the top, the members that it calculates with. */
    public Set<String> membersOf(String group) {
        return ConditionRules.membersOf(group, question);
    }

    /**
     * What follows from {@code data}; empty if something is missing that it needs.
     *
     * @param data form data: field key to text, number, boolean, list or map; more fields than asked for do no harm
     * @return without trailing zeros behind the point
     */
    public Optional<BigDecimal> of(Map<String, ?> data) {
        try {
            return program.eval(shape.given(fields, data)) instanceof Double number && Double.isFinite(number)
                    ? Optional.of(plain(number))
                    : Optional.empty();
        } catch (CelEvaluationException e) {
            if (e.getErrorCode() != CelErrorCode.ATTRIBUTE_NOT_FOUND) {
                LOG.warn("the calculation \"{}\" has no answer: {}", text, e.getErrorCode());
            }
            return Optional.empty();
        }
    }

    private static BigDecimal plain(double number) {
        BigDecimal rounded = BigDecimal.valueOf(number)
                .setScale(DECIMALS, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }

    @Override
    public String toString() {
        return text;
    }
}
