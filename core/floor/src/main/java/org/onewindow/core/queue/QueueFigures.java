package org.onewindow.core.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onewindow.core.act.Reading;

/**
 * 排队统计: how long people waited and were served on a day, by queue and by counter; counted from the calls that ended, so a visitor who
 * was sent on counts in each queue (R8.1).
 *
 * <p><b>Threads.</b> Safe for use by several threads.
 */
@ApplicationScoped
public class QueueFigures {
    private final Reading reading;

    @Inject
    QueueFigures(Reading reading) {
        this.reading = reading;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected QueueFigures() {
        this(null);
    }

    /**
     * The figures of one day.
     *
     * @param day which
     * @param issued how many tickets were taken
     * @param unserved how many of them nobody came to serve before the hall closed
     * @param left how many were given up
     * @param queues by queue, in the order of their ids
     * @param counters by counter, in the order of their ids
     */
    public record Day(LocalDate day, int issued, int unserved, int left, List<Line> queues, List<Line> counters) {
        public Day {
            queues = List.copyOf(queues);
            counters = List.copyOf(counters);
        }
    }

    /**
     * The figures of one queue or counter.
     *
     * @param id of the queue or counter
     * @param served calls that ended with the visitor served
     * @param missed calls to which nobody came
     * @param medianWait half of the visitors waited no longer; absent if none was called
     * @param longestWaitOfNineInTen nine in ten waited no longer; absent if none was called
     * @param meanServing how long visitors were at the counter on average; absent if none was
     */
    public record Line(
            String id,
            int served,
            int missed,
            Optional<Duration> medianWait,
            Optional<Duration> longestWaitOfNineInTen,
            Optional<Duration> meanServing) {}

    /** What happened on {@code day}; all zero if nothing did. */
    public Day of(LocalDate day) {
        return reading.read(em -> {
            List<QueueCall> calls = em.createQuery("select c from QueueCall c where c.day = :day", QueueCall.class)
                    .setParameter("day", day)
                    .getResultList();
            Map<TicketState, Long> tickets = em.createQuery(
                            "select t.state from QueueTicket t where t.day = :day", TicketState.class)
                    .setParameter("day", day)
                    .getResultStream()
                    .collect(Collectors.groupingBy(state -> state, Collectors.counting()));
            return new Day(
                    day,
                    tickets.values().stream().mapToInt(Long::intValue).sum(),
                    tickets.getOrDefault(TicketState.UNSERVED, 0L).intValue(),
                    tickets.getOrDefault(TicketState.LEFT, 0L).intValue(),
                    lines(calls.stream().collect(Collectors.groupingBy(QueueCall::queue))),
                    lines(calls.stream().collect(Collectors.groupingBy(QueueCall::counter))));
        });
    }

    private static List<Line> lines(Map<String, List<QueueCall>> calls) {
        return calls.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> line(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Line line(String id, List<QueueCall> calls) {
        List<Duration> waits = calls.stream().map(QueueCall::waiting).sorted().toList();
        List<Duration> serving =
                calls.stream().flatMap(call -> call.serving().stream()).toList();
        return new Line(
                id,
                count(calls, CallEnd.SERVED),
                count(calls, CallEnd.MISSED),
                quantile(waits, 50),
                quantile(waits, 90),
                serving.isEmpty()
                        ? Optional.empty()
                        : Optional.of(serving.stream()
                                .reduce(Duration.ZERO, Duration::plus)
                                .dividedBy(serving.size())));
    }

    private static int count(List<QueueCall> calls, CallEnd end) {
        return (int) calls.stream().filter(call -> call.end() == end).count();
    }

    /** The smallest value that {@code percent} of a hundred do not exceed. */
    private static Optional<Duration> quantile(List<Duration> sorted, int percent) {
        int rank = (sorted.size() * percent + 99) / 100;
        return Stream.of(sorted)
                .filter(all -> !all.isEmpty())
                .map(all -> all.get(Math.max(rank, 1) - 1))
                .findFirst();
    }
}
