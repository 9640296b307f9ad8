package org.onewindow.routing.chain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.onewindow.core.condition.Condition;
import org.onewindow.spi.application.OpinionKind;

/**
 * One move through a chain, while it is made.
 *
 * <p>Rests on one invariant: a block that has been opened and is not through has at least one open step inside, and a block that is
 * through has none. So the states of the steps are all there is to know; no counters, no tokens. Behind the open steps there may be
 * answered ones: those that were kept when the application was sent back. They are not opened again.
 */
final class Walk {
    private final Block whole;
    private final Map<String, StepState> states;
    private final Map<String, OpinionKind> opinions;
    private final Predicate<Condition> holds;
    private final List<Step> opened = new ArrayList<>();
    private final List<Step> cancelled = new ArrayList<>();
    private final List<Step> setAside = new ArrayList<>();

    Walk(Block whole, Position from, Predicate<Condition> holds) {
        this.whole = whole;
        this.states = new HashMap<>(from.steps());
        this.opinions = new HashMap<>(from.opinions());
        this.holds = holds;
    }

    /** Opens the first steps. */
    Move start() {
        return moved(!open(whole));
    }

    /** Takes the answer of an open step. */
    Move answer(String step, Optional<OpinionKind> opinion) {
        opinion.ifPresent(given -> opinions.put(step, given));
        return moved(settle(whole, step));
    }

    /** Ends the round of an open parallel block with the answers that are there. */
    Move conclude(String parallel) {
        return moved(settle(whole, parallel));
    }

    /** Opens {@code to} once more; everything that came after it counts no more, but for sister branches that are kept. */
    Move sendBack(String from, String to) {
        sendBack(whole, from, to);
        return moved(false);
    }

    private Move moved(boolean finished) {
        return new Move(new Position(states, opinions), opened, cancelled, setAside, finished);
    }

    /** Opens a block; false if nothing of it waits, so that it is skipped. */
    private boolean open(Block block) {
        if (!applies(block)) {
            return false;
        }
        if (block instanceof Step step) {
            return open(step);
        }
        return block instanceof Parallel parallel ? open(parallel) : openNext(block.parts());
    }

    private boolean open(Step step) {
        boolean kept = states.containsKey(step.id());
        if (!kept) {
            states.put(step.id(), StepState.OPEN);
            opened.add(step);
        }
        return !kept;
    }

    private boolean open(Parallel parallel) {
        boolean any = false;
        for (Block branch : parallel.parts()) {
            any |= !(any && parallel.join() instanceof Join.One) && open(branch);
        }
        // branches that were kept are not asked again, and may be enough if fewer than before are asked now
        return any && !joined(parallel);
    }

    private boolean applies(Block block) {
        return block.when().filter(condition -> !holds.test(condition)).isEmpty()
                && block.opinions()
                        .filter(wanted -> !wanted.kind().holds(given(wanted.of())))
                        .isEmpty();
    }

    private Collection<OpinionKind> given(String at) {
        return ChainTree.find(whole, at).stream()
                .flatMap(Block::steps)
                .filter(step -> states.get(step.id()) == StepState.DONE)
                .map(step -> opinions.get(step.id()))
                .filter(Objects::nonNull)
                .toList();
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

    /** Answers the step, or ends the round, of that id inside {@code block}; true if the block is through with it. */
    private boolean settle(Block block, String id) {
        if (block instanceof Step answered) {
            states.put(answered.id(), StepState.DONE);
            return true;
        }
        if (block instanceof Parallel parallel && parallel.id().equals(id)) {
            cancelOpen(parallel);
            return true;
        }
        int at = ChainTree.partWith(block, id);
        if (!settle(block.parts().get(at), id)) {
            return false;
        }
        return block instanceof Parallel parallel
                ? joined(parallel)
                : !openNext(block.parts().subList(at + 1, block.parts().size()));
    }

    private boolean joined(Parallel parallel) {
        List<Block> asked = parallel.parts().stream().filter(this::wasOpened).toList();
        long through = asked.stream().filter(branch -> !isOpen(branch)).count();
        if (through < parallel.join().needed(asked.size())) {
            return false;
        }
        cancelOpen(parallel);
        return true;
    }

    private void cancelOpen(Parallel parallel) {
        parallel.steps().filter(this::isOpen).forEach(step -> {
            if (opened.remove(step)) {
                states.remove(step.id()); // nobody was asked yet
            } else {
                states.put(step.id(), StepState.CANCELLED);
                cancelled.add(step);
            }
        });
    }

    private void sendBack(Block block, String from, String to) {
        if (block instanceof Step step) {
            if (forget(step)) {
                setAside.add(step);
            }
            open(step);
            return;
        }
        int at = ChainTree.partWith(block, to);
        if (!(block instanceof Parallel)) {
            block.parts().stream().skip(at + 1L).forEach(later -> setAside(later, from));
        }
        sendBack(block.parts().get(at), from, to);
    }

    private void setAside(Block block, String from) {
        if (block instanceof Step step) {
            if (forget(step)) {
                setAside.add(step);
            }
        } else {
            block.parts().stream().filter(part -> !isKept(block, part, from)).forEach(part -> setAside(part, from));
        }
    }

    private boolean isKept(Block block, Block branch, String from) {
        return block instanceof Parallel parallel
                && parallel.sisters() == Sisters.KEPT
                && ChainTree.contains(parallel, from)
                && !ChainTree.contains(branch, from)
                && new Position(states, opinions).isThrough(branch);
    }

    private boolean forget(Step step) {
        opinions.remove(step.id());
        return states.remove(step.id()) != null;
    }

    private boolean wasOpened(Block block) {
        return block.steps().anyMatch(step -> states.containsKey(step.id()));
    }

    private boolean isOpen(Block block) {
        return block.steps().anyMatch(step -> states.get(step.id()) == StepState.OPEN);
    }
}
