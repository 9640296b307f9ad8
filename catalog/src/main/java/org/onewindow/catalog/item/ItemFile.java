package org.onewindow.catalog.item;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.onewindow.core.definition.DefinitionDocument;
import org.onewindow.core.definition.Texts;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.identity.DepartmentId;
import org.onewindow.spi.item.ApplicationKind;
import org.onewindow.spi.item.ItemType;
import org.onewindow.spi.item.LegalBasis;
import org.onewindow.spi.item.MaterialForm;
import org.onewindow.spi.item.MaterialRequirement.Copies;
import org.onewindow.spi.item.MaterialSource;
import org.onewindow.spi.item.Necessity;
import org.onewindow.spi.item.ServiceItem;
import org.onewindow.spi.item.ServiceTarget;
import org.onewindow.spi.time.LimitUnit;
import org.onewindow.spi.time.TimeLimit;

/**
 * An item as its file says it, defaults filled in and nothing judged: the checker's rules read it even when no sound
 * {@link ServiceItem} can be made of it.
 *
 * @param document the file, which fits the item schema
 */
public record ItemFile(
        DefinitionDocument document,
        LocalizedText name,
        ItemState state,
        ItemType type,
        ApplicationKind kind,
        DepartmentId department,
        Set<ServiceTarget> targets,
        Limits limits,
        String form,
        Optional<String> chain,
        List<ScenarioEntry> scenarios,
        ScenarioDialogue dialogue,
        List<MaterialEntry> materials,
        ServiceItem.Output output,
        ServiceItem.Guide guide,
        List<LegalBasis> legalBasis) {
    private static final TimeLimit USUAL_EXTENSION = TimeLimit.workingDays(10);
    private static final TimeLimit USUAL_CORRECTION = new TimeLimit(30, LimitUnit.CALENDAR_DAY);
    private static final LocalizedText STANDARD = new LocalizedText("标准情形", "Standard case");

    /** What {@code document} says. */
    public static ItemFile of(DefinitionDocument document) {
        JsonNode tree = document.tree();
        JsonNode output = tree.path("output");
        List<ScenarioEntry> scenarios = scenarios(tree.path("scenarios"));
        return new ItemFile(
                document,
                Texts.of(tree.path("name")),
                ItemState.valueOf(tree.path("state").asText("IN_USE")),
                ItemType.valueOf(tree.path("type").asText()),
                ApplicationKind.valueOf(tree.path("kind").asText()),
                new DepartmentId(tree.path("department").asText()),
                targets(tree.path("targets")),
                limits(tree.path("limits")),
                tree.path("form").asText(),
                text(tree.path("chain")),
                scenarios,
                dialogue(tree.path("dialogue"), scenarios),
                materials(tree.path("materials")),
                new ServiceItem.Output(
                        Texts.of(output.path("name")),
                        output.path("kind").asText().equals("CERTIFICATE"),
                        output.path("numberPrefix").asText()),
                guide(tree.path("guide")),
                legalBasis(tree.path("legalBasis")));
    }

    /** The item's id. */
    public String id() {
        return document.id();
    }

    /** The materials of one group of alternatives, in the order of the list. */
    public List<MaterialEntry> alternatives(String group) {
        return materials.stream()
                .filter(each -> each.oneOf().filter(group::equals).isPresent())
                .toList();
    }

    /**
     * The limits of the file.
     *
     * @param deferral absent if the file gives none
     */
    public record Limits(
            TimeLimit statutory,
            TimeLimit promised,
            TimeLimit extension,
            TimeLimit correction,
            Optional<TimeLimit> deferral) {}

    /**
     * A scenario of the file.
     *
     * @param pointer where it stands; empty text for the one that is understood if the file names none
     */
    public record ScenarioEntry(String pointer, String id, LocalizedText name, int sets, Optional<String> chain) {}

    /**
     * A material of the file.
     *
     * @param pointer where it stands
     */
    public record MaterialEntry(
            String pointer,
            String id,
            LocalizedText name,
            Necessity necessity,
            boolean main,
            Copies copies,
            MaterialForm form,
            MaterialSource source,
            String issuer,
            Set<String> scenarios,
            Optional<String> condition,
            Optional<String> oneOf,
            String annexForm,
            String criteria) {
        /** Whether it belongs to that scenario. */
        public boolean belongsTo(String scenario) {
            return scenarios.isEmpty() || scenarios.contains(scenario);
        }
    }

    private static Set<ServiceTarget> targets(JsonNode list) {
        Set<ServiceTarget> targets = EnumSet.noneOf(ServiceTarget.class);
        list.forEach(each -> targets.add(ServiceTarget.valueOf(each.asText())));
        return targets;
    }

    private static Limits limits(JsonNode limits) {
        return new Limits(
                limit(limits.path("statutory")).orElseThrow(),
                limit(limits.path("promised")).orElseThrow(),
                limit(limits.path("extension")).orElse(USUAL_EXTENSION),
                limit(limits.path("correction")).orElse(USUAL_CORRECTION),
                limit(limits.path("deferral")));
    }

    private static Optional<TimeLimit> limit(JsonNode limit) {
        if (limit.isMissingNode()) {
            return Optional.empty();
        }
        if (limit.isInt()) {
            return Optional.of(TimeLimit.workingDays(limit.intValue()));
        }
        LimitUnit unit = LimitUnit.valueOf(limit.path("unit").asText());
        return Optional.of(new TimeLimit(limit.path("amount").intValue(), unit));
    }

    private static List<ScenarioEntry> scenarios(JsonNode list) {
        List<ScenarioEntry> scenarios = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            JsonNode each = list.get(i);
            scenarios.add(new ScenarioEntry(
                    "/scenarios/" + i,
                    each.path("id").asText(),
                    Texts.of(each.path("name")),
                    each.path("sets").asInt(1),
                    text(each.path("chain"))));
        }
        return scenarios.isEmpty()
                ? List.of(new ScenarioEntry("", "standard", STANDARD, 1, Optional.empty()))
                : scenarios;
    }

    private static ScenarioDialogue dialogue(JsonNode list, List<ScenarioEntry> scenarios) {
        List<ScenarioDialogue.Question> questions = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            JsonNode each = list.get(i);
            String pointer = "/dialogue/" + i;
            questions.add(new ScenarioDialogue.Question(
                    pointer,
                    each.path("id").asText(),
                    Texts.of(each.path("question")),
                    answers(pointer + "/answers/", each.path("answers"))));
        }
        return new ScenarioDialogue(
                scenarios.stream().map(ScenarioEntry::id).distinct().toList(), questions);
    }

    private static List<ScenarioDialogue.Answer> answers(String pointer, JsonNode list) {
        List<ScenarioDialogue.Answer> answers = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            JsonNode each = list.get(i);
            answers.add(new ScenarioDialogue.Answer(
                    pointer + i, each.path("id").asText(), Texts.of(each.path("text")), scenarioIds(each)));
        }
        return answers;
    }

    private static Set<String> scenarioIds(JsonNode node) {
        Set<String> ids = new LinkedHashSet<>();
        node.path("scenarios").forEach(each -> ids.add(each.asText()));
        return ids;
    }

    private static List<MaterialEntry> materials(JsonNode list) {
        List<MaterialEntry> materials = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            materials.add(material("/materials/" + i, list.get(i)));
        }
        return materials;
    }

    private static MaterialEntry material(String pointer, JsonNode node) {
        return new MaterialEntry(
                pointer,
                node.path("id").asText(),
                Texts.of(node.path("name")),
                Necessity.valueOf(node.path("necessity").asText("REQUIRED")),
                node.path("main").asBoolean(false),
                new Copies(
                        node.path("originals").asInt(1), node.path("duplicates").asInt(0)),
                MaterialForm.valueOf(node.path("form").asText()),
                MaterialSource.valueOf(node.path("source").asText("APPLICANT")),
                node.path("issuer").asText(""),
                scenarioIds(node),
                text(node.path("condition")),
                text(node.path("oneOf")),
                node.path("annexForm").asText(""),
                node.path("criteria").asText(""));
    }

    private static ServiceItem.Guide guide(JsonNode guide) {
        return new ServiceItem.Guide(
                Texts.of(guide.path("conditions")),
                Texts.of(guide.path("procedure")),
                Texts.of(guide.path("fees")),
                Texts.of(guide.path("places")),
                Texts.of(guide.path("contact")));
    }

    private static List<LegalBasis> legalBasis(JsonNode list) {
        List<LegalBasis> basis = new ArrayList<>();
        list.forEach(each -> basis.add(new LegalBasis(
                each.path("document").asText(),
                each.path("number").asText(""),
                each.path("article").asText(""))));
        return basis;
    }

    private static Optional<String> text(JsonNode node) {
        return Optional.ofNullable(node.textValue());
    }
}
