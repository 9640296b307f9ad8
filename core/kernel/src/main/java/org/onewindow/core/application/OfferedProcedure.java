package org.onewindow.core.application;

import java.util.Optional;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.time.SpecialProcedureKind;
import org.onewindow.spi.time.TimeLimit;

/**
 * 特别程序 that an item names for itself and whose time does not count in its limit.
 *
 * @param kind which
 * @param name what the item calls it, if it has a name of its own
 * @param limit how long it takes, as the item tells everybody
 * @param basis the law that provides for it, or empty
 */
public record OfferedProcedure(
        SpecialProcedureKind kind, Optional<LocalizedText> name, Optional<TimeLimit> limit, String basis) {}
