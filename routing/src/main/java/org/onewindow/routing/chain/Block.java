package org.onewindow.routing.chain;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.onewindow.core.condition.Condition;
import org.onewindow.spi.LocalizedText;

/** A part of a chain that is gone through as a whole: a step, a group or a parallel block. */
public sealed interface Block permits Step, Group, Parallel {
    /** Asked at the moment the block would open; if it does not hold the block is skipped. */
    Optional<Condition> when();

    /** What people call the cases in which the condition holds, if the definition says it; never without a condition. */
    Optional<LocalizedText> only();

    /** Which opinions must have been given before; if they were not the block is skipped. */
    Optional<OpinionsAre> opinions();

    /** The blocks directly inside, in the order of the definition; none in a step. */
    List<Block> parts();

    /** Every step inside, in the order of the definition. */
    default Stream<Step> steps() {
        return parts().stream().flatMap(Block::steps);
    }
}
