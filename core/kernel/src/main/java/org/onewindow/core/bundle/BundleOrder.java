package org.onewindow.core.bundle;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The order of parts that wait for one another. Pure. */
public final class BundleOrder {
    /** Each part and what comes before it, in the order of the file. */
    private final Map<String, Set<String>> before = new LinkedHashMap<>();

    /**
     * Parts and what each waits for; a name that is no part is left out.
     *
     * @param before id of each part to the ids before it, in the order of the file
     */
    public BundleOrder(Map<String, ? extends Collection<String>> before) {
        before.forEach((part, first) -> {
            Set<String> known = new LinkedHashSet<>(first);
            known.retainAll(before.keySet());
            this.before.put(part, known);
        });
    }

    static BundleOrder of(Bundle bundle) {
        Map<String, Set<String>> before = new LinkedHashMap<>();
        bundle.parts().forEach(part -> before.put(part.id(), bundle.before(part.id())));
        return new BundleOrder(before);
    }

    /**
     * Every part after all those it waits for, otherwise as in the file.
     *
     * @throws IllegalStateException if they wait for one another in a circle
     */
    public List<String> sorted() {
        List<String> sorted = new ArrayList<>();
        while (sorted.size() < before.size()) {
            String next = before.keySet().stream()
                    .filter(part -> !sorted.contains(part) && sorted.containsAll(before.getOrDefault(part, Set.of())))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("parts wait for one another: " + before));
            sorted.add(next);
        }
        return sorted;
    }

    /** The shortest circle there is, its first part repeated at the end; empty if every part can begin one day. */
    public Optional<List<String>> shortestCircle() {
        return before.keySet().stream()
                .flatMap(part -> circleFrom(part).stream())
                .min((one, other) -> Integer.compare(one.size(), other.size()));
    }

    /** Breadth first from {@code start} back to it. */
    private Optional<List<String>> circleFrom(String start) {
        Map<String, String> cameFrom = new HashMap<>();
        Deque<String> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            String at = open.remove();
            for (String next : before.getOrDefault(at, Set.of())) {
                if (cameFrom.putIfAbsent(next, at) == null) {
                    open.add(next);
                }
            }
        }
        return cameFrom.containsKey(start) ? Optional.of(wayBack(start, cameFrom)) : Optional.empty();
    }

    private static List<String> wayBack(String start, Map<String, String> cameFrom) {
        List<String> circle = new ArrayList<>(List.of(start));
        String at = start;
        do {
            at = Objects.requireNonNull(cameFrom.get(at));
            circle.add(at);
        } while (!at.equals(start));
        return circle;
    }
}
