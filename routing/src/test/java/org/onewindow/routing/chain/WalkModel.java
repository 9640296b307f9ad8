package org.onewindow.routing.chain;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.onewindow.spi.application.OpinionKind;

/**
 * The reference: what a chain waits for, computed anew after every event from facts alone: what was answered, what nobody needs, which rounds
 * were ended, and which branches of rounds that were through have been asked anew. It moves nothing and shares no code with {@link Walk}.
 */
final class WalkModel {
    private enum Kind {
        SKIPPED,
        THROUGH,
        WAITING,
        CANCELLED
    }

    /** How far a block is, and what of it waits. */
    private record Status(Kind kind, Set<String> open) {
        static Status of(Kind kind) {
            return new Status(kind, Set.of());
        }
    }

    private final Chain chain;
    private final Map<String, Boolean> data;
    private final Map<String, OpinionKind> answered = new HashMap<>();
    private final Set<String> cancelled = new HashSet<>();
    private final Set<String> ended = new HashSet<>();
    private final Set<String> sentTo = new HashSet<>();
    private final Map<String, Set<Block>> again = new HashMap<>();
    private final Map<String, List<String>> countedBy = new HashMap<>();

    WalkModel(Chain chain, Map<String, Boolean> data) {
        this.chain = chain;
        this.data = data;
    }

    Set<String> open() {
        return new TreeSet<>(inOrder(chain.blocks()).open());
    }

    Map<String, OpinionKind> answered() {
        return answered;
    }

    Set<String> cancelled() {
        return cancelled;
    }

    boolean finished() {
        return inOrder(chain.blocks()).kind() == Kind.THROUGH;
    }

    void answer(String step, OpinionKind opinion) {
        Set<String> asked = open();
        answered.put(step, opinion);
        settle(asked);
    }

    /** Ended for those who were asked and have not answered; whom another opinion concerns later is asked all the same. */
    void end(String round) {
        Set<String> asked = open();
        ended.add(round);
        settle(asked);
        ended.remove(round);
    }

    /** Forgets what came after {@code to}; keeps what the rounds around {@code from} keep. */
    void sendBack(String from, String to) {
        Map<String, Boolean> wasThrough = new HashMap<>();
        chain.parallels().forEach(round -> wasThrough.put(round.id(), of(round).kind() == Kind.THROUGH));
        // what stands is what was through before anything was forgotten: that may change whom a condition concerns
        Set<Block> standing = new HashSet<>();
        chain.blocks().forEach(block -> addStanding(block, standing));
        forgetAfter(chain.blocks(), from, to, standing);
        forget(to);
        sentTo.add(to);
        chain.parallels().filter(round -> has(round, to)).forEach(round -> {
            ended.remove(round.id());
            if (Boolean.TRUE.equals(wasThrough.get(round.id()))) {
                round.parts().stream()
                        .filter(branch -> has(branch, to))
                        .forEach(branch -> again.computeIfAbsent(round.id(), key -> new HashSet<>())
                                .add(branch));
            }
        });
        settle(Set.of());
    }

    /** What waited in a round that is through now is not needed any more. */
    private void settle(Set<String> asked) {
        chain.parallels().forEach(round -> {
            if (of(round).kind() == Kind.THROUGH) {
                round.parts()
                        .forEach(branch -> of(branch).open().stream()
                                .filter(asked::contains)
                                .forEach(cancelled::add));
            }
        });
    }

    private void addStanding(Block block, Set<Block> standing) {
        Kind kind = of(block).kind();
        if (kind == Kind.THROUGH || kind == Kind.SKIPPED) {
            standing.add(block);
        }
        block.parts().forEach(part -> addStanding(part, standing));
    }

    private void forgetAfter(List<Block> blocks, String from, String to, Set<Block> standing) {
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (has(block, to)) {
                blocks.subList(i + 1, blocks.size()).forEach(later -> forget(later, from, standing));
                if (block instanceof Group) {
                    forgetAfter(block.parts(), from, to, standing);
                } else {
                    block.parts().stream()
                            .filter(branch -> has(branch, to))
                            .forEach(branch -> forgetAfter(List.of(branch), from, to, standing));
                }
                return;
            }
        }
    }

    private void forget(Block block, String from, Set<Block> standing) {
        if (block instanceof Step step) {
            forget(step.id());
            return;
        }
        boolean keeps = block instanceof Parallel round && round.sisters() == Sisters.KEPT && has(round, from);
        for (Block part : block.parts()) {
            if (!keeps || has(part, from) || !standing.contains(part)) {
                forget(part, from, standing);
            }
        }
        if (block instanceof Parallel round) {
            ended.remove(round.id());
            again.remove(round.id());
        }
    }

    private void forget(String step) {
        answered.remove(step);
        cancelled.remove(step);
        sentTo.remove(step);
    }

    private static boolean has(Block block, String step) {
        return block.steps().anyMatch(each -> each.id().equals(step));
    }

    private Status of(Block block) {
        boolean applies = block.when().map(condition -> condition.holds(data)).orElse(true)
                && block.opinions().map(this::are).orElse(true);
        if (block instanceof Step step) {
            return of(step, applies);
        }
        // what was opened stays opened, whatever its condition says later
        boolean opened = block.steps()
                .anyMatch(step ->
                        answered.containsKey(step.id()) || cancelled.contains(step.id()) || sentTo.contains(step.id()));
        if (!applies && !opened) {
            return Status.of(Kind.SKIPPED);
        }
        return block instanceof Parallel round ? of(round) : inOrder(block.parts());
    }

    private Status of(Step step, boolean applies) {
        if (answered.containsKey(step.id())) {
            return Status.of(Kind.THROUGH);
        }
        if (cancelled.contains(step.id())) {
            return Status.of(Kind.CANCELLED);
        }
        // where the application was sent back to is asked, whatever its condition says by now
        return applies || sentTo.contains(step.id())
                ? new Status(Kind.WAITING, Set.of(step.id()))
                : Status.of(Kind.SKIPPED);
    }

    private boolean are(OpinionsAre wanted) {
        long objections = 0;
        long others = 0;
        for (String step : countedBy.computeIfAbsent(wanted.of(), this::stepsOf)) {
            OpinionKind given = answered.get(step);
            if (given != null) {
                objections += given == OpinionKind.DISAGREE ? 1 : 0;
                others += given == OpinionKind.DISAGREE ? 0 : 1;
            }
        }
        return switch (wanted.kind()) {
            case AGREED -> objections == 0 && others > 0;
            case OBJECTED -> objections > 0;
            case SPLIT -> objections > 0 && others > 0;
        };
    }

    /** The step of that id, or those of the round of that id. */
    private List<String> stepsOf(String id) {
        List<String> ofRound = chain.parallels()
                .filter(round -> round.id().equals(id))
                .flatMap(Block::steps)
                .map(Step::id)
                .toList();
        return ofRound.isEmpty() ? List.of(id) : ofRound;
    }

    private Status inOrder(List<Block> parts) {
        Kind all = Kind.SKIPPED;
        for (Block part : parts) {
            Status status = of(part);
            if (status.kind() == Kind.WAITING || status.kind() == Kind.CANCELLED) {
                return status;
            }
            all = status.kind() == Kind.THROUGH ? Kind.THROUGH : all;
        }
        return Status.of(all);
    }

    private Status of(Parallel round) {
        int asked = 0;
        int through = 0;
        int gone = 0;
        boolean unfinished = false;
        Set<String> open = new HashSet<>();
        for (Block branch : round.parts()) {
            Status status = of(branch);
            asked += status.kind() == Kind.SKIPPED ? 0 : 1;
            through += status.kind() == Kind.THROUGH ? 1 : 0;
            gone += status.kind() == Kind.CANCELLED ? 1 : 0;
            open.addAll(status.open());
            unfinished |= again.getOrDefault(round.id(), Set.of()).contains(branch) && status.kind() == Kind.WAITING;
        }
        if (asked == 0) {
            return Status.of(Kind.SKIPPED);
        }
        Set<Block> reentered = again.getOrDefault(round.id(), Set.of());
        if (unfinished && !ended.contains(round.id())) {
            // it was through before: nobody is asked but those who are asked anew
            Set<String> anew = new HashSet<>();
            reentered.forEach(branch -> anew.addAll(of(branch).open()));
            return new Status(Kind.WAITING, anew);
        }
        boolean enough = (through >= needed(round.join(), asked, gone) && !unfinished) || ended.contains(round.id());
        if (enough && (through > 0 || ended.contains(round.id()))) {
            return Status.of(Kind.THROUGH);
        }
        return open.isEmpty() ? Status.of(Kind.CANCELLED) : new Status(Kind.WAITING, open);
    }

    private static int needed(Join join, int asked, int gone) {
        if (join instanceof Join.Any) {
            return 1;
        }
        if (join instanceof Join.Quorum quorum) {
            return Math.min(quorum.branches(), asked);
        }
        return join instanceof Join.Lead lead ? Math.max(Math.min(lead.least(), asked), asked - gone) : asked;
    }
}
