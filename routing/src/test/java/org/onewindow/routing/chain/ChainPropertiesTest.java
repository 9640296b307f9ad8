package org.onewindow.routing.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.onewindow.core.condition.Condition;

/** Random chains, walked in random order. */
class ChainPropertiesTest {
    @Property(tries = 3_000)
    void every_walk_agrees_with_the_slow_model_and_ends_with_the_decision(
            @ForAll("chains") Chain chain, @ForAll("data") Map<String, Boolean> data, @ForAll Random order) {
        Set<String> answered = new LinkedHashSet<>();
        Move move = chain.start(holds(data));
        List<String> opened = new ArrayList<>(ids(move.opened()));

        while (!move.finished()) {
            assertThat(move.position().open())
                    .isNotEmpty()
                    .isEqualTo(SlowModel.of(chain, data, answered).open());
            String step = anyOpen(move, order);
            answered.add(step);
            move = chain.answer(move.position(), step, holds(data));
            opened.addAll(ids(move.opened()));
        }

        assertThat(opened).as("no step opens twice").doesNotHaveDuplicates();
        assertThat(answered).as("the decision comes last").last().isEqualTo("decision");
        assertThat(move.position().open()).isEmpty();
        assertThat(SlowModel.of(chain, data, answered).through()).isTrue();
    }

    @Property(tries = 1_000)
    void where_all_are_joined_no_branch_is_lost_and_their_order_makes_no_difference(
            @ForAll("chainsThatJoinAll") Chain chain,
            @ForAll("data") Map<String, Boolean> data,
            @ForAll Random one,
            @ForAll Random other) {
        Position end = end(chain, data, one);

        assertThat(end(chain, data, other)).isEqualTo(end);
        assertThat(end.steps().keySet()).isEqualTo(wanted(Group.always(chain.blocks()), data));
        assertThat(end.steps().values()).containsOnly(StepState.DONE);
    }

    @Property(tries = 1_000)
    void a_move_changes_what_it_says_and_nothing_else(
            @ForAll("chains") Chain chain, @ForAll("data") Map<String, Boolean> data, @ForAll Random order) {
        Move move = chain.start(holds(data));
        while (!move.finished()) {
            Map<String, StepState> expected = new HashMap<>(move.position().steps());
            String step = anyOpen(move, order);
            move = chain.answer(move.position(), step, holds(data));
            assertThat(ids(move.cancelled())).doesNotContain(step);
            assertThat(expected.put(step, StepState.DONE)).isEqualTo(StepState.OPEN);
            for (Step cancelled : move.cancelled()) {
                assertThat(expected.put(cancelled.id(), StepState.CANCELLED)).isEqualTo(StepState.OPEN);
            }
            for (Step opened : move.opened()) {
                assertThat(expected.put(opened.id(), StepState.OPEN)).isNull();
            }

            assertThat(move.position().steps()).isEqualTo(expected);
        }
    }

    @Property(tries = 1_000)
    void what_opens_was_ahead_and_nothing_is_ahead_of_the_end(
            @ForAll("chains") Chain chain, @ForAll("data") Map<String, Boolean> data, @ForAll Random order) {
        assertThat(chain.ahead(Position.BEFORE_START)).isEqualTo(chain.steps());
        Move move = chain.start(holds(data));
        while (!move.finished()) {
            List<String> ahead = ids(chain.ahead(move.position()));
            assertThat(ahead)
                    .doesNotContainAnyElementsOf(move.position().steps().keySet());
            move = chain.answer(move.position(), anyOpen(move, order), holds(data));
            assertThat(ahead).containsAll(ids(move.opened()));
        }

        assertThat(chain.ahead(move.position())).isEmpty();
    }

    @Provide
    Arbitrary<Map<String, Boolean>> data() {
        return RandomChains.data();
    }

    @Provide
    Arbitrary<Chain> chains() {
        return RandomChains.joining(
                new Join.All(), new Join.Any(), new Join.Quorum(1), new Join.Quorum(2), new Join.Quorum(3));
    }

    @Provide
    Arbitrary<Chain> chainsThatJoinAll() {
        return RandomChains.joining(new Join.All());
    }

    private static Position end(Chain chain, Map<String, Boolean> data, Random order) {
        Move move = chain.start(holds(data));
        while (!move.finished()) {
            move = chain.answer(move.position(), anyOpen(move, order), holds(data));
        }
        return move.position();
    }

    private static String anyOpen(Move move, Random order) {
        List<String> open = List.copyOf(move.position().open());
        return open.get(order.nextInt(open.size()));
    }

    /** The steps that nothing but their conditions may leave out. */
    private static Set<String> wanted(Block block, Map<String, Boolean> data) {
        Set<String> wanted = new HashSet<>();
        if (block.when().map(condition -> condition.holds(data)).orElse(true)) {
            if (block instanceof Step step) {
                wanted.add(step.id());
            }
            block.parts().forEach(part -> wanted.addAll(wanted(part, data)));
        }
        return wanted;
    }

    private static Predicate<Condition> holds(Map<String, Boolean> data) {
        return condition -> condition.holds(data);
    }

    private static List<String> ids(List<Step> steps) {
        return steps.stream().map(Step::id).toList();
    }
}
