package org.onewindow.routing.chain;

import java.util.List;
import java.util.Optional;
import org.onewindow.core.condition.Condition;
import org.onewindow.spi.LocalizedText;

/**
 * Blocks one after the other (串联).
 *
 * @param parts in order
 * @param when see {@link Block#when()}
 * @param only see {@link Block#only()}
 */
public record Group(List<Block> parts, Optional<Condition> when, Optional<LocalizedText> only) implements Block {
    public Group {
        parts = List.copyOf(parts);
    }

    /** Blocks one after the other whatever the form says. */
    static Group always(List<Block> parts) {
        return new Group(parts, Optional.empty(), Optional.empty());
    }
}
