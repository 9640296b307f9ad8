package org.onewindow.core.bundle;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.onewindow.core.bundle.Bundle.Part;
import org.onewindow.core.bundle.Bundle.Way;

/**
 * How often an applicant must come, at least, if everything that can wait for the same visit does.
 *
 * <p>Each part is handed in, then decided, then collected. What is done on site falls on a visit; a decision that takes time falls
 * after the visit on which it was handed in, so that its result, and whatever waits for it, can be had on site only on the next one.
 */
final class Visits {
    private final List<Part> ordered;
    private final Function<String, Set<String>> before;
    private final Predicate<String> atOnce;

    /**
     * Counts for these parts.
     *
     * @param ordered each after those it waits for
     * @param before the parts that each waits for
     * @param atOnce whether a part is decided while the applicant waits
     */
    Visits(List<Part> ordered, Function<String, Set<String>> before, Predicate<String> atOnce) {
        this.ordered = ordered;
        this.before = before;
        this.atOnce = atOnce;
    }

    /**
     * A moment of the whole: during a visit, or between two.
     *
     * @param visit number of the last visit begun, 0 before the first
     * @param after whether it is over
     */
    private record Moment(int visit, boolean after) implements Comparable<Moment> {
        private static final Moment BEGINNING = new Moment(0, true);

        /** The visit at or after this moment. */
        Moment onSite() {
            return after ? new Moment(visit + 1, false) : this;
        }

        Moment later() {
            return new Moment(visit, true);
        }

        @Override
        public int compareTo(Moment other) {
            return Comparator.comparingInt(Moment::visit)
                    .thenComparing(Moment::after)
                    .compare(this, other);
        }
    }

    /** The number of visits when each part goes the way given; a part without one makes none. */
    int of(Map<String, Way> ways) {
        Map<String, Moment> decided = new HashMap<>();
        int last = 0;
        for (Part part : ordered) {
            Optional<Way> way = Optional.ofNullable(ways.get(part.id()));
            Moment ready = before.apply(part.id()).stream()
                    .map(id -> decided.getOrDefault(id, Moment.BEGINNING))
                    .max(Comparator.naturalOrder())
                    .orElse(Moment.BEGINNING);
            Moment handedIn = way.filter(Way::appliesOnSite).isPresent() ? ready.onSite() : ready;
            Moment done = atOnce.test(part.id()) ? handedIn : handedIn.later();
            Moment collected = way.filter(Way::collectsOnSite).isPresent() ? done.onSite() : done;
            decided.put(part.id(), done);
            if (way.filter(Way::collectsOnSite).isPresent()) {
                last = Math.max(last, collected.visit());
            } else if (way.filter(Way::appliesOnSite).isPresent()) {
                last = Math.max(last, handedIn.visit());
            }
        }
        return last;
    }
}
