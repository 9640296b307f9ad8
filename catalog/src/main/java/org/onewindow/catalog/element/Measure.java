package org.onewindow.catalog.element;

import java.util.Optional;
import org.onewindow.spi.LocalizedText;

/**
 * Something that holds for an item or does not, as its published specification says. Immutable.
 *
 * @param applies whether it holds; that it does not is an answer, too
 * @param how in which way, or why not
 * @param basis the law that provides for it, or empty
 */
public record Measure(boolean applies, Optional<LocalizedText> how, String basis) {}
