package org.onewindow.core.bundle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.onewindow.core.bundle.Bundle.Combination;
import org.onewindow.core.bundle.Bundle.Part;
import org.onewindow.core.bundle.Bundle.Way;
import org.onewindow.spi.LocalizedText;

/**
 * One combination of channels that an applicant may choose, with the visits that it takes.
 *
 * @param id of the combination, or the ids of its ways joined by {@code +}
 * @param ways id of each part that has ways to the one chosen
 * @param visits how often the applicant must come, computed
 * @param only for whom it is open, if not for everybody
 */
public record BundleRoute(
        String id, LocalizedText name, Map<String, Way> ways, int visits, Optional<LocalizedText> only) {
    /** Combinations that are put together by themselves, at most. */
    private static final int MOST = 64;

    public BundleRoute {
        ways = Map.copyOf(ways);
    }

    /** Whether 最多跑一次 is true of it. */
    public boolean atMostOneVisit() {
        return visits <= 1;
    }

    /**
     * The combinations of {@code bundle}: those it names, or every way of every part with every other, at most 64.
     *
     * @param bundle whose parts do not wait for one another in a circle
     * @param atOnce whether a part, named by its id, is decided while the applicant waits
     */
    public static List<BundleRoute> of(Bundle bundle, Predicate<String> atOnce) {
        List<Part> ordered = BundleOrder.of(bundle).sorted().stream()
                .flatMap(id -> bundle.part(id).stream())
                .toList();
        List<Combination> combinations = bundle.combinations().isEmpty() ? all(ordered) : bundle.combinations();
        return combinations.stream()
                .map(combination -> route(bundle, combination, ordered, atOnce))
                .toList();
    }

    private static BundleRoute route(
            Bundle bundle, Combination combination, List<Part> ordered, Predicate<String> atOnce) {
        Map<String, Way> ways = waysOf(combination, ordered);
        int visits = new Visits(ordered, bundle::before, atOnce).of(ways);
        return new BundleRoute(combination.id(), combination.name(), ways, visits, combination.only());
    }

    /** The way of each part that has one: the one named, or its only one. */
    private static Map<String, Way> waysOf(Combination combination, List<Part> parts) {
        Map<String, Way> ways = new TreeMap<>();
        for (Part part : parts) {
            Optional.ofNullable(combination.ways().get(part.id()))
                    .flatMap(part::way)
                    .or(() -> part.ways().stream().findFirst())
                    .ifPresent(way -> ways.put(part.id(), way));
        }
        return ways;
    }

    private static List<Combination> all(List<Part> parts) {
        List<Map<String, String>> chosen = List.of(Map.of());
        for (Part part : parts.stream().filter(each -> !each.ways().isEmpty()).toList()) {
            List<Map<String, String>> longer = new ArrayList<>();
            for (Map<String, String> before : chosen) {
                for (Way way : part.ways()) {
                    Map<String, String> ways = new TreeMap<>(before);
                    ways.put(part.id(), way.id());
                    longer.add(ways);
                }
            }
            chosen = longer.stream().limit(MOST).toList();
        }
        return chosen.stream()
                .filter(ways -> !ways.isEmpty())
                .map(ways -> named(ways, parts))
                .toList();
    }

    private static Combination named(Map<String, String> ways, List<Part> parts) {
        List<Way> chosen = parts.stream()
                .flatMap(part -> Optional.ofNullable(ways.get(part.id())).flatMap(part::way).stream())
                .toList();
        LocalizedText name = new LocalizedText(
                chosen.stream().map(way -> way.name().zh()).distinct().collect(Collectors.joining("；")),
                chosen.stream().map(way -> way.name().en()).distinct().collect(Collectors.joining("; ")));
        String id = parts.stream()
                .flatMap(part -> Optional.ofNullable(ways.get(part.id())).stream())
                .collect(Collectors.joining("+"));
        return new Combination(id, name, ways, OptionalInt.empty(), Optional.empty());
    }
}
