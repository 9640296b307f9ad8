package org.onewindow.routing.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.onewindow.core.condition.Condition;
import org.onewindow.spi.application.OpinionKind;

/**
 * G20: random chains, walked at random by answers, sendings back and ended rounds, against {@link WalkModel}. After every step both wait for
 * the same, have the same answers and have cancelled the same.
 *
 * <p>A million steps: {@code mvn -pl routing -am test -Dtest=RandomWalksTest -Dsurefire.failIfNoSpecifiedTests=false
 * -Donewindow.walk.steps=1000000}; another seed: {@code -Donewindow.walk.seed=…}.
 */
class RandomWalksTest {
    private static final int STEPS = Integer.getInteger("onewindow.walk.steps", 10_000);
    private static final long SEED = Long.getLong("onewindow.walk.seed", 20_260_101L);
    /** Then it is not sent back any more, so that it ends. */
    private static final int MOST_IN_ONE_WALK = 60;

    private static final List<OpinionKind> OPINIONS = List.of(OpinionKind.values());

    private final List<String> path = new ArrayList<>();
    private int steps;
    private int sentBack;
    private int ended;
    private int walks;

    @Test
    void every_walk_agrees_with_the_model_at_every_step_and_ends_with_the_decision() {
        Random random = new Random(SEED);
        while (steps < STEPS) {
            walk(new Random(random.nextLong()));
            walks++;
        }

        System.out.printf(
                "seed %d: %d steps of %d walks, sent back %d times, %d rounds ended; no difference%n",
                SEED, steps, walks, sentBack, ended);
        assertThat(List.of(sentBack, ended))
                .as("what was to happen did")
                .allSatisfy(times -> assertThat(times).isGreaterThan(STEPS / 200));
    }

    private void walk(Random random) {
        Chain chain = WalkedChains.any(random);
        Map<String, Boolean> data = WalkedChains.data(random);
        Predicate<Condition> holds = condition -> condition.holds(data);
        WalkModel model = new WalkModel(chain, data);
        path.clear();
        Move move = chain.start(holds);
        path.add("start " + data);
        for (int i = 0; !move.finished(); i++) {
            agree(chain, model, move.position());
            move = next(chain, model, move.position(), i < MOST_IN_ONE_WALK, holds, random);
            steps++;
        }
        agree(chain, model, move.position());
        assertThat(model.finished()).as("%s of %s", path, shape(chain.blocks())).isTrue();
        assertThat(move.position().of("decision")).contains(StepState.DONE);
    }

    private Move next(
            Chain chain, WalkModel model, Position at, boolean back, Predicate<Condition> holds, Random random) {
        List<Parallel> rounds = chain.concludable(at);
        if (!rounds.isEmpty() && random.nextInt(4) == 0) {
            String round = rounds.get(random.nextInt(rounds.size())).id();
            path.add("end " + round);
            ended++;
            model.end(round);
            return chain.conclude(at, round, holds);
        }
        List<String> open = List.copyOf(at.open());
        String step = open.get(random.nextInt(open.size()));
        List<Step> targets = chain.backFrom(at, step);
        if (back && !targets.isEmpty() && random.nextInt(3) == 0) {
            String to = targets.get(random.nextInt(targets.size())).id();
            path.add("back " + step + " to " + to);
            sentBack++;
            model.sendBack(step, to);
            return chain.sendBack(at, step, to, holds);
        }
        OpinionKind opinion = OPINIONS.get(random.nextInt(OPINIONS.size()));
        path.add(step + " " + opinion);
        model.answer(step, opinion);
        return chain.answer(at, step, Optional.of(opinion), holds);
    }

    private void agree(Chain chain, WalkModel model, Position at) {
        assertThat(at.open())
                .as("open after %s of %s", path, shape(chain.blocks()))
                .isEqualTo(model.open());
        assertThat(at.opinions())
                .as("answers after %s of %s", path, shape(chain.blocks()))
                .isEqualTo(model.answered());
        assertThat(at.steps().entrySet().stream()
                        .filter(step -> step.getValue() == StepState.CANCELLED)
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet()))
                .as("cancelled after %s of %s", path, shape(chain.blocks()))
                .isEqualTo(model.cancelled());
    }

    /** A chain in one line: {@code round-1 Quorum[branches=2] KEPT {step-2, (step-3, step-4)}}. */
    private static String shape(List<Block> blocks) {
        return blocks.stream().map(RandomWalksTest::shape).collect(Collectors.joining(", "));
    }

    private static String shape(Block block) {
        String gate = block.when().map(when -> " if " + when.fields()).orElse("")
                + block.opinions().map(are -> " if " + are).orElse("");
        if (block instanceof Step step) {
            return step.id()
                    + (step.terms().back().isEmpty()
                            ? ""
                            : " back " + step.terms().back())
                    + gate;
        }
        return block instanceof Parallel round
                ? round.id() + " " + round.join() + " " + round.sisters() + " {" + shape(round.parts()) + "}" + gate
                : "(" + shape(block.parts()) + ")" + gate;
    }
}
