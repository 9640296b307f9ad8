package org.onewindow.adapters.rest.answer;

import java.util.Optional;
import org.onewindow.spi.item.DefinitionRef;

/** A version of an item as an address names it. */
public final class ItemVersion {
    private ItemVersion() {}

    /** The version, or empty if it cannot be one. */
    public static Optional<DefinitionRef> of(String id, String version) {
        if (!version.matches("[1-9]\\d{0,8}")) {
            return Optional.empty();
        }
        try {
            return Optional.of(new DefinitionRef(id, Integer.parseInt(version)));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // no item is called that
        }
    }
}
