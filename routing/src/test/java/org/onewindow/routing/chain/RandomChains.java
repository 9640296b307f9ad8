package org.onewindow.routing.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.onewindow.core.condition.Condition;
import org.onewindow.core.condition.Conditions;
import org.onewindow.core.condition.FieldType;
import org.onewindow.core.condition.FormShape;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.identity.DepartmentId;
import org.onewindow.spi.identity.Role;
import org.onewindow.spi.item.DefinitionRef;
import org.onewindow.spi.time.TimeLimit;

/** Chains of every shape, three blocks deep, with conditions on four yes-or-no fields. */
public final class RandomChains {
    private static final int FLAGS = 4;
    private static final int DEPTH = 3;
    private static final FormShape FORM = new FormShape(
            IntStream.range(0, FLAGS).boxed().collect(Collectors.toMap(i -> "flag" + i, i -> new FieldType.YesNo())));
    private static final Conditions CONDITIONS = new Conditions();

    private RandomChains() {}

    /** Form data. */
    static Arbitrary<Map<String, Boolean>> data() {
        return Arbitraries.of(true, false)
                .list()
                .ofSize(FLAGS)
                .map(values ->
                        IntStream.range(0, FLAGS).boxed().collect(Collectors.toMap(i -> "flag" + i, values::get)));
    }

    /** Chains that join as {@code joins} say. */
    public static Arbitrary<Chain> joining(Join... joins) {
        return block(DEPTH, Arbitraries.of(joins)).list().ofMaxSize(4).map(RandomChains::numbered);
    }

    private static Arbitrary<Block> block(int depth, Arbitrary<Join> joins) {
        Arbitrary<Block> step = whens().map(when -> step("", StepKind.OPINION, when));
        if (depth == 0) {
            return step;
        }
        Arbitrary<List<Block>> parts = Arbitraries.lazy(() -> block(depth - 1, joins))
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
        Arbitrary<Block> group =
                Combinators.combine(parts, whens()).as((steps, when) -> new Group(steps, when, Optional.empty()));
        Arbitrary<Block> parallel = Combinators.combine(joins, parts, whens())
                .as((join, branches, when) ->
                        new Parallel("parallel", Optional.empty(), join, branches, when, Optional.empty()));
        return Arbitraries.frequencyOf(Tuple.of(3, step), Tuple.of(1, group), Tuple.of(2, parallel));
    }

    private static Arbitrary<Optional<Condition>> whens() {
        return Arbitraries.integers()
                .between(-FLAGS, FLAGS - 1)
                .map(flag -> flag < 0 ? Optional.empty() : CONDITIONS.compile("flag" + flag, FORM, fault -> {}));
    }

    /** Gives every step an id of its own and adds the decision. */
    private static Chain numbered(List<Block> blocks) {
        int[] next = {0};
        List<Block> all = new ArrayList<>();
        blocks.forEach(block -> all.add(numbered(block, next)));
        all.add(step("decision", StepKind.DECISION, Optional.empty()));
        return new Chain(
                new DefinitionRef("random", 1), LocalizedText.chinese("随机链"), new DepartmentId("planning"), all);
    }

    private static Block numbered(Block block, int[] next) {
        if (block instanceof Step step) {
            return step("step-" + next[0]++, step.kind(), step.when());
        }
        List<Block> parts = new ArrayList<>();
        block.parts().forEach(part -> parts.add(numbered(part, next)));
        return block instanceof Parallel parallel
                ? new Parallel(
                        "parallel-" + next[0]++,
                        parallel.name(),
                        parallel.join(),
                        parts,
                        parallel.when(),
                        parallel.only())
                : new Group(parts, block.when(), block.only());
    }

    private static Step step(String id, StepKind kind, Optional<Condition> when) {
        return new Step(
                id,
                LocalizedText.chinese("环节"),
                kind,
                new DepartmentId("planning"),
                Role.DEPARTMENT_APPROVER,
                TimeLimit.workingDays(1),
                when,
                Optional.empty());
    }
}
