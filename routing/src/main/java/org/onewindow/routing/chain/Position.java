package org.onewindow.routing.chain;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.onewindow.spi.application.OpinionKind;

/**
 * How far a chain has been gone through: each step that was opened, with its state. What was skipped, was sent back past or has not been
 * reached is not in it.
 *
 * @param steps id to state; never {@link StepState#SET_ASIDE}
 * @param opinions id to opinion, of the steps that were answered with one
 */
public record Position(Map<String, StepState> steps, Map<String, OpinionKind> opinions) {
    /** Before the chain starts. */
    public static final Position BEFORE_START = new Position(Map.of(), Map.of());

    public Position {
        steps = Map.copyOf(steps);
        opinions = Map.copyOf(opinions);
    }

    /** The steps that wait for an answer, by id. */
    public Set<String> open() {
        Set<String> open = new TreeSet<>();
        steps.forEach((id, state) -> {
            if (state == StepState.OPEN) {
                open.add(id);
            }
        });
        return Collections.unmodifiableSet(open);
    }

    /** The state of a step; empty if it was not opened. */
    public Optional<StepState> of(String step) {
        return Optional.ofNullable(steps.get(step));
    }

    boolean isOpen(Block block) {
        return block.steps().anyMatch(step -> steps.get(step.id()) == StepState.OPEN);
    }

    boolean wasOpened(Block block) {
        return block.steps().anyMatch(step -> steps.containsKey(step.id()));
    }

    /** Whether the block came to its end by answers; what was cut off in the middle did not. */
    boolean isThrough(Block block) {
        if (block instanceof Step step) {
            return steps.get(step.id()) == StepState.DONE;
        }
        List<Block> asked = block.parts().stream().filter(this::wasOpened).toList();
        if (asked.isEmpty() || isOpen(block)) {
            return false;
        }
        if (block instanceof Parallel parallel) {
            long through = asked.stream().filter(this::isThrough).count();
            return through >= parallel.join().enough(asked.size());
        }
        return isThrough(asked.get(asked.size() - 1));
    }
}
