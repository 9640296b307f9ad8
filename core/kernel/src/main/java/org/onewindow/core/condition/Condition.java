package org.onewindow.core.condition;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cel.common.CelErrorCode;
import dev.cel.common.ast.CelExpr;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.Program;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One checked and compiled condition.
 *
 * <p><b>Empty fields.</b> A question about a value that was not given has no answer, and a condition without an answer does not
 * hold; its negation does not hold either. {@code &&} and {@code ||} need only the side that settles them, and {@code has(field)}
 * always has an answer. A value of another type than the form's counts as not given, and so do a list of more than
 * {@value ConditionLanguage#MOST_LIST_ENTRIES} entries and a text of more than {@value ConditionLanguage#LONGEST_VALUE} characters.
 * <p><b>Numbers</b> are compared as binary floating point (IEEE 754 double): exact for whole numbers up to 2^53 and for the
 * comparison of a decimal with the same decimal.
 * <p><b>Threads.</b> Immutable; safe for use by several threads. Takes microseconds.
 */
public final class Condition {
    private static final Logger LOG = LoggerFactory.getLogger(Condition.class);

    private final String text;
    private final FormShape shape;
    private final Set<String> fields;
    private final CelExpr question;
    private final Program program;

    Condition(String text, FormShape shape, Set<String> fields, CelExpr question, Program program) {
        this.text = text;
        this.question = question;
        this.shape = shape;
        this.fields = Set.copyOf(fields);
        this.program = program;
    }

    /** As written in the definition. */
    public String text() {
        return text;
    }

    /** The top-level fields it asks about. */
    public Set<String> fields() {
        return fields;
    }

    /** Of the group under that key at the top, the members that it asks about. */
    public Set<String> membersOf(String group) {
        return ConditionRules.membersOf(group, question);
    }

    /**
     * Whether it makes a difference.
     *
     * @param form JSON Schema of the form that it was compiled for: says which fields must be filled in, and bounds of numbers
     */
    public Verdict verdict(JsonNode form) {
        return TryOut.of(this, question, shape, form);
    }

    /**
     * Data for which it holds, or does not.
     *
     * @param form as for {@link #verdict}
     * @param holding which of the two
     * @return empty if there are none, or it cannot be tried out completely
     */
    public Optional<Map<String, Object>> example(JsonNode form, boolean holding) {
        return TryOut.example(this, question, shape, form, holding);
    }

    /**
     * Whether it holds for {@code data}.
     *
     * @param data form data: field key to text, number, boolean, list or map; more fields than asked for do no harm
     */
    public boolean holds(Map<String, ?> data) {
        try {
            return Boolean.TRUE.equals(program.eval(shape.given(fields, data)));
        } catch (CelEvaluationException e) {
            if (e.getErrorCode() != CelErrorCode.ATTRIBUTE_NOT_FOUND) {
                LOG.warn("the condition \"{}\" could not be answered and so does not hold: {}", text, e.getErrorCode());
            }
            return false;
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
