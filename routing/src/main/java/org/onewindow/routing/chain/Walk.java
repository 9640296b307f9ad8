package org.onewindow.routing.chain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.onewindow.core.condition.Condition;

/**
 * One move through a chain, while it is made.
 *
 * <p>Rests on one invariant: a block that has been opened and is not through has at least one open step inside, and a block that is
 * through has none. So the states of the steps are all there is to know; no counters, no tokens.
 */
final class Walk {
    private final Map<String, StepState> states;
    private final Predicate<Condition> holds;
    private final List<Step> opened = new ArrayList<>();
    private final List<Step> cancelled = new ArrayList<>();

    Walk(Position from, Predicate<Condition> holds) {
        this.states = new HashMap<>(from.steps());
        this.holds = holds;
    }

    /** Opens a block; false if nothing of it opened, so that it is skipped. */
    boolean open(Block block) {
        if (block.when().filter(condition -> !holds.test(condition)).isPresent()) {
            return false;
        }
        if (block instanceof Step step) {
            states.put(step.id(), StepState.OPEN);
            opened.add(step);
            return true;
        }
        return block instanceof Parallel parallel ? openAll(parallel.parts()) : openNext(block.parts());
    }

    /** Takes the answer of an open step inside {@code block}; true if the block is through with it. */
    boolean answer(Block block, String step) {
        if (block instanceof Step answered) {
            states.put(answered.id(), StepState.DONE);
            return true;
        }
        int at = partWith(block, step);
        if (!answer(block.parts().get(at), step)) {
            return false;
        }
        return block instanceof Parallel parallel
                ? joined(parallel)
                : !openNext(block.parts().subList(at + 1, block.parts().size()));
    }

    Move end(boolean finished) {
        return new Move(new Position(states), opened, cancelled, finished);
    }

    private boolean openAll(List<Block> branches) {
        boolean any = false;
        for (Block branch : branches) {
            any |= open(branch);
        }
        return any;
    }

    /** Opens the first block that opens; those before it are skipped. */
    private boolean openNext(List<Block> blocks) {
        for (Block block : blocks) {
            if (open(block)) {
                return true;
            }
        }
        return false;
    }

    private boolean joined(Parallel parallel) {
        List<Block> opened = parallel.parts().stream().filter(this::wasOpened).toList();
        long through = opened.stream().filter(branch -> !hasOpenStep(branch)).count();
        if (through < parallel.join().needed(opened.size())) {
            return false;
        }
        parallel.steps().filter(this::isOpen).forEach(step -> {
            states.put(step.id(), StepState.CANCELLED);
            cancelled.add(step);
        });
        return true;
    }

    private boolean wasOpened(Block block) {
        return block.steps().anyMatch(step -> states.containsKey(step.id()));
    }

    private boolean hasOpenStep(Block block) {
        return block.steps().anyMatch(this::isOpen);
    }

    private boolean isOpen(Step step) {
        return states.get(step.id()) == StepState.OPEN;
    }

    private static int partWith(Block block, String step) {
        for (int i = 0; i < block.parts().size(); i++) {
            if (block.parts().get(i).steps().anyMatch(inside -> inside.id().equals(step))) {
                return i;
            }
        }
        throw new IllegalArgumentException("no step of this chain: " + step);
    }
}
