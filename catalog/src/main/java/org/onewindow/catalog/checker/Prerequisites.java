package org.onewindow.catalog.checker;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.onewindow.catalog.item.ItemFile;
import org.onewindow.catalog.item.ItemFile.MaterialEntry;
import org.onewindow.core.definition.FindingSink;
import org.onewindow.spi.item.Necessity;

/**
 * No item presupposes, through the results that it asks for, its own result: such as a licence that needs an environmental approval
 * that needs the licence. Each circle is told once, as the shortest there is, with the papers that tie it.
 *
 * <p>Optional materials and alternatives tie nothing. Takes time in proportion to the materials; within a circle, to its square.
 */
final class Prerequisites {
    private final FindingSink findings;
    /** What each item asks for of other items, by id. */
    private final Map<String, List<Need>> needs = new LinkedHashMap<>();

    /** {@code item} asks for {@code material}, which {@code issuer} issues. */
    private record Need(ItemFile item, MaterialEntry material, ItemFile issuer) {
        /** Whether every applicant needs it at the beginning. */
        boolean always() {
            return material.condition().isEmpty()
                    && material.scenarios().isEmpty()
                    && material.necessity() == Necessity.REQUIRED;
        }

        String told() {
            return item.name().zh() + " —（" + material.name().zh() + "）→ ";
        }
    }

    Prerequisites(List<ItemFile> items, HallResults results, FindingSink findings) {
        this.findings = findings;
        for (ItemFile item : items) {
            List<Need> ofItem = new ArrayList<>();
            for (MaterialEntry material : item.materials()) {
                if (material.necessity() != Necessity.OPTIONAL
                        && material.oneOf().isEmpty()) {
                    results.issuerOf(material, item).ifPresent(issuer -> ofItem.add(new Need(item, material, issuer)));
                }
            }
            needs.put(item.id(), ofItem);
        }
    }

    void check() {
        Set<String> told = new HashSet<>();
        for (String item : inCircles()) {
            if (!told.contains(item)) {
                shortestCircle(item).ifPresent(circle -> {
                    circle.forEach(need -> told.add(need.item().id()));
                    report(circle);
                });
            }
        }
    }

    /** What is left when items that need nothing that is left have been taken away, one after the other. */
    private Set<String> inCircles() {
        Map<String, Integer> open = new HashMap<>();
        Map<String, List<String>> neededBy = new HashMap<>();
        Deque<String> free = new ArrayDeque<>();
        needs.forEach((item, ofItem) -> {
            open.put(item, ofItem.size());
            ofItem.forEach(need -> neededBy.computeIfAbsent(need.issuer().id(), any -> new ArrayList<>())
                    .add(item));
            if (ofItem.isEmpty()) {
                free.add(item);
            }
        });
        Set<String> left = new LinkedHashSet<>(needs.keySet());
        while (!free.isEmpty()) {
            String item = free.remove();
            left.remove(item);
            for (String other : neededBy.getOrDefault(item, List.of())) {
                if (open.merge(other, -1, Integer::sum) == 0) {
                    free.add(other);
                }
            }
        }
        return left;
    }

    /** The shortest way from {@code start} back to it, breadth first. */
    private Optional<List<Need>> shortestCircle(String start) {
        Map<String, Need> cameBy = new HashMap<>();
        Deque<String> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            for (Need need : needs.getOrDefault(open.remove(), List.of())) {
                String next = need.issuer().id();
                if (cameBy.putIfAbsent(next, need) == null) {
                    open.add(next);
                }
                if (next.equals(start)) {
                    return Optional.of(wayTo(start, cameBy));
                }
            }
        }
        return Optional.empty();
    }

    private static List<Need> wayTo(String start, Map<String, Need> cameBy) {
        List<Need> way = new ArrayList<>();
        String at = start;
        do {
            Need need = Objects.requireNonNull(cameBy.get(at));
            way.add(0, need);
            at = need.item().id();
        } while (!at.equals(start));
        return way;
    }

    /** An error if nobody can ever begin; a warning if only some applicants are caught. */
    private void report(List<Need> circle) {
        StringBuilder told = new StringBuilder();
        circle.forEach(need -> told.append(need.told()));
        Need first = circle.get(0);
        told.append(first.item().name().zh());
        String pointer = first.material().pointer();
        if (circle.stream().allMatch(Need::always)) {
            findings.error("OW-CAT-1504", first.item().document(), pointer, told.toString());
        } else {
            findings.warning("OW-CAT-1504", first.item().document(), pointer, told.toString());
        }
    }
}
