package org.onewindow.routing.drawing;

import java.util.Map;
import java.util.Optional;
import org.onewindow.routing.chain.StepState;

/**
 * Where one application stands, to be drawn into the picture of its chain.
 *
 * @param steps id to mark; steps without one have not been reached, or are skipped
 */
record Marks(Map<String, Mark> steps) {
    /** The picture of the definition: no application stands in it. */
    static final Marks NONE = new Marks(Map.of());

    Marks {
        steps = Map.copyOf(steps);
    }

    /**
     * How far one step is.
     *
     * @param words state and times, in the reader's language
     */
    record Mark(StepState state, String words) {}

    Optional<Mark> of(String step) {
        return Optional.ofNullable(steps.get(step));
    }
}
