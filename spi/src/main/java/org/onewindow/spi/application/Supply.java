package org.onewindow.spi.application;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.onewindow.spi.PluginApi;

/**
 * 免提交: how the hall came by a material that nobody had to bring.
 *
 * <p>Who hands in may name a certificate of this hall by {@code reference}; the rest is the hall's to say, and it looks the certificate
 * up before it believes.
 *
 * @param source kind of the fact source that supplied it, such as {@code certificates-issued-here}; 1 to 60 characters
 * @param reference number of the certificate, or empty; at most 100 characters
 * @param asOf when the source recorded it, UTC
 */
@PluginApi(role = PluginApi.Role.USE, status = PluginApi.Status.PREVIEW)
public record Supply(String source, String reference, Optional<Instant> asOf) {
    public Supply {
        Objects.requireNonNull(asOf, "asOf");
        if (source.isBlank() || source.length() > 60 || reference.length() > 100) {
            throw new IllegalArgumentException("a source has 1 to 60 characters, a reference at most 100");
        }
    }
}
