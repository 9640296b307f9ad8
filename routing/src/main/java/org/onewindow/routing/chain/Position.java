package org.onewindow.routing.chain;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * How far a chain has been gone through: each step that was opened, with its state. What was skipped or has not been reached
 * is not in it.
 *
 * @param steps id to state
 */
public record Position(Map<String, StepState> steps) {
    /** Before the chain starts. */
    public static final Position BEFORE_START = new Position(Map.of());

    public Position {
        steps = Map.copyOf(steps);
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
}
