package org.onewindow.spi.facts;

import java.time.Instant;
import java.util.Objects;
import org.onewindow.spi.PluginApi;

/**
 * One thing a source knows of a subject.
 *
 * @param name which fact, such as {@code enterprise.name}; {@code [a-z][a-zA-Z0-9.]*}
 * @param value text, {@link java.math.BigDecimal}, boolean, or a list or map of these
 * @param source kind of the source that said so
 * @param asOf when the source recorded it, UTC
 */
@PluginApi(role = PluginApi.Role.USE, status = PluginApi.Status.PREVIEW)
public record Fact(String name, Object value, String source, Instant asOf) {
    public Fact {
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(asOf, "asOf");
    }

    @Override
    public String toString() {
        return "Fact[" + name + " from " + source + "]";
    }
}
