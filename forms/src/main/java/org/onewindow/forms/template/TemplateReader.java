package org.onewindow.forms.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.onewindow.core.condition.Conditions;
import org.onewindow.core.definition.Texts;
import org.onewindow.forms.field.FactNames;
import org.onewindow.forms.field.FieldGroup;
import org.onewindow.forms.field.FieldReader;
import org.onewindow.forms.field.FormField;
import org.onewindow.forms.field.PrintedPlace;
import org.onewindow.forms.field.Problems;
import org.onewindow.forms.template.FormStep.Group;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.item.DefinitionRef;

/** Reads one template: its fields, and their order on the page. */
final class TemplateReader {
    /** Arguments: the key. */
    private static final String LAYS_OUT_UNKNOWN_FIELD = "OW-FRM-2101";
    /** Arguments: the key. */
    private static final String LAID_OUT_TWICE = "OW-FRM-2102";
    /** Arguments: the key. */
    private static final String NOT_LAID_OUT = "OW-FRM-2103";
    /** Arguments: the id. */
    private static final String SAME_ID_TWICE = "OW-FRM-2104";

    /** Arguments: this key, the other key. */
    private static final String PRINTED_OVER = "OW-FRM-2108";
    /** Arguments: columns of the printed form. */
    private static final String BEYOND_THE_EDGE = "OW-FRM-2109";

    private final JsonNode tree;
    private final FieldGroup fields;
    private final Problems problems;
    private final Set<String> stepIds = new HashSet<>();
    private final Set<String> groupIds = new HashSet<>();
    private final Set<String> placed = new HashSet<>();

    TemplateReader(JsonNode tree, FactNames knownFacts, Conditions conditions, Problems problems) {
        this.tree = tree;
        this.problems = problems;
        this.fields = new FieldReader(tree, knownFacts, conditions, problems).fields();
    }

    FormTemplate read(DefinitionRef ref) {
        LocalizedText name = Texts.of(tree.path("name"));
        List<FormStep> steps = tree.has("steps") ? steps() : oneStep(name);
        Printing printing = printing();
        steps.stream().flatMap(step -> step.groups().stream()).forEach(group -> reportOverlaps(group, printing));
        return new FormTemplate(ref, name, text(tree, "help"), fields, steps, printing, sheet());
    }

    private Optional<Sheet> sheet() {
        return tree.has("sheet")
                ? Optional.of(Sheet.valueOf(tree.path("sheet").asText().toUpperCase(Locale.ROOT)))
                : Optional.empty();
    }

    private Printing printing() {
        if (!tree.has("printed")) {
            return Printing.USUAL;
        }
        JsonNode said = tree.path("printed");
        List<LocalizedText> signatures = new ArrayList<>();
        said.path("signatures").forEach(signature -> signatures.add(Texts.of(signature)));
        return new Printing(said.path("columns").asInt(Printing.USUAL.columns()), text(said, "note"), signatures);
    }

    /** Two fields in one cell of the printed form, or one beyond its edge, would be printed over each other. */
    private void reportOverlaps(Group group, Printing printing) {
        Map<String, String> taken = new HashMap<>();
        for (FormField field : group.fields()) {
            field.printedPlace().ifPresent(place -> {
                String pointer = "/properties/" + field.key() + "/printed";
                if (Math.max(1, place.column()) + place.columns() - 1 > printing.columns()) {
                    problems.error(BEYOND_THE_EDGE, pointer, String.valueOf(printing.columns()));
                }
                otherIn(place, field, taken)
                        .ifPresent(other -> problems.error(PRINTED_OVER, pointer, field.key(), other));
            });
        }
    }

    /** The field that has taken a cell before; the others are taken now. */
    private static Optional<String> otherIn(PrintedPlace place, FormField field, Map<String, String> taken) {
        Optional<String> other = Optional.empty();
        for (int i = 0; place.fixed() && i < place.columns(); i++) {
            Optional<String> before =
                    Optional.ofNullable(taken.putIfAbsent(place.row() + "/" + (place.column() + i), field.key()));
            other = other.or(() -> before);
        }
        return other;
    }

    private List<FormStep> oneStep(LocalizedText name) {
        Group all = new Group("all", name, Optional.empty(), fields.fields());
        return List.of(new FormStep("all", name, Optional.empty(), List.of(all)));
    }

    private List<FormStep> steps() {
        List<FormStep> steps = new ArrayList<>();
        for (JsonNode step : tree.path("steps")) {
            String pointer = "/steps/" + steps.size();
            steps.add(new FormStep(
                    id(step, pointer, stepIds),
                    Texts.of(step.path("label")),
                    text(step, "help"),
                    groups(step, pointer)));
        }
        tree.path("properties").fieldNames().forEachRemaining(key -> {
            if (!placed.contains(key)) {
                problems.errorAtKey(NOT_LAID_OUT, "/properties/" + key, key);
            }
        });
        return steps;
    }

    private List<Group> groups(JsonNode step, String pointer) {
        List<Group> groups = new ArrayList<>();
        for (JsonNode group : step.path("groups")) {
            String place = pointer + "/groups/" + groups.size();
            groups.add(new Group(
                    id(group, place, groupIds),
                    Texts.of(group.path("label")),
                    text(group, "help"),
                    fields(group, place)));
        }
        return groups;
    }

    private List<FormField> fields(JsonNode group, String pointer) {
        List<FormField> shown = new ArrayList<>();
        int index = 0;
        for (JsonNode key : group.path("fields")) {
            String place = pointer + "/fields/" + index;
            if (!tree.path("properties").has(key.asText())) {
                problems.error(LAYS_OUT_UNKNOWN_FIELD, place, key.asText());
            } else if (!placed.add(key.asText())) {
                problems.error(LAID_OUT_TWICE, place, key.asText());
            }
            fields.field(key.asText()).ifPresent(shown::add);
            index++;
        }
        return shown;
    }

    private String id(JsonNode node, String pointer, Set<String> ids) {
        String id = node.path("id").asText();
        if (!ids.add(id)) {
            problems.error(SAME_ID_TWICE, pointer + "/id", id);
        }
        return id;
    }

    private static Optional<LocalizedText> text(JsonNode node, String key) {
        return node.has(key) ? Optional.of(Texts.of(node.path(key))) : Optional.empty();
    }
}
