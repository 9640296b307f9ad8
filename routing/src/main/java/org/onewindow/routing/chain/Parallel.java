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
 * @param opinions see {@link Block#opinions()}
 * @param sisters what becomes of the other branches when one sends the application back
 * @param guests departments that the lead may ask as well while the block is open
 */
public record Parallel(
        String id,
        Optional<LocalizedText> name,
        Join join,
        List<Block> parts,
        Optional<Condition> when,
        Optional<LocalizedText> only,
        Optional<OpinionsAre> opinions,
        Sisters sisters,
        Guests guests)
        implements Block {
    /** Branches that are asked, and that is all. */
    public Parallel(
            String id,
            Optional<LocalizedText> name,
            Join join,
            List<Block> parts,
            Optional<Condition> when,
            Optional<LocalizedText> only) {
        this(id, name, join, parts, when, only, Optional.empty(), Sisters.ANEW, Guests.NONE);
    }

    public Parallel {
        parts = List.copyOf(parts);
    }

    Parallel with(List<Block> branches) {
        return new Parallel(id, name, join, branches, when, only, opinions, sisters, guests);
    }
}
