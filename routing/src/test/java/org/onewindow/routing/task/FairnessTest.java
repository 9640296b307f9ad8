package org.onewindow.routing.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.onewindow.routing.task.Fairness.Begun;
import org.onewindow.routing.task.Fairness.Expedited;
import org.onewindow.routing.task.Fairness.Gone;
import org.onewindow.routing.task.Fairness.Waits;

/** 加急不挤占: whatever comes to a post in whatever order, nobody waits behind more expedited ones than the bound. */
class FairnessTest {
    private static final Instant NINE = Instant.parse("2026-03-02T01:00:00Z");

    /**
     * Anything happens at a post, but nobody begins with what the rule forbids. Then, counted anew from what happened, no ordinary task was passed
     * more often than the bound while it waited; and whenever an expedited one has to wait somebody ordinary can be begun with instead.
     */
    @Property(tries = 300)
    void nobody_is_passed_more_often_than_the_bound_and_the_post_never_stands_still(
            @ForAll @Size(max = 60) List<@IntRange(min = 0, max = 99) Integer> chances,
            @ForAll @IntRange(min = 0, max = 3) int bound) {
        Post post = new Post(bound);
        chances.forEach(post::happens);

        assertThat(post.timesPassed())
                .allSatisfy((task, passed) ->
                        assertThat(passed).as("%s of %s", task, post.told).isLessThanOrEqualTo(bound));
    }

    /** The same, where people begin with whatever they like: the account says so each time the bound is broken, and only then. */
    @Property(tries = 300)
    void whoever_passes_too_often_is_found(
            @ForAll @Size(max = 60) List<@IntRange(min = 0, max = 99) Integer> chances,
            @ForAll @IntRange(min = 0, max = 3) int bound) {
        Post post = new Post(bound).lawless();
        chances.forEach(post::happens);

        boolean broken = post.timesPassed().values().stream().anyMatch(passed -> passed > bound);
        assertThat(post.found).as("%s", post.told).isEqualTo(broken);
    }

    @Test
    void whoever_has_waited_since_before_is_passed_once_and_not_twice() {
        Fairness fairness = new Fairness();
        fairness.follow(new Waits("ordinary", NINE));
        for (String late : List.of("first", "second")) {
            fairness.follow(new Waits(late, NINE.plusSeconds(60)));
            fairness.follow(new Expedited(late, NINE.plusSeconds(60), 1));
        }

        assertThat(fairness.follow(new Begun("first", NINE.plusSeconds(120)))).isEmpty();
        assertThat(fairness.passedTooOften("second")).contains(new Fairness.Unfair("ordinary", "second", 1, 1));
        fairness.follow(new Begun("ordinary", NINE.plusSeconds(180)));
        assertThat(fairness.passedTooOften("second")).isEmpty();
    }

    @Test
    void what_came_before_or_does_not_wait_is_not_passed() {
        Fairness fairness = new Fairness();
        fairness.follow(new Waits("expedited", NINE));
        fairness.follow(new Expedited("expedited", NINE, 0));
        fairness.follow(new Waits("later", NINE.plusSeconds(60)));
        assertThat(fairness.passedTooOften("expedited")).isEmpty();

        fairness.follow(new Waits("expedited too", NINE.plusSeconds(120)));
        fairness.follow(new Expedited("expedited too", NINE.plusSeconds(120), 0));
        assertThat(fairness.passedTooOften("expedited too")).isPresent();
        fairness.follow(new Gone("later", NINE.plusSeconds(180)));
        assertThat(fairness.passedTooOften("expedited too")).isEmpty();
    }

    /** A post at which things happen by chance, and a second count of who was passed, made the slow way. */
    private static final class Post {
        private final Fairness fairness = new Fairness();
        private final List<Fairness.Event> told = new ArrayList<>();
        private final int bound;
        private boolean lawful = true;
        private boolean found;
        private int moment;

        Post(int bound) {
            this.bound = bound;
        }

        Post lawless() {
            lawful = false;
            return this;
        }

        /** Two of five times somebody comes, every other one in a hurry; otherwise somebody is begun with, now and then put back. */
        void happens(int chance) {
            moment++;
            List<String> free = free();
            if (chance < 40 || free.isEmpty()) {
                String task = "t" + moment;
                tell(new Waits(task, now()));
                if (chance % 2 == 0) {
                    tell(new Expedited(task, now(), bound));
                }
            } else if (chance < 90) {
                String task = free.get(chance % free.size());
                if (lawful && fairness.passedTooOften(task).isPresent()) {
                    assertThat(free)
                            .as("somebody can be begun with: %s", told)
                            .anyMatch(other -> fairness.passedTooOften(other).isEmpty());
                } else {
                    tell(new Begun(task, now()));
                }
            } else {
                begun().stream().findFirst().ifPresent(task -> tell(new Waits(task, now())));
            }
        }

        private Instant now() {
            return NINE.plusSeconds(moment);
        }

        private void tell(Fairness.Event event) {
            told.add(event);
            Optional<Fairness.Unfair> unfair = fairness.follow(event);
            found |= unfair.isPresent();
        }

        private List<String> free() {
            List<String> free = new ArrayList<>();
            told.forEach(event -> {
                free.remove(event.task());
                if (event instanceof Waits || event instanceof Expedited) {
                    free.add(event.task());
                }
            });
            return free;
        }

        private Set<String> begun() {
            Set<String> begun = new HashSet<>();
            told.forEach(event -> {
                if (event instanceof Begun) {
                    begun.add(event.task());
                } else {
                    begun.remove(event.task());
                }
            });
            return begun;
        }

        /** For each wait of each ordinary task: how many expedited ones that came after its beginning were begun before its end. */
        Map<String, Integer> timesPassed() {
            Map<String, Integer> most = new HashMap<>();
            for (int i = 0; i < told.size(); i++) {
                Fairness.Event wait = told.get(i);
                if (wait instanceof Waits && !isExpedited(wait.task())) {
                    Set<String> passing = new HashSet<>();
                    Set<String> came = new HashSet<>();
                    for (Fairness.Event later : told.subList(i + 1, told.size())) {
                        if (later.task().equals(wait.task())) {
                            break;
                        }
                        if (later instanceof Waits && firstWait(later.task()).isAfter(wait.at())) {
                            came.add(later.task());
                        }
                        if (later instanceof Begun && isExpedited(later.task()) && came.contains(later.task())) {
                            passing.add(later.task());
                        }
                    }
                    most.merge(wait.task(), passing.size(), Math::max);
                }
            }
            return most;
        }

        private Instant firstWait(String task) {
            return told.stream()
                    .filter(event -> event instanceof Waits && event.task().equals(task))
                    .findFirst()
                    .orElseThrow()
                    .at();
        }

        private boolean isExpedited(String task) {
            return told.stream()
                    .anyMatch(
                            event -> event instanceof Expedited && event.task().equals(task));
        }
    }
}
