package org.onewindow.core.bundle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.onewindow.core.bundle.Bundle.OfPart;
import org.onewindow.core.bundle.Bundle.Part;
import org.onewindow.core.time.HallTime;
import org.onewindow.spi.item.Acquisition;
import org.onewindow.spi.item.MaterialRequirement;
import org.onewindow.spi.item.Scenario;
import org.onewindow.spi.item.ServiceItem;

/**
 * What follows from a bundle and its items: parts in the order in which they can be done, one list of materials, what nobody has to
 * bring, one due date, the visits of each combination of channels. Pure and immutable.
 */
public final class BundlePlan {
    private final Bundle bundle;
    private final List<PlannedPart> parts;
    private final List<MaterialLine> materials;
    private final List<NotAsked> notAsked;

    private BundlePlan(Bundle bundle, List<PlannedPart> parts) {
        this.bundle = bundle;
        this.parts = List.copyOf(parts);
        List<NotAsked> away = new ArrayList<>();
        this.materials = lines(bundle, parts, away);
        this.notAsked = List.copyOf(away);
    }

    /**
     * The plan of a bundle.
     *
     * @param bundle whose parts do not wait for one another in a circle
     * @param items the item of each part, in the version it is pinned to
     * @param lists the materials of each part's scenario as they are required there, whatever their condition
     */
    public static BundlePlan of(
            Bundle bundle, Function<Part, ServiceItem> items, Function<Part, List<MaterialRequirement>> lists) {
        List<PlannedPart> parts = BundleOrder.of(bundle).sorted().stream()
                .flatMap(id -> bundle.part(id).stream())
                .map(part -> new PlannedPart(part, bundle.before(part.id()), items.apply(part), lists.apply(part)))
                .toList();
        return new BundlePlan(bundle, parts);
    }

    /**
     * A part with its item.
     *
     * @param before ids of the parts that must be granted first
     * @param materials what the item asks for in the part's scenario
     */
    public record PlannedPart(Part part, Set<String> before, ServiceItem item, List<MaterialRequirement> materials) {
        public PlannedPart {
            before = Set.copyOf(before);
            materials = List.copyOf(materials);
        }

        /** The part's id. */
        public String id() {
            return part.id();
        }

        /** Whether it is handed in only when others have been granted. */
        public boolean waits() {
            return !before.isEmpty();
        }

        Scenario scenario() {
            return item.scenario(part.scenario()).orElseThrow();
        }
    }

    /**
     * A material that the applicant need not bring.
     *
     * @param part id of the part that needs it
     * @param from id of the part whose result stands for it; absent if the hall gets it by data sharing
     */
    public record NotAsked(String part, MaterialRequirement requirement, Optional<String> from) {}

    /** The definition. */
    public Bundle bundle() {
        return bundle;
    }

    /** Every part after all those it waits for, otherwise as in the definition. */
    public List<PlannedPart> parts() {
        return parts;
    }

    /** The part of that id. */
    public Optional<PlannedPart> part(String id) {
        return parts.stream().filter(part -> part.id().equals(id)).findFirst();
    }

    /** 一套材料: what the applicant brings, each document once. */
    public List<MaterialLine> materials() {
        return materials;
    }

    /** What falls away: results that parts give to one another, and what data sharing supplies. */
    public List<NotAsked> notAsked() {
        return notAsked;
    }

    /** The line under which the part's material is handed in. */
    public Optional<MaterialLine> lineOf(String part, String material) {
        return materials.stream()
                .filter(line -> line.uses().stream()
                        .anyMatch(use -> use.part().equals(part)
                                && use.requirement().id().equals(material)))
                .findFirst();
    }

    /** The materials of {@code part} that other parts' results stand for: id of the material to id of the part that gives it. */
    public Map<String, String> suppliedTo(String part) {
        Map<String, String> supplied = new LinkedHashMap<>();
        notAsked.stream()
                .filter(each -> each.part().equals(part))
                .forEach(each -> each.from()
                        .ifPresent(from -> supplied.put(each.requirement().id(), from)));
        return supplied;
    }

    /** When everything is done at the latest, if it is handed in on a day and accepted at once; each part by its promised limit. */
    public BundleDue due(HallTime time, LocalDate handedIn) {
        return BundleDue.of(this, time, handedIn);
    }

    /** What the applicant may choose: each combination of channels with the visits it takes; empty if no part has ways. */
    public List<BundleRoute> routes() {
        return BundleRoute.of(bundle, this::decidedAtOnce);
    }

    private boolean decidedAtOnce(String part) {
        return part(part).orElseThrow().item().limits().promised().atOnce();
    }

    private static List<MaterialLine> lines(Bundle bundle, List<PlannedPart> parts, List<NotAsked> away) {
        Map<String, List<MaterialLine.Use>> byDocument = new LinkedHashMap<>();
        for (PlannedPart part : parts) {
            for (MaterialRequirement material : part.materials()) {
                Optional<String> from =
                        bundle.supplierOf(part.id(), material.id()).map(Part::id);
                if (from.isPresent() || material.acquisition() == Acquisition.SHARED) {
                    away.add(new NotAsked(part.id(), material, from));
                } else {
                    byDocument
                            .computeIfAbsent(document(bundle, part.id(), material), any -> new ArrayList<>())
                            .add(new MaterialLine.Use(
                                    part.id(), material, part.scenario().copiesEach()));
                }
            }
        }
        return byDocument.values().stream().map(MaterialLine::new).toList();
    }

    /** What tells one document from another: the group that the bundle puts it into, or else its name. */
    private static String document(Bundle bundle, String part, MaterialRequirement material) {
        OfPart here = new OfPart(part, material.id());
        for (int i = 0; i < bundle.sameMaterials().size(); i++) {
            if (bundle.sameMaterials().get(i).contains(here)) {
                return "#" + i;
            }
        }
        return material.name().zh().replaceAll("\\s", "");
    }
}
