package org.onewindow.routing.chain;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a chain waits for, computed anew from the answers given so far: it remembers no states and no joins that have fired.
 *
 * @param through whether the block needs nothing any more; also if it was skipped
 * @param skipped whether nothing of it was asked
 * @param open what waits
 */
record SlowModel(boolean through, boolean skipped, Set<String> open) {
    private static final SlowModel SKIPPED = new SlowModel(true, true, Set.of());

    static SlowModel of(Chain chain, Map<String, Boolean> data, Set<String> answered) {
        return of(Group.always(chain.blocks()), data, answered);
    }

    private static SlowModel of(Block block, Map<String, Boolean> data, Set<String> answered) {
        if (!block.when().map(condition -> condition.holds(data)).orElse(true)) {
            return SKIPPED;
        }
        if (block instanceof Step step) {
            boolean done = answered.contains(step.id());
            return new SlowModel(done, false, done ? Set.of() : Set.of(step.id()));
        }
        List<SlowModel> parts = block.parts().stream()
                .map(part -> of(part, data, answered))
                .filter(part -> !part.skipped())
                .toList();
        if (parts.isEmpty()) {
            return SKIPPED;
        }
        return block instanceof Parallel parallel ? joined(parallel, parts) : inOrder(parts);
    }

    private static SlowModel inOrder(List<SlowModel> parts) {
        return parts.stream()
                .filter(part -> !part.through())
                .findFirst()
                .map(part -> new SlowModel(false, false, part.open()))
                .orElseGet(() -> new SlowModel(true, false, Set.of()));
    }

    private static SlowModel joined(Parallel parallel, List<SlowModel> branches) {
        long through = branches.stream().filter(SlowModel::through).count();
        boolean enough = through >= needed(parallel.join(), branches.size());
        Set<String> open = new TreeSet<>();
        branches.forEach(branch -> open.addAll(branch.open()));
        return new SlowModel(enough, false, enough ? Set.of() : open);
    }

    private static int needed(Join join, int branches) {
        if (join instanceof Join.Any) {
            return 1;
        }
        return join instanceof Join.Quorum quorum && quorum.branches() < branches ? quorum.branches() : branches;
    }
}
