package org.onewindow.forms.prefill;

import java.time.Instant;

/**
 * What a register fills into one field.
 *
 * @param field key of the field
 * @param value fits the field: text, {@link java.math.BigDecimal}, boolean, list or map
 * @param fact the fact it is, such as {@code enterprise.name}
 * @param source kind of the source that knows it
 * @param asOf when the source recorded it; never after the moment of asking
 */
public record PrefilledValue(String field, Object value, String fact, String source, Instant asOf) {
    /** Without the value, which may be personal. */
    @Override
    public String toString() {
        return field + " from " + source + " of " + asOf;
    }
}
