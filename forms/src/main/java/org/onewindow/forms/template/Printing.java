package org.onewindow.forms.template;

import java.util.List;
import java.util.Optional;
import org.onewindow.spi.LocalizedText;

/**
 * How the form is printed.
 *
 * @param columns of the grid in which fields stand, 1 to 6
 * @param note what stands under it
 * @param signatures who signs, in the order of the places
 */
public record Printing(int columns, Optional<LocalizedText> note, List<LocalizedText> signatures) {
    /** Two fields beside each other, no signature. */
    static final Printing USUAL = new Printing(2, Optional.empty(), List.of());

    public Printing {
        signatures = List.copyOf(signatures);
    }
}
