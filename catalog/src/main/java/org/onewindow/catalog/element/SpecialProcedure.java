package org.onewindow.catalog.element;

import java.util.Optional;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.time.SpecialProcedureKind;
import org.onewindow.spi.time.TimeLimit;

/**
 * 特别程序 that an item may need.
 *
 * @param kind which
 * @param name what the guide calls it
 * @param limit how long it may take
 * @param counted whether its time counts in the limit of the item
 * @param basis the law that provides for it, or empty
 * @param fee whether it costs money
 */
public record SpecialProcedure(
        SpecialProcedureKind kind,
        Optional<LocalizedText> name,
        Optional<TimeLimit> limit,
        boolean counted,
        String basis,
        boolean fee) {}
