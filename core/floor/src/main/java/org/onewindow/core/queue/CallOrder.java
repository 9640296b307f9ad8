package org.onewindow.core.queue;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * 叫号顺序: who is called next. Whoever has priority goes before those who came earlier, but nobody is passed in this way more often than
 * {@code passedAtMost} times: then it is the turn of whoever has stood longest.
 *
 * <p>So whoever stands behind {@code n} others is called at the latest as number {@code n + passedAtMost + 1} of those whom the same
 * counters call, however many with priority arrive meanwhile.
 *
 * @param passedAtMost 0 gives priority no effect
 */
record CallOrder(int passedAtMost) {
    private static final Comparator<Waiting> LONGEST_FIRST =
            Comparator.comparing(Waiting::standsSince).thenComparing(Waiting::ticket);

    /** Who is called by a counter that calls those queues; empty if nobody waits there. */
    Optional<Waiting> next(Collection<Waiting> waiting, Set<String> queues) {
        List<Waiting> line = of(waiting, queues).sorted(LONGEST_FIRST).toList();
        Optional<Waiting> first = line.stream().filter(Waiting::goesFirst).findFirst();
        boolean maySkipTheOthers = first.map(privileged -> line.stream()
                        .takeWhile(each -> !each.equals(privileged))
                        .allMatch(each -> each.passed() < passedAtMost))
                .orElse(false);
        return maySkipTheOthers ? first : line.stream().findFirst();
    }

    /** Whom calling {@code called} at such a counter passes: those without priority who stand there longer. */
    static List<Waiting> passedBy(Waiting called, Collection<Waiting> waiting, Set<String> queues) {
        return called.goesFirst()
                ? of(waiting, queues)
                        .filter(each -> !each.goesFirst() && LONGEST_FIRST.compare(each, called) < 0)
                        .toList()
                : List.of();
    }

    private static Stream<Waiting> of(Collection<Waiting> waiting, Set<String> queues) {
        return waiting.stream().filter(each -> queues.contains(each.queue()));
    }
}
