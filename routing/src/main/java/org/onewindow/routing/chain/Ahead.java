package org.onewindow.routing.chain;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What still lies ahead: rests on the same invariant as {@link Walk}. */
final class Ahead {
    private Ahead() {}

    static Stream<Step> of(Block block, Position from) {
        if (!wasOpened(block, from)) {
            return block.steps();
        }
        if (isThrough(block, from)) {
            return Stream.empty();
        }
        return block instanceof Parallel
                ? block.parts().stream().filter(part -> wasOpened(part, from)).flatMap(part -> of(part, from))
                : behindTheLastOpened(block.parts(), from);
    }

    private static Stream<Step> behindTheLastOpened(List<Block> parts, Position from) {
        int last = IntStream.range(0, parts.size())
                .filter(i -> wasOpened(parts.get(i), from))
                .max()
                .orElse(-1);
        return parts.stream().skip(Math.max(0, last)).flatMap(part -> of(part, from));
    }

    private static boolean wasOpened(Block block, Position from) {
        return block.steps().anyMatch(step -> from.of(step.id()).isPresent());
    }

    private static boolean isThrough(Block block, Position from) {
        return block.steps()
                .noneMatch(step ->
                        from.of(step.id()).filter(StepState.OPEN::equals).isPresent());
    }
}
