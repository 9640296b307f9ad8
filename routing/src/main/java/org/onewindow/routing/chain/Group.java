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
 * @param opinions see {@link Block#opinions()}
 */
public record Group(
        List<Block> parts, Optional<Condition> when, Optional<LocalizedText> only, Optional<OpinionsAre> opinions)
        implements Block {
    public Group {
        parts = List.copyOf(parts);
    }

    /** Without regard to opinions. */
    public Group(List<Block> parts, Optional<Condition> when, Optional<LocalizedText> only) {
        this(parts, when, only, Optional.empty());
    }

    /** Blocks one after the other whatever the form says. */
    static Group always(List<Block> parts) {
        return new Group(parts, Optional.empty(), Optional.empty());
    }
}
