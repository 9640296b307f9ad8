package org.onewindow.routing.chain;

import java.util.List;
import java.util.Optional;
import org.onewindow.core.condition.Condition;

/**
 * Blocks one after the other (串联).
 *
 * @param parts in order
 * @param when see {@link Block#when()}
 */
public record Group(List<Block> parts, Optional<Condition> when) implements Block {
    public Group {
        parts = List.copyOf(parts);
    }
}
