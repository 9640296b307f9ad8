package org.onewindow.core.definition;

import java.time.Instant;
import java.util.Optional;
import org.onewindow.spi.item.DefinitionRef;

/**
 * When one version of a definition was in force.
 *
 * @param kind name of its kind
 * @param ref id and version
 * @param digest SHA-256 over content and pins, 64 lower-case hexadecimal digits
 * @param from when it came into force
 * @param by who brought it into force, as the ledger names it
 * @param until when it ended; absent while it is in force
 */
public record VersionLine(
        String kind, DefinitionRef ref, String digest, Instant from, String by, Optional<Instant> until) {}
