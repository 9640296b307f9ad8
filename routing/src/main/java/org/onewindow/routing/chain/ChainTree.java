package org.onewindow.routing.chain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finding and changing blocks by id: of a step, or of a parallel block. */
final class ChainTree {
    private ChainTree() {}

    /** The block of that id. */
    static Optional<Block> find(Block block, String id) {
        return all(block).filter(each -> isCalled(each, id)).findFirst();
    }

    /** The block and every block inside, outer ones first. */
    static Stream<Block> all(Block block) {
        return Stream.concat(Stream.of(block), block.parts().stream().flatMap(ChainTree::all));
    }

    private static boolean isCalled(Block block, String id) {
        return (block instanceof Step step && step.id().equals(id))
                || (block instanceof Parallel parallel && parallel.id().equals(id));
    }

    static boolean contains(Block block, String id) {
        return find(block, id).isPresent();
    }

    /** Which of the parts holds the block of that id. */
    static int partWith(Block block, String id) {
        for (int i = 0; i < block.parts().size(); i++) {
            if (contains(block.parts().get(i), id)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no step or parallel block of this chain: " + id);
    }

    /** Whether {@code earlier} is always through, or skipped, before {@code later} opens. */
    static boolean isBefore(Block block, String earlier, String later) {
        if (block instanceof Step
                || isCalled(block, earlier)
                || isCalled(block, later)
                || !contains(block, earlier)
                || !contains(block, later)) {
            return false;
        }
        int first = partWith(block, earlier);
        int second = partWith(block, later);
        return first == second
                ? isBefore(block.parts().get(first), earlier, later)
                : !(block instanceof Parallel) && first < second;
    }

    /** The same blocks with the guests that were asked beside them. */
    static List<Block> with(List<Block> blocks, Collection<Guest> guests) {
        return blocks.stream().map(block -> with(block, guests)).toList();
    }

    private static Block with(Block block, Collection<Guest> guests) {
        if (block instanceof Step step) {
            List<Block> beside = Guest.steps(guests, step.id(), step.terms().signers());
            return beside.isEmpty() ? step : Guest.beside(step, beside);
        }
        List<Block> parts = with(block.parts(), guests);
        if (block instanceof Parallel parallel) {
            return parallel.with(
                    Stream.concat(parts.stream(), Guest.steps(guests, parallel.id(), parallel.guests()).stream())
                            .toList());
        }
        return new Group(parts, block.when(), block.only(), block.opinions());
    }
}
