package org.onewindow.core.seal;

import java.time.Instant;
import java.util.Optional;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.seal.StampKind;

/**
 * One line of the register of stamps.
 *
 * @param id the stamp's name, such as {@code environment-licensing}
 * @param organ whose it is
 * @param kind which of the organ's stamps
 * @param custodian short name of whoever has it in custody; absent if nobody has taken it over yet
 * @param since since when, UTC
 * @param offeredTo to whom it is being handed over
 * @param blocked whether nothing is sealed with it
 */
public record StampLine(
        String id,
        LocalizedText organ,
        StampKind kind,
        Optional<String> custodian,
        Optional<Instant> since,
        Optional<String> offeredTo,
        boolean blocked) {}
