package org.onewindow.adapters.web.form;

import java.time.Instant;
import org.onewindow.forms.field.FormField;

/**
 * Which register a value comes from.
 *
 * @param source kind of the source
 * @param asOf when the source recorded it, UTC
 * @param value what it says
 */
public record ValueOrigin(String source, Instant asOf, Object value) {
    /** Whether {@code filledIn} is still what the register says. */
    public boolean isStill(Object filledIn) {
        return FormField.same(value, filledIn);
    }

    @Override
    public String toString() {
        return "ValueOrigin[" + source + ", " + asOf + "]";
    }
}
