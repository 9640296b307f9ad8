package org.onewindow.routing.chain;

import java.util.List;
import java.util.Optional;
import org.onewindow.core.condition.Condition;
import org.onewindow.spi.LocalizedText;

/**
 * Branches at the same time (并联). Those whose condition does not hold are not opened; if none opens, the block is skipped.
 *
 * @param id unique among the steps and parallel blocks of the chain
 * @param name what people call it, if it has a name
 * @param join when the chain goes on behind it
 * @param parts the branches
 * @param when see {@link Block#when()}
 * @param only see {@link Block#only()}
 */
public record Parallel(
        String id,
        Optional<LocalizedText> name,
        Join join,
        List<Block> parts,
        Optional<Condition> when,
        Optional<LocalizedText> only)
        implements Block {
    public Parallel {
        parts = List.copyOf(parts);
    }
}
