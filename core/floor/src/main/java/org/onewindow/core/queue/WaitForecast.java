package org.onewindow.core.queue;

import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * 预计等候时间: plays the rest of the line through, with the order in which people really are called and the time each queue takes these
 * days, and tells when each would be called. New arrivals with priority are not foreseen.
 *
 * <p><b>Cost.</b> Quadratic in the number of people waiting: some milliseconds for 300.
 */
final class WaitForecast {
    private final CallOrder order;
    private final Map<String, Duration> serving;

    /**
     * With what is known of the day.
     *
     * @param serving how long a visitor of each queue takes, by the queue's id
     */
    WaitForecast(CallOrder order, Map<String, Duration> serving) {
        this.order = order;
        this.serving = Map.copyOf(serving);
    }

    /**
     * A counter that is open.
     *
     * @param queues ids of the queues it calls
     * @param freeIn how long until it calls again
     */
    record OpenCounter(Set<String> queues, Duration freeIn) {
        OpenCounter {
            queues = Set.copyOf(queues);
        }

        OpenCounter busyFor(Duration more) {
            return new OpenCounter(queues, freeIn.plus(more));
        }
    }

    /** What is left of the usual time; somebody who takes longer than usual is expected to need a quarter of it more. */
    static Duration left(Duration usual, Duration passed) {
        Duration left = usual.minus(passed);
        Duration least = usual.dividedBy(4);
        return left.compareTo(least) < 0 ? least : left;
    }

    /** When each is called, counted from now, by ticket; who waits for a queue that no open counter calls is not in it. */
    Map<String, Duration> calls(Collection<Waiting> waiting, List<OpenCounter> open) {
        Map<String, Waiting> left = new LinkedHashMap<>();
        waiting.forEach(each -> left.put(each.ticket(), each));
        PriorityQueue<OpenCounter> counters = new PriorityQueue<>(Comparator.comparing(OpenCounter::freeIn));
        counters.addAll(open);
        Map<String, Duration> calls = new HashMap<>();
        while (!counters.isEmpty()) {
            OpenCounter counter = counters.remove();
            Optional<Waiting> next = order.next(left.values(), counter.queues());
            // A counter with nobody left to call calls nobody later either: no arrivals are foreseen.
            if (next.isPresent()) {
                Waiting called = next.get();
                calls.put(called.ticket(), counter.freeIn());
                left.remove(called.ticket());
                CallOrder.passedBy(called, left.values(), counter.queues())
                        .forEach(each -> left.put(each.ticket(), each.passedOnceMore()));
                counters.add(counter.busyFor(serving.getOrDefault(called.queue(), Duration.ZERO)));
            }
        }
        return calls;
    }
}
