package org.onewindow.core.bundle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.onewindow.core.bundle.BundlePlan.PlannedPart;
import org.onewindow.core.time.DueDate;
import org.onewindow.core.time.HallTime;
import org.onewindow.core.time.TimeFacts;
import org.onewindow.spi.time.TimeLimit;

/**
 * The one due date of a bundle, and how it comes about: the longest path of promised limits from the day of handing in.
 *
 * @param dueOn by when everything is decided
 * @param parts every part, in order
 */
public record BundleDue(LocalDate dueOn, List<PartDue> parts) {
    public BundleDue {
        parts = List.copyOf(parts);
    }

    /**
     * One part's share of it.
     *
     * @param part its id
     * @param limit the promised limit
     * @param from the day its limit is counted from: the bundle's, or the last day of the part it waits for longest
     * @param waitsFor id of that part; absent if it begins with the bundle
     * @param dueOn its last day
     * @param why how that day was counted
     */
    public record PartDue(
            String part, TimeLimit limit, LocalDate from, Optional<String> waitsFor, LocalDate dueOn, DueDate why) {}

    /** The share of that part. */
    public PartDue of(String part) {
        return parts.stream().filter(due -> due.part().equals(part)).findFirst().orElseThrow();
    }

    /** Ids of the parts that make it as late as it is, first to last. */
    public List<String> longestPath() {
        List<String> path = new ArrayList<>();
        Optional<String> at = parts.stream()
                .filter(due -> due.dueOn().equals(dueOn))
                .map(PartDue::part)
                .findFirst();
        while (at.isPresent()) {
            path.add(0, at.get());
            at = of(at.get()).waitsFor();
        }
        return path;
    }

    static BundleDue of(BundlePlan plan, HallTime time, LocalDate handedIn) {
        List<PartDue> parts = new ArrayList<>();
        for (PlannedPart part : plan.parts()) {
            Optional<PartDue> last = parts.stream()
                    .filter(due -> part.before().contains(due.part()))
                    .max(Comparator.comparing(PartDue::dueOn));
            LocalDate from = last.map(PartDue::dueOn).orElse(handedIn);
            TimeLimit limit = part.item().limits().promised();
            DueDate why = time.dueDate(from, limit, TimeFacts.NONE);
            parts.add(new PartDue(
                    part.id(), limit, from, last.map(PartDue::part), why.date().orElseThrow(), why));
        }
        LocalDate dueOn = parts.stream()
                .map(PartDue::dueOn)
                .max(Comparator.naturalOrder())
                .orElse(handedIn);
        return new BundleDue(dueOn, parts);
    }
}
