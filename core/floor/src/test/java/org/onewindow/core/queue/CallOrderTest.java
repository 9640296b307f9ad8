package org.onewindow.core.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CallOrderTest {
    private static final Instant NINE = Instant.parse("2026-03-02T01:00:00Z");
    private static final Set<String> QUEUE = Set.of("a");

    @Test
    void who_has_priority_goes_before_those_who_came_earlier() {
        Waiting early = waiting(1, false);
        Waiting late = waiting(2, true);

        assertThat(new CallOrder(3).next(List.of(early, late), QUEUE)).contains(late);
    }

    @Test
    void who_was_passed_as_often_as_the_hall_allows_is_called_before_anybody_who_came_later() {
        Waiting early = new Waiting("1", "a", false, NINE, 3);
        Waiting late = waiting(2, true);

        assertThat(new CallOrder(3).next(List.of(early, late), QUEUE)).contains(early);
    }

    @Test
    void a_counter_calls_nobody_of_another_queue() {
        assertThat(new CallOrder(3).next(List.of(waiting(1, true)), Set.of("b")))
                .isEmpty();
    }

    @Property(tries = 400)
    void nobody_is_called_later_than_all_before_and_the_allowed_number_of_others(
            @ForAll @IntRange(max = 4) int passedAtMost,
            @ForAll @Size(max = 120) List<@IntRange(max = 3) Integer> happenings) {
        CallOrder order = new CallOrder(passedAtMost);
        Map<String, Waiting> line = new HashMap<>();
        Map<String, Integer> atTheLatest = new HashMap<>();
        int calls = 0;
        int arrivals = 0;
        List<Integer> all = new ArrayList<>(happenings);
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i) > 1) {
                Waiting newcomer = waiting(++arrivals, all.get(i) == 3);
                atTheLatest.put(newcomer.ticket(), calls + line.size() + passedAtMost + 1);
                line.put(newcomer.ticket(), newcomer);
            } else if (!line.isEmpty()) {
                Waiting called = order.next(line.values(), QUEUE).orElseThrow();
                line.remove(called.ticket());
                CallOrder.passedBy(called, line.values(), QUEUE)
                        .forEach(each -> line.put(each.ticket(), each.passedOnceMore()));
                calls++;
                assertThat(calls).isLessThanOrEqualTo(atTheLatest.get(called.ticket()));
            }
            if (i == all.size() - 1 && !line.isEmpty()) {
                all.add(0);
            }
        }
    }

    private static Waiting waiting(int number, boolean goesFirst) {
        return new Waiting(String.format("%04d", number), "a", goesFirst, NINE.plusSeconds(number), 0);
    }
}
