package org.onewindow.catalog.opendata;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

    private static final ObjectMapper JSON = new ObjectMapper()
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET, JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);

    private final Hall hall;
    private final HallUrn urn;
    private final JsonGenerator graph;
    /** IRIs of what several services share, so that it stands once; what belongs to one item is named after it and stands once anyhow. */
    private final Set<String> shared = new HashSet<>();

    private PublicServices(Hall hall, JsonGenerator graph) {
        this.hall = hall;
        this.urn = HallUrn.of(hall);
        this.graph = graph;
    }

    /** Writes the document of what {@code hall} offers with {@code entries}, thing by thing. */
    static void write(Hall hall, List<ImplementationEntry> entries, OutputStream out) throws IOException {
        try (JsonGenerator json = JSON.getFactory().createGenerator(out)) {
            json.writeStartObject();
            json.writeFieldName("@context");
            json.writeTree(JSON.createArrayNode()
                    .add(CONTEXT)
                    .add(JSON.createObjectNode()
                            .put("dct", "http://purl.org/dc/terms/")
                            .put("skos", "http://www.w3.org/2004/02/skos/core#")));
            json.writeArrayFieldStart("@graph");
            new PublicServices(hall, json).things(entries);
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private void things(List<ImplementationEntry> entries) throws IOException {
        dataset(entries);
        String place = place();
        for (ImplementationEntry entry : entries) {
            department(entry.item().department(), place);
            String own = urn.item(entry.item().ref().id());
            Set<String> written = new HashSet<>();
            for (LinkedNode node : new PublicServiceNodes(entry, urn, place, dataset()).all()) {
                boolean ofThisItem = node.iri().equals(own) || node.iri().startsWith(own + ":");
                if ((ofThisItem ? written : shared).add(node.iri())) {
                    graph.writeTree(node.json());
                }
            }
        }
    }

    private void add(LinkedNode node) throws IOException {
        if (shared.add(node.iri())) {
            graph.writeTree(node.json());
        }
    }

    private String dataset() {
        return urn.base() + ":services";
    }

    private void dataset(List<ImplementationEntry> entries) throws IOException {
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
    private String place() throws IOException {
        LinkedNode location = new LinkedNode("Location", "urn:onewindow:area:" + hall.areaCode())
                .value("dct:identifier", hall.areaCode());
        add(location);
        return location.iri();
    }

    /** It is an agent, too, and has what agents must have. */
    private void department(DepartmentId id, String place) throws IOException {
        LocalizedText name =
                hall.department(id).map(Hall.Department::name).orElseGet(() -> LocalizedText.chinese(id.value()));
        add(new LinkedNode("PublicOrganization", urn.department(id.value()))
                .value("Agent.identifier", id.value())
                .text("Agent.name", name)
                .text("PublicOrganization.preferredLabel", name)
                .refer("PublicOrganization.spatial", List.of(place)));
    }
}
