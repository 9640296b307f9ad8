package org.onewindow.routing.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.onewindow.core.condition.Condition;
import org.onewindow.core.condition.Conditions;
import org.onewindow.core.condition.FieldType;
import org.onewindow.core.condition.FormShape;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.identity.DepartmentId;
import org.onewindow.spi.identity.Role;
import org.onewindow.spi.item.DefinitionRef;
import org.onewindow.spi.time.TimeLimit;

/** Chains with everything a definition may say: joins of every kind, conditions, opinions, sending back, sisters that are kept. */
final class WalkedChains {
    private static final int FLAGS = 3;
    private static final List<Optional<Condition>> CONDITIONS = conditions();

    private final Random random;
    private int next;

    private WalkedChains(Random random) {
        this.random = random;
    }

    static Chain any(Random random) {
        return new WalkedChains(random).chain();
    }

    static Map<String, Boolean> data(Random random) {
        return IntStream.range(0, FLAGS).boxed().collect(Collectors.toMap(i -> "flag" + i, i -> random.nextBoolean()));
    }

    private static List<Optional<Condition>> conditions() {
        FormShape form = new FormShape(IntStream.range(0, FLAGS)
                .boxed()
                .collect(Collectors.toMap(i -> "flag" + i, i -> new FieldType.YesNo())));
        return IntStream.range(0, FLAGS)
                .mapToObj(i -> new Conditions().compile("flag" + i, form, fault -> {}))
                .toList();
    }

    private Chain chain() {
        List<Block> blocks = new ArrayList<>(parts(2));
        blocks.add(step("decision", StepKind.DECISION));
        return linked(blocks);
    }

    private List<Block> parts(int depth) {
        return IntStream.range(0, 1 + random.nextInt(3))
                .mapToObj(i -> block(depth))
                .toList();
    }

    private Block block(int depth) {
        int kind = depth == 0 ? 0 : random.nextInt(5);
        if (kind <= 1) {
            return step("step-" + next++, StepKind.OPINION);
        }
        if (kind == 2) {
            return new Group(parts(depth - 1), when(), Optional.empty());
        }
        List<Block> branches = new ArrayList<>(parts(depth - 1));
        branches.add(block(depth - 1));
        return new Parallel(
                "round-" + next++,
                Optional.empty(),
                join(branches.size()),
                branches,
                when(),
                Optional.empty(),
                Optional.empty(),
                random.nextBoolean() ? Sisters.KEPT : Sisters.ANEW,
                Guests.NONE);
    }

    private Join join(int branches) {
        return switch (random.nextInt(4)) {
            case 0 -> new Join.All();
            case 1 -> new Join.Any();
            case 2 -> new Join.Lead(1 + random.nextInt(branches));
            default -> new Join.Quorum(1 + random.nextInt(branches));
        };
    }

    private Optional<Condition> when() {
        return random.nextInt(3) == 0 ? CONDITIONS.get(random.nextInt(FLAGS)) : Optional.empty();
    }

    private Step step(String id, StepKind kind) {
        return new Step(
                id,
                LocalizedText.chinese("环节"),
                kind,
                new DepartmentId("planning"),
                Role.DEPARTMENT_APPROVER,
                TimeLimit.workingDays(1),
                kind == StepKind.DECISION ? Optional.empty() : when(),
                Optional.empty());
    }

    /** Lets steps send back to, and ask about the opinions of, what comes before them. */
    private Chain linked(List<Block> blocks) {
        Group whole = Group.always(blocks);
        List<String> ids = ChainTree.all(whole)
                .flatMap(block -> block instanceof Group
                        ? Stream.empty()
                        : Stream.of(block instanceof Parallel round ? round.id() : ((Step) block).id()))
                .toList();
        return new Chain(
                new DefinitionRef("walked", 1),
                LocalizedText.chinese("随机链"),
                new DepartmentId("planning"),
                blocks.stream().map(block -> linked(block, whole, ids)).toList());
    }

    private Block linked(Block block, Group whole, List<String> ids) {
        if (block instanceof Step step) {
            List<String> before = ids.stream()
                    .filter(id -> ChainTree.isBefore(whole, id, step.id()))
                    .toList();
            List<String> back = before.stream()
                    .filter(id -> id.startsWith("step"))
                    .filter(id -> random.nextInt(3) == 0)
                    .toList();
            Optional<OpinionsAre> opinions =
                    before.isEmpty() || step.kind() == StepKind.DECISION || random.nextInt(5) != 0
                            ? Optional.empty()
                            : Optional.of(new OpinionsAre(
                                    before.get(random.nextInt(before.size())),
                                    List.of(OpinionsAre.Kind.values()).get(random.nextInt(3))));
            return new Step(
                    step.id(),
                    step.name(),
                    step.kind(),
                    step.department(),
                    step.role(),
                    step.limit(),
                    step.when(),
                    step.only(),
                    new StepTerms(back, Guests.NONE, Optional.empty(), opinions, Optional.empty()));
        }
        List<Block> parts =
                block.parts().stream().map(part -> linked(part, whole, ids)).toList();
        return block instanceof Parallel round ? round.with(parts) : new Group(parts, block.when(), block.only());
    }
}
