package org.onewindow.catalog.item;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.onewindow.catalog.element.ItemElements;
import org.onewindow.catalog.element.MaterialElements;
import org.onewindow.catalog.element.Training;
import org.onewindow.core.definition.DefinitionDocument;
import org.onewindow.core.definition.Texts;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.identity.DepartmentId;
import org.onewindow.spi.item.Acquisition;
import org.onewindow.spi.item.ApplicationKind;
import org.onewindow.spi.item.Freshness;
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
        List<LegalBasis> legalBasis,
        ItemElements elements,
        Training training) {
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
                Nodes.constants(tree.path("targets"), ServiceTarget.class),
                limits(tree.path("limits")),
                tree.path("form").asText(),
                Nodes.text(tree.path("chain")),
                scenarios,
                dialogue(tree.path("dialogue"), scenarios),
                MaterialReader.materials(tree.path("materials")),
                new ServiceItem.Output(
                        Texts.of(output.path("name")),
                        output.path("kind").asText().equals("CERTIFICATE"),
                        output.path("numberPrefix").asText()),
                guide(tree.path("guide")),
                Nodes.list(tree.path("legalBasis"), MaterialReader::legalBasis),
                ElementsReader.read(tree),
                ElementsReader.training(tree.path("training")));
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
            Acquisition acquisition,
            Set<String> scenarios,
            Optional<String> condition,
            Optional<String> oneOf,
            String annexForm,
            String criteria,
            Freshness freshness,
            Map<String, ScenarioDifference> perScenario,
            MaterialElements elements) {
        /** Whether it belongs to that scenario. */
        public boolean belongsTo(String scenario) {
            return scenarios.isEmpty() || scenarios.contains(scenario);
        }

        /** How many pieces of it make one set in that scenario. */
        public Copies copiesIn(String scenario) {
            ScenarioDifference other = perScenario.get(scenario);
            return other == null
                    ? copies
                    : new Copies(
                            other.originals().orElse(copies.originals()),
                            other.duplicates().orElse(copies.duplicates()));
        }

        /** Who makes it in that scenario. */
        public MaterialSource sourceIn(String scenario) {
            ScenarioDifference other = perScenario.get(scenario);
            return other == null ? source : other.source().orElse(source);
        }

        /** The body that issues it in that scenario, or empty. */
        public String issuerIn(String scenario) {
            ScenarioDifference other = perScenario.get(scenario);
            return other == null ? issuer : other.issuer().orElse(issuer);
        }
    }

    /**
     * What is different about a material in one scenario; what is absent is as everywhere else.
     *
     * @param pointer where it stands
     */
    public record ScenarioDifference(
            String pointer,
            Optional<Integer> originals,
            Optional<Integer> duplicates,
            Optional<MaterialSource> source,
            Optional<String> issuer) {}

    private static Limits limits(JsonNode limits) {
        return new Limits(
                Nodes.limit(limits.path("statutory")).orElseThrow(),
                Nodes.limit(limits.path("promised")).orElseThrow(),
                Nodes.limit(limits.path("extension")).orElse(USUAL_EXTENSION),
                Nodes.limit(limits.path("correction")).orElse(USUAL_CORRECTION),
                Nodes.limit(limits.path("deferral")));
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
                    Nodes.text(each.path("chain"))));
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
                    pointer + i,
                    each.path("id").asText(),
                    Texts.of(each.path("text")),
                    new LinkedHashSet<>(Nodes.words(each.path("scenarios")))));
        }
        return answers;
    }

    private static ServiceItem.Guide guide(JsonNode guide) {
        return new ServiceItem.Guide(
                Texts.of(guide.path("conditions")),
                Texts.of(guide.path("procedure")),
                Texts.of(guide.path("fees")),
                Texts.of(guide.path("places")),
                Texts.of(guide.path("contact")));
    }
}
