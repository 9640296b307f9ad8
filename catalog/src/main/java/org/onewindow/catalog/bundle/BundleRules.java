package org.onewindow.catalog.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.onewindow.catalog.item.ItemFile;
import org.onewindow.catalog.item.ItemKind;
import org.onewindow.core.bundle.Bundle;
import org.onewindow.core.bundle.Bundle.OfPart;
import org.onewindow.core.bundle.Bundle.Part;
import org.onewindow.core.bundle.BundleOrder;
import org.onewindow.core.definition.DefinitionDocument;
import org.onewindow.core.definition.DefinitionSet;
import org.onewindow.core.definition.FindingSink;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.item.Acquisition;
import org.onewindow.spi.item.ServiceTarget;

/** What every bundle keeps, held against the items of its parts. What concerns the merged form the forms tell. */
final class BundleRules {
    private static final String UNKNOWN_SCENARIO = "OW-CAT-1801";
    private static final String UNKNOWN_MATERIAL = "OW-CAT-1802";
    private static final String UNKNOWN_PART = "OW-CAT-1803";
    private static final String CIRCLE = "OW-CAT-1804";
    private static final String ID_TWICE = "OW-CAT-1805";
    private static final String WAITS_FOR_NOTHING = "OW-CAT-1806";
    private static final String RESULT_ASKED_FOR = "OW-CAT-1807";
    private static final String NOT_A_TARGET = "OW-CAT-1810";
    private static final String UNKNOWN_LEAD = "OW-CAT-1812";

    private final DefinitionDocument document;
    private final Bundle bundle;
    private final DefinitionSet all;
    private final FindingSink findings;
    /** The item of each part; none where its file is broken. */
    private final Map<String, ItemFile> items = new HashMap<>();

    BundleRules(DefinitionDocument document, Bundle bundle, DefinitionSet all, FindingSink findings) {
        this.document = document;
        this.bundle = bundle;
        this.all = all;
        this.findings = findings;
        bundle.parts()
                .forEach(part -> all.find(ItemKind.NAME, part.item().id())
                        .map(ItemFile::of)
                        .ifPresent(item -> items.put(part.id(), item)));
    }

    /** Reports every breach; answers whether a plan can be made of the bundle. */
    boolean sound() {
        int before = findings.findings().size();
        idsAreUnique();
        for (int i = 0; i < bundle.parts().size(); i++) {
            check(bundle.parts().get(i), "/parts/" + i);
        }
        sameMaterialsAreThere();
        nobodyWaitsInACircle();
        boolean sound = findings.findings().stream().skip(before).noneMatch(Finding::stops);
        leadIsKnown();
        if (sound) {
            new VisitRules(document, bundle, items, findings).check();
        }
        return sound;
    }

    private void idsAreUnique() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < bundle.parts().size(); i++) {
            String id = bundle.parts().get(i).id();
            if (!seen.add(id)) {
                findings.error(ID_TWICE, document, "/parts/" + i + "/id", id);
            }
        }
    }

    private void leadIsKnown() {
        all.hall()
                .filter(hall -> hall.department(bundle.lead()).isEmpty())
                .ifPresent(hall -> findings.error(
                        UNKNOWN_LEAD, document, "/lead", bundle.lead().value()));
    }

    private void check(Part part, String pointer) {
        ItemFile item = items.get(part.id());
        if (item != null) {
            scenarioIsKnown(part, item, pointer);
            targetsAreServed(item, pointer);
        }
        for (int i = 0; i < part.supplies().size(); i++) {
            supplyIsWanted(part.supplies().get(i), pointer + "/supplies/" + i);
        }
        JsonNode after = document.tree().at(pointer + "/after");
        for (int i = 0; i < after.size(); i++) {
            waitingHasAReason(part, after.get(i).asText(), pointer + "/after/" + i);
        }
        resultsAreNotAskedFor(part, pointer);
    }

    private void scenarioIsKnown(Part part, ItemFile item, String pointer) {
        boolean known = item.scenarios().stream().anyMatch(each -> each.id().equals(part.scenario()));
        if (!known) {
            boolean said = document.tree().at(pointer).has("scenario");
            String scenarios =
                    item.scenarios().stream().map(ItemFile.ScenarioEntry::id).collect(Collectors.joining(", "));
            findings.error(
                    UNKNOWN_SCENARIO,
                    document,
                    said ? pointer + "/scenario" : pointer,
                    item.id(),
                    part.scenario(),
                    scenarios);
        }
    }

    private void targetsAreServed(ItemFile item, String pointer) {
        Set<ServiceTarget> left = new HashSet<>(bundle.targets());
        left.removeAll(item.targets());
        left.stream()
                .sorted()
                .forEach(target -> findings.error(
                        NOT_A_TARGET,
                        document,
                        pointer + "/item",
                        target.name(),
                        item.name().zh()));
    }

    private void supplyIsWanted(OfPart supply, String pointer) {
        Optional<Part> receiver = bundle.part(supply.part());
        if (receiver.isEmpty()) {
            findings.error(UNKNOWN_PART, document, pointer + "/part", supply.part());
            return;
        }
        ItemFile item = items.get(supply.part());
        if (item != null && !wants(item, receiver.get(), supply.name())) {
            findings.error(UNKNOWN_MATERIAL, document, pointer + "/material", supply.part(), supply.name());
        }
    }

    private static boolean wants(ItemFile item, Part part, String material) {
        return item.materials().stream()
                .anyMatch(each -> each.id().equals(material) && each.belongsTo(part.scenario()));
    }

    /** Waiting costs the applicant days; it is owed to a result that is a material. */
    private void waitingHasAReason(Part part, String before, String pointer) {
        Optional<Part> giver = bundle.part(before);
        if (giver.isEmpty()) {
            findings.error(UNKNOWN_PART, document, pointer, before);
        } else if (giver.get().supplies().stream().noneMatch(each -> each.part().equals(part.id()))) {
            findings.warning(WAITS_FOR_NOTHING, document, pointer, before, part.id());
        }
    }

    /** A result of one part that another one asks for by name is not asked for again. */
    private void resultsAreNotAskedFor(Part giver, String pointer) {
        ItemFile issuer = items.get(giver.id());
        if (issuer == null) {
            return;
        }
        String result = issuer.output().name().zh();
        for (Part part : bundle.parts()) {
            ItemFile item = items.get(part.id());
            if (item == null || part.id().equals(giver.id())) {
                continue;
            }
            item.materials().stream()
                    .filter(each -> each.name().zh().equals(result)
                            && each.belongsTo(part.scenario())
                            && each.acquisition() != Acquisition.SHARED
                            && bundle.supplierOf(part.id(), each.id()).isEmpty())
                    .forEach(each -> findings.error(
                            RESULT_ASKED_FOR, document, pointer, giver.id(), result, part.id(), each.id()));
        }
    }

    private void sameMaterialsAreThere() {
        for (int i = 0; i < bundle.sameMaterials().size(); i++) {
            for (int j = 0; j < document.tree().at("/sameMaterials/" + i).size(); j++) {
                String pointer = "/sameMaterials/" + i + "/" + j;
                OfPart material = BundleFile.ofPart(document.tree().at(pointer).asText());
                Optional<Part> part = bundle.part(material.part());
                ItemFile item = items.get(material.part());
                if (part.isEmpty()) {
                    findings.error(UNKNOWN_PART, document, pointer, material.part());
                } else if (item != null && !wants(item, part.get(), material.name())) {
                    findings.error(UNKNOWN_MATERIAL, document, pointer, material.part(), material.name());
                }
            }
        }
    }

    private void nobodyWaitsInACircle() {
        Map<String, Set<String>> before = new LinkedHashMap<>();
        bundle.parts().forEach(part -> before.put(part.id(), bundle.before(part.id())));
        new BundleOrder(before)
                .shortestCircle()
                .ifPresent(circle -> findings.error(
                        CIRCLE,
                        document,
                        "/parts",
                        circle.stream().map(this::nameOf).collect(Collectors.joining(" → "))));
    }

    private String nameOf(String part) {
        ItemFile item = items.get(part);
        return item == null ? part : item.name().zh();
    }
}
