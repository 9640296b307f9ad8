package org.onewindow.catalog.opendata;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.onewindow.catalog.item.ImplementationEntry;
import org.onewindow.core.hall.Hall;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.identity.DepartmentId;

/**
 * The hall's catalogue in the Core Public Service Vocabulary (CPSV-AP 3.2) as JSON-LD (B6): one data set of public services, each with its
 * authority, channels, evidence, output, costs and legal resources. The context is the official one; what it has no words for (labels of
 * concepts, titles of laws) is written with those of Dublin Core and SKOS.
 */
final class PublicServices {
    /** The official context of the release. */
    static final String CONTEXT = "https://semiceu.github.io/CPSV-AP/releases/3.2.0/context/cpsv-ap.jsonld";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Hall hall;
    private final HallUrn urn;
    /** By IRI, so that what several services share stands once. */
    private final Map<String, ObjectNode> graph = new LinkedHashMap<>();

    private PublicServices(Hall hall) {
        this.hall = hall;
        this.urn = HallUrn.of(hall);
    }

    /** The document of what {@code hall} offers with {@code entries}. */
    static ObjectNode of(Hall hall, List<ImplementationEntry> entries) {
        return new PublicServices(hall).document(entries);
    }

    private ObjectNode document(List<ImplementationEntry> entries) {
        dataset(entries);
        place();
        entries.forEach(entry -> {
            department(entry.item().department());
            new PublicServiceNodes(entry, urn, place(), dataset()).all().forEach(this::add);
        });
        ObjectNode document = JSON.objectNode();
        document.putArray("@context")
                .add(CONTEXT)
                .addObject()
                .put("dct", "http://purl.org/dc/terms/")
                .put("skos", "http://www.w3.org/2004/02/skos/core#");
        ArrayNode things = document.putArray("@graph");
        graph.values().forEach(things::add);
        return document;
    }

    private void add(LinkedNode node) {
        graph.putIfAbsent(node.iri(), node.json());
    }

    private String dataset() {
        return urn.base() + ":services";
    }

    private void dataset(List<ImplementationEntry> entries) {
        add(new LinkedNode("Agent", urn.base())
                .value("Agent.identifier", hall.identity())
                .text("Agent.name", hall.name()));
        add(new LinkedNode("Dataset", dataset())
                .value("Dataset.identifier", dataset())
                .text("Dataset.title", hall.name())
                .text(
                        "Dataset.description",
                        new LocalizedText("本大厅办理的全部政务服务事项", "Every public service that this hall offers"))
                .refer("Dataset.publisher", List.of(urn.base()))
                .text("dct:rights", OpenItems.LICENCE)
                .refer(
                        "Dataset.hasPart",
                        entries.stream()
                                .map(entry -> urn.item(entry.item().ref().id()))
                                .toList()));
    }

    /** Where the hall's departments have their powers: the area of GB/T 2260 that the hall's code names. */
    private String place() {
        LinkedNode location = new LinkedNode("Location", "urn:onewindow:area:" + hall.areaCode())
                .value("dct:identifier", hall.areaCode());
        add(location);
        return location.iri();
    }

    /** It is an agent, too, and has what agents must have. */
    private void department(DepartmentId id) {
        LocalizedText name =
                hall.department(id).map(Hall.Department::name).orElseGet(() -> LocalizedText.chinese(id.value()));
        add(new LinkedNode("PublicOrganization", urn.department(id.value()))
                .value("Agent.identifier", id.value())
                .text("Agent.name", name)
                .text("PublicOrganization.preferredLabel", name)
                .refer("PublicOrganization.spatial", List.of(place())));
    }
}
