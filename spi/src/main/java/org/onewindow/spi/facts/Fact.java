package org.onewindow.spi.facts;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.onewindow.spi.PluginApi;

/**
 * One thing a source knows of a subject.
 *
 * @param name which fact, such as {@code enterprise.name}; {@code [a-z][a-zA-Z0-9.]*}
 * @param value text, {@link java.math.BigDecimal}, boolean, or a list or map of these
 * @param source kind of the source that said so
 * @param asOf when the source recorded it, UTC
 * @param validUntil until when the source vouches for it, UTC; after that it is not filled in
 */
@PluginApi(role = PluginApi.Role.USE, status = PluginApi.Status.PREVIEW)
public record Fact(String name, Object value, String source, Instant asOf, Optional<Instant> validUntil) {
    public Fact {
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(validUntil, "validUntil");
    }

    /** A fact without an end. */
    public Fact(String name, Object value, String source, Instant asOf) {
        this(name, value, source, asOf, Optional.empty());
    }

    @Override
    public String toString() {
        return "Fact[" + name + " from " + source + "]";
    }
}
