package org.onewindow.core.bundle;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.identity.DepartmentId;
import org.onewindow.spi.item.DefinitionRef;
import org.onewindow.spi.item.ServiceTarget;

/**
 * 一件事: several items that people need together, in one published version.
 *
 * @param ref id and version
 * @param name what people call it
 * @param summary for whom it is, and what it gets them
 * @param lead the department that leads it (牵头部门)
 * @param targets who may apply, at least one
 * @param parts at least two, in the order in which the merged form asks; each part's item is pinned to a version
 * @param sameFields fields of different parts that are one datum; those bound to one fact are so by themselves
 * @param sameMaterials materials of different parts that are one document; those of one name are so by themselves
 * @param combinations channels that go together; empty if every way of every part goes with every other
 */
public record Bundle(
        DefinitionRef ref,
        LocalizedText name,
        LocalizedText summary,
        DepartmentId lead,
        Set<ServiceTarget> targets,
        List<Part> parts,
        List<Set<OfPart>> sameFields,
        List<Set<OfPart>> sameMaterials,
        List<Combination> combinations) {
    public Bundle {
        targets = Set.copyOf(targets);
        parts = List.copyOf(parts);
        sameFields = List.copyOf(sameFields);
        sameMaterials = List.copyOf(sameMaterials);
        combinations = List.copyOf(combinations);
    }

    /** The part of that id. */
    public Optional<Part> part(String id) {
        return parts.stream().filter(part -> part.id().equals(id)).findFirst();
    }

    /** Ids of the parts that must be granted before {@code id} can be handed in: those it comes after, and those that supply it. */
    public Set<String> before(String id) {
        Set<String> before = new TreeSet<>();
        part(id).ifPresent(part -> before.addAll(part.after()));
        parts.stream()
                .filter(giver -> giver.supplies().stream()
                        .anyMatch(supply -> supply.part().equals(id)))
                .map(Part::id)
                .forEach(before::add);
        return before;
    }

    /** The part whose result stands for that material of {@code part}, if one does. */
    public Optional<Part> supplierOf(String part, String material) {
        OfPart wanted = new OfPart(part, material);
        return parts.stream().filter(giver -> giver.supplies().contains(wanted)).findFirst();
    }

    /**
     * One item of the bundle.
     *
     * @param id {@code [a-z][a-z0-9-]*}, unique within the bundle
     * @param item the item, in the version that the bundle was published with
     * @param scenario id of one of the item's scenarios
     * @param after ids of parts that come first although their result is no material of this one
     * @param supplies the materials of other parts that this part's result stands for
     * @param ways how it can be applied for and collected; empty if that makes no visit
     */
    public record Part(
            String id, DefinitionRef item, String scenario, Set<String> after, List<OfPart> supplies, List<Way> ways) {
        public Part {
            after = Set.copyOf(after);
            supplies = List.copyOf(supplies);
            ways = List.copyOf(ways);
        }

        /** The way of that id. */
        public Optional<Way> way(String wanted) {
            return ways.stream().filter(way -> way.id().equals(wanted)).findFirst();
        }
    }

    /**
     * A field or a material of one part.
     *
     * @param part id of the part
     * @param name key of the field, or id of the material
     */
    public record OfPart(String part, String name) implements Comparable<OfPart> {
        @Override
        public int compareTo(OfPart other) {
            int byPart = part.compareTo(other.part);
            return byPart == 0 ? name.compareTo(other.name) : byPart;
        }

        /** Written {@code part.name}. */
        @Override
        public String toString() {
            return part + "." + name;
        }
    }

    /**
     * One way to get a part done.
     *
     * @param name what people choose
     * @param steps what the applicant does, one after the other, until it is handed in
     * @param collect how the result comes
     * @param only for whom it is open, if not for everybody
     */
    public record Way(String id, LocalizedText name, List<Step> steps, Channel collect, Optional<LocalizedText> only) {
        public Way {
            steps = List.copyOf(steps);
        }

        boolean appliesOnSite() {
            return steps.stream().anyMatch(step -> step.channel() == Channel.ON_SITE);
        }

        boolean collectsOnSite() {
            return collect == Channel.ON_SITE;
        }
    }

    /** One step of a way, such as declaring the name. */
    public record Step(LocalizedText name, Channel channel) {}

    /** By which way something is done or comes (办理渠道). */
    public enum Channel {
        /** 网上. */
        ONLINE,
        /** 到现场; the only one that makes a visit. */
        ON_SITE,
        /** 寄递. */
        COURIER,
        /** 数据共享, without the applicant. */
        SHARED_DATA
    }

    /**
     * Ways that go together.
     *
     * @param name what people choose
     * @param ways id of each part to the way it goes; a part with a single way may be left out
     * @param visits how many visits the definition says it takes, if it says so
     * @param only for whom it is open, if not for everybody
     */
    public record Combination(
            String id, LocalizedText name, Map<String, String> ways, OptionalInt visits, Optional<LocalizedText> only) {
        public Combination {
            ways = Map.copyOf(ways);
        }
    }
}
