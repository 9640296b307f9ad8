package org.onewindow.routing.task;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * 加急不挤占, as a pure account of what happens at one post: nobody who waits there is passed by more expedited tasks that came later than their
 * chains allow. {@link Lanes} keeps to it by asking the rows; this one needs nothing but what is on record, and so can show it afterwards.
 *
 * <p>Not safe for use by several threads.
 */
final class Fairness {
    /** What is told of a post, in the order of happening. */
    sealed interface Event {
        /** Name of the task. */
        String task();

        /** Legal time. */
        Instant at();
    }

    /** A task is asked at the post, or waits there once more: it was put back, or its clock runs again. */
    record Waits(String task, Instant at) implements Event {}

    /** A task goes before others from now on. */
    record Expedited(String task, Instant at, int passedAtMost) implements Event {}

    /** Somebody of the hall begins with a task that nobody has. */
    record Begun(String task, Instant at) implements Event {}

    /** A task is answered, not needed any more, or its clock stands still. */
    record Gone(String task, Instant at) implements Event {}

    /** Somebody was passed too often. */
    record Unfair(String passed, String by, long before, int passedAtMost) {}

    private final Map<String, Instant> opened = new HashMap<>();
    private final Map<String, Instant> waiting = new LinkedHashMap<>();
    private final Map<String, Integer> expedited = new HashMap<>();
    private final Map<String, Instant> begun = new HashMap<>();

    /** Takes an event; answers who was passed too often by it. */
    Optional<Unfair> follow(Event event) {
        Optional<Unfair> unfair = event instanceof Begun ? passedTooOften(event.task()) : Optional.empty();
        if (event instanceof Waits) {
            opened.putIfAbsent(event.task(), event.at());
            if (!expedited.containsKey(event.task())) {
                waiting.put(event.task(), event.at());
            }
        } else {
            waiting.remove(event.task());
        }
        if (event instanceof Expedited marked) {
            expedited.put(event.task(), marked.passedAtMost());
        }
        if (event instanceof Begun && expedited.containsKey(event.task())) {
            begun.put(event.task(), event.at());
        }
        return unfair;
    }

    /** Who would be passed too often if {@code task} were begun now; nobody is by one that is not expedited. */
    Optional<Unfair> passedTooOften(String task) {
        Integer bound = expedited.get(task);
        Instant came = opened.get(task);
        if (bound == null || came == null) {
            return Optional.empty();
        }
        return waiting.entrySet().stream()
                .filter(passed -> passed.getValue().isBefore(came))
                .map(passed -> new Unfair(passed.getKey(), task, before(passed.getValue(), task), bound))
                .filter(passed -> passed.before() >= bound)
                .findFirst();
    }

    /** How many others that came after {@code since} were begun after it. */
    private long before(Instant since, String task) {
        return begun.entrySet().stream()
                .filter(each -> !each.getKey().equals(task))
                .filter(each -> each.getValue().isAfter(since))
                .filter(each -> opened.getOrDefault(each.getKey(), since).isAfter(since))
                .count();
    }
}
