package org.onewindow.core.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onewindow.core.queue.WaitForecast.OpenCounter;
import org.onewindow.spi.LocalizedText;

class WaitForecastTest {
    private static final Instant NINE = Instant.parse("2026-03-02T01:00:00Z");
    private static final CallOrder ORDER = new CallOrder(3);

    @Test
    void two_counters_share_a_line() {
        Map<String, Duration> calls = new WaitForecast(ORDER, Map.of("a", Duration.ofMinutes(10)))
                .calls(
                        List.of(waiting("1", 1), waiting("2", 2), waiting("3", 3)),
                        List.of(
                                new OpenCounter(Set.of("a"), Duration.ofMinutes(4)),
                                new OpenCounter(Set.of("a"), Duration.ZERO)));

        assertThat(calls)
                .containsEntry("1", Duration.ZERO)
                .containsEntry("2", Duration.ofMinutes(4))
                .containsEntry("3", Duration.ofMinutes(10));
    }

    @Test
    void nothing_is_foretold_where_no_counter_calls() {
        assertThat(new WaitForecast(ORDER, Map.of()).calls(List.of(waiting("1", 1)), List.of()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void on_a_replayed_day_of_500_visitors_half_of_the_forecasts_are_less_than_a_quarter_off(long seed) {
        double median = new Day(seed).medianError();

        assertThat(median).isLessThan(0.25);
    }

    private static Waiting waiting(String ticket, int second) {
        return new Waiting(ticket, "a", false, NINE.plusSeconds(second), 0);
    }

    /**
     * A day from nine to five: two queues, six counters, two of which call both; a rush at ten and one at two; what a visitor takes
     * scatters widely about ten and sixteen minutes, and one in ten has priority.
     */
    private static final class Day {
        private static final int VISITORS = 500;
        private static final int SHORTEST_WAIT_THAT_COUNTS = 120;
        private static final List<Set<String>> COUNTERS = List.of(
                Set.of("a"),
                Set.of("a"),
                Set.of("a"),
                Set.of("a", "b"),
                Set.of("a", "b"),
                Set.of("b"),
                Set.of("b"),
                Set.of("a"),
                Set.of("b"),
                Set.of("a"),
                Set.of("a"),
                Set.of("b"));

        private final Random chance;
        private final Map<String, List<Duration>> taken =
                new HashMap<>(Map.of("a", new ArrayList<>(), "b", new ArrayList<>()));
        private final Map<String, Waiting> line = new LinkedHashMap<>();
        private final Map<String, Duration> foretold = new HashMap<>();
        private final Map<String, Instant> arrived = new HashMap<>();
        private final List<Double> errors = new ArrayList<>();
        private final PriorityQueue<Busy> counters = new PriorityQueue<>(Comparator.comparing(Busy::until));

        Day(long seed) {
            this.chance = new Random(seed);
        }

        private record Busy(Set<String> queues, Instant calledAt, String queue, Instant until) {}

        double medianError() {
            COUNTERS.forEach(queues -> counters.add(new Busy(queues, NINE, "", NINE)));
            List<Busy> idle = new ArrayList<>();
            for (Instant arrival : arrivals()) {
                letCallUntil(arrival, idle);
                arrive(arrival, idle);
            }
            List<Double> sorted = errors.stream().sorted().toList();
            return sorted.get(sorted.size() / 2);
        }

        private List<Instant> arrivals() {
            List<Instant> arrivals = new ArrayList<>();
            for (int i = 0; i < VISITORS; i++) {
                double hour = i % 2 == 0
                        ? 8 * chance.nextDouble()
                        : 1.2 + 4 * (i % 4 == 1 ? 0 : 1) + chance.nextGaussian() * 0.5;
                arrivals.add(NINE.plusSeconds((long) (3_600 * Math.max(0, Math.min(8, hour)))));
            }
            arrivals.sort(Comparator.naturalOrder());
            return arrivals;
        }

        private void letCallUntil(Instant moment, List<Busy> idle) {
            while (!counters.isEmpty() && !counters.peek().until().isAfter(moment)) {
                Busy free = counters.remove();
                if (!free.queue().isEmpty()) {
                    taken.get(free.queue()).add(Duration.between(free.calledAt(), free.until()));
                }
                if (!call(free.queues(), free.until())) {
                    idle.add(free);
                }
            }
        }

        private boolean call(Set<String> queues, Instant now) {
            Optional<Waiting> next = ORDER.next(line.values(), queues);
            next.ifPresent(called -> {
                line.remove(called.ticket());
                CallOrder.passedBy(called, line.values(), queues)
                        .forEach(each -> line.put(each.ticket(), each.passedOnceMore()));
                judge(called, now);
                counters.add(new Busy(queues, now, called.queue(), now.plus(takes(called.queue()))));
            });
            return next.isPresent();
        }

        private void judge(Waiting called, Instant now) {
            long waited = Duration.between(arrived.get(called.ticket()), now).toSeconds();
            if (waited >= SHORTEST_WAIT_THAT_COUNTS) {
                errors.add(Math.abs(foretold.get(called.ticket()).toSeconds() - waited) / (double) waited);
            }
        }

        private Duration takes(String queue) {
            double mean = queue.equals("a") ? 10 : 16;
            return Duration.ofSeconds((long) (60 * mean * Math.exp(0.6 * chance.nextGaussian() - 0.18)));
        }

        private void arrive(Instant now, List<Busy> idle) {
            String ticket = String.format("%04d", arrived.size());
            String queue = chance.nextInt(3) == 0 ? "b" : "a";
            Waiting newcomer = new Waiting(ticket, queue, chance.nextInt(10) == 0, now, 0);
            arrived.put(ticket, now);
            line.put(ticket, newcomer);
            foretold.put(ticket, forecast(line.values(), now, idle).getOrDefault(ticket, Duration.ZERO));
            idle.stream()
                    .filter(free -> free.queues().contains(queue))
                    .findFirst()
                    .ifPresent(free -> {
                        idle.remove(free);
                        call(free.queues(), now);
                    });
        }

        private Map<String, Duration> forecast(Collection<Waiting> waiting, Instant now, List<Busy> idle) {
            Map<String, Duration> serving = Map.of("a", usual("a"), "b", usual("b"));
            List<OpenCounter> open = new ArrayList<>();
            idle.forEach(free -> open.add(new OpenCounter(free.queues(), Duration.ZERO)));
            counters.forEach(busy -> open.add(new OpenCounter(
                    busy.queues(),
                    WaitForecast.left(serving.get(busy.queue()), Duration.between(busy.calledAt(), now)))));
            return new WaitForecast(ORDER, serving).calls(waiting, open);
        }

        private Duration usual(String queue) {
            List<Duration> all = taken.get(queue);
            return ServingTimes.blended(
                    new ServiceQueue(queue, LocalizedText.chinese(queue), "A", List.of(), queue.equals("a") ? 10 : 16),
                    all.subList(Math.max(0, all.size() - 20), all.size()));
        }
    }
}
