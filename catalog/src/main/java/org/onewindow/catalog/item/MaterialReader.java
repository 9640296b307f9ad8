package org.onewindow.catalog.item;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onewindow.catalog.element.MaterialElements;
import org.onewindow.catalog.element.MaterialKind;
import org.onewindow.catalog.element.Originality;
import org.onewindow.catalog.item.ItemFile.MaterialEntry;
import org.onewindow.catalog.item.ItemFile.ScenarioDifference;
import org.onewindow.core.definition.Texts;
import org.onewindow.spi.identity.DepartmentId;
import org.onewindow.spi.item.Acquisition;
import org.onewindow.spi.item.Freshness;
import org.onewindow.spi.item.LegalBasis;
import org.onewindow.spi.item.MaterialForm;
import org.onewindow.spi.item.MaterialRequirement.Copies;
import org.onewindow.spi.item.MaterialSource;
import org.onewindow.spi.item.Necessity;

/** Reads the materials of an item file that fits the schema. */
final class MaterialReader {
    private MaterialReader() {}

    static List<MaterialEntry> materials(JsonNode list) {
        List<MaterialEntry> materials = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            materials.add(material("/materials/" + i, list.get(i)));
        }
        return materials;
    }

    private static MaterialEntry material(String pointer, JsonNode node) {
        Copies copies = new Copies(
                node.path("originals").asInt(1), node.path("duplicates").asInt(0));
        return new MaterialEntry(
                pointer,
                node.path("id").asText(),
                Texts.of(node.path("name")),
                Necessity.valueOf(node.path("necessity").asText("REQUIRED")),
                node.path("main").asBoolean(false),
                copies,
                MaterialForm.valueOf(node.path("form").asText()),
                MaterialSource.valueOf(node.path("source").asText("APPLICANT")),
                node.path("issuer").asText(""),
                Acquisition.valueOf(node.path("acquisition").asText("HANDED_IN")),
                new LinkedHashSet<>(Nodes.words(node.path("scenarios"))),
                Nodes.text(node.path("condition")),
                Nodes.text(node.path("oneOf")),
                node.path("annexForm").asText(""),
                node.path("criteria").asText(""),
                new Freshness(
                        Nodes.limit(node.path("issuedWithin")),
                        node.path("expires").asBoolean(false)),
                differences(pointer, node.path("perScenario")),
                elements(node, copies));
    }

    private static Map<String, ScenarioDifference> differences(String pointer, JsonNode node) {
        Map<String, ScenarioDifference> differences = new LinkedHashMap<>();
        node.properties()
                .forEach(each -> differences.put(
                        each.getKey(),
                        new ScenarioDifference(
                                pointer + "/perScenario/" + each.getKey(),
                                number(each.getValue().path("originals")),
                                number(each.getValue().path("duplicates")),
                                Nodes.constant(each.getValue().path("source"), MaterialSource.class),
                                Nodes.text(each.getValue().path("issuer")))));
        return differences;
    }

    private static Optional<Integer> number(JsonNode node) {
        return node.isInt() ? Optional.of(node.intValue()) : Optional.empty();
    }

    private static MaterialElements elements(JsonNode node, Copies copies) {
        return new MaterialElements(
                Nodes.constant(node.path("kind"), MaterialKind.class)
                        .orElseGet(() -> node.has("annexForm") ? MaterialKind.APPLICATION_FORM : MaterialKind.OTHER),
                Nodes.constant(node.path("originality"), Originality.class)
                        .orElse(copies.originals() > 0 ? Originality.ORIGINAL : Originality.COPY),
                node.path("returned").asBoolean(false),
                node.path("paperSize").asText(""),
                Nodes.localized(node.path("sourceNote")),
                Nodes.text(node.path("department")).map(DepartmentId::new),
                Nodes.localized(node.path("whereToGet")),
                Nodes.list(node.path("legalBasis"), MaterialReader::legalBasis),
                Nodes.localized(node.path("fillingNotes")),
                node.path("sample").asText(""),
                node.path("certificateType").asText(""),
                new LinkedHashSet<>(Nodes.words(node.path("proves"))),
                node.path("whenSourceIsDown")
                        .asText(node.path("acquisition").asText().equals("SHARED") ? "FETCH_LATER" : "ASK_FOR_PAPER")
                        .equals("FETCH_LATER"),
                node.path("onCredit").asBoolean(false),
                Nodes.localized(node.path("remark")));
    }

    static LegalBasis legalBasis(JsonNode node) {
        return new LegalBasis(
                node.path("document").asText(),
                node.path("number").asText(""),
                node.path("article").asText(""));
    }
}
