package org.onewindow.forms.prefill;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.onewindow.core.fact.FieldOrigin;

/**
 * What a register fills into one field.
 *
 * @param field key of the field
 * @param value fits the field: text, {@link java.math.BigDecimal}, boolean, list or map
 * @param fact the fact it is, such as {@code enterprise.name}
 * @param source kind of the source that knows it
 * @param asOf when the source recorded it; never after the moment of asking
 * @param validUntil until when the source vouches for it
 * @param others what other sources say otherwise, the more trusted first
 */
public record PrefilledValue(
        String field,
        Object value,
        String fact,
        String source,
        Instant asOf,
        Optional<Instant> validUntil,
        List<FieldOrigin.Said> others) {
    public PrefilledValue {
        others = List.copyOf(others);
    }

    /** A value without an end that nobody contradicts. */
    public PrefilledValue(String field, Object value, String fact, String source, Instant asOf) {
        this(field, value, fact, source, asOf, Optional.empty(), List.of());
    }

    PrefilledValue contradictedBy(List<FieldOrigin.Said> sayings) {
        return new PrefilledValue(field, value, fact, source, asOf, validUntil, sayings);
    }

    FieldOrigin origin() {
        return FieldOrigin.told(source, value, asOf, validUntil, others);
    }

    /** Without the value, which may be personal. */
    @Override
    public String toString() {
        return field + " from " + source + " of " + asOf;
    }
}
