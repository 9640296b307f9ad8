package org.onewindow.routing.chain;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What still lies ahead: rests on the same invariant as {@link Walk}. */
final class Ahead {
    private final Position from;

    private Ahead(Position from) {
        this.from = from;
    }

    static Stream<Step> of(Block whole, Position from) {
        Ahead ahead = new Ahead(from);
        if (from.isOpen(whole)) {
            return ahead.of(whole);
        }
        return from.wasOpened(whole) ? Stream.empty() : whole.steps();
    }

    /** Of a block that is gone through now. */
    private Stream<Step> of(Block block) {
        if (block instanceof Parallel) {
            return block.parts().stream().filter(from::isOpen).flatMap(this::of);
        }
        List<Block> parts = block.parts();
        return IntStream.range(0, parts.size())
                .filter(i -> from.isOpen(parts.get(i)))
                .boxed()
                .findFirst()
                .map(now -> Stream.concat(
                        of(parts.get(now)), parts.stream().skip(now + 1L).flatMap(this::notYet)))
                .orElseGet(Stream::empty);
    }

    /** Answers that were kept when the application was sent back are not asked for again. */
    private Stream<Step> notYet(Block block) {
        return block.steps().filter(step -> from.of(step.id()).isEmpty());
    }
}
