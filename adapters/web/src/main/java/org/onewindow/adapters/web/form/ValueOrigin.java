package org.onewindow.adapters.web.form;

import java.time.Instant;

/**
 * Which register a value comes from.
 *
 * @param source kind of the source
 * @param asOf when the source recorded it, UTC
 * @param value what it says
 */
public record ValueOrigin(String source, Instant asOf, Object value) {
    @Override
    public String toString() {
        return "ValueOrigin[" + source + ", " + asOf + "]";
    }
}
