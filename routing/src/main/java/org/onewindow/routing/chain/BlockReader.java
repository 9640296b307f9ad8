package org.onewindow.routing.chain;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.onewindow.core.definition.DefinitionDocument;
import org.onewindow.core.definition.FindingSink;
import org.onewindow.core.definition.Texts;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.identity.DepartmentId;
import org.onewindow.spi.identity.Role;
import org.onewindow.spi.time.LimitUnit;
import org.onewindow.spi.time.TimeLimit;

/** Builds the blocks of a chain from its file, and reports what is wrong with one block alone. */
final class BlockReader {
    private static final String LEAD = "lead";

    private final DefinitionDocument document;
    private final DepartmentId lead;
    private final WhenReader whens;
    private final FindingSink findings;
    /** Where each step and parallel block stands; of double ids the first. */
    private final Map<String, String> places = new HashMap<>();

    BlockReader(DefinitionDocument document, DepartmentId lead, WhenReader whens, FindingSink findings) {
        this.document = document;
        this.lead = lead;
        this.whens = whens;
        this.findings = findings;
    }

    /** The blocks of the list at {@code pointer}; empty if they mean nothing that could be walked. */
    Optional<List<Block>> blocks(String pointer) {
        List<Block> blocks = list(document.tree().at(pointer), pointer, 1, "OW-RTE-1010");
        return blocks.isEmpty() || whens.broken() ? Optional.empty() : Optional.of(blocks);
    }

    /** JSON pointer of each step and parallel block, by id. */
    Map<String, String> places() {
        return places;
    }

    private List<Block> list(JsonNode list, String pointer, int fewest, String tooFew) {
        if (list.size() < fewest) {
            findings.error(tooFew, document, pointer);
        }
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            blocks.add(block(list.get(i), pointer + "/" + i));
        }
        return blocks;
    }

    private Block block(JsonNode node, String pointer) {
        if (node.has("step")) {
            return step(node, pointer);
        }
        if (node.has("either")) {
            return either(node, pointer);
        }
        return node.has("parallel")
                ? parallel(node, pointer)
                : new Group(
                        list(node.path("steps"), pointer + "/steps", 1, "OW-RTE-1010"),
                        whens.of(node, pointer),
                        only(node, pointer),
                        opinions(node));
    }

    private Step step(JsonNode node, String pointer) {
        return new Step(
                unique(node.path("step").asText(), pointer + "/step"),
                Texts.of(node.path("name")),
                StepKind.valueOf(node.path("kind").asText().toUpperCase(Locale.ROOT)),
                department(node.path("department").asText()),
                Role.valueOf(node.path("role").asText(Role.DEPARTMENT_APPROVER.name())),
                limit(node.path("limit"), pointer + "/limit"),
                whens.of(node, pointer),
                only(node, pointer),
                terms(node, pointer));
    }

    private StepTerms terms(JsonNode node, String pointer) {
        List<String> back = new ArrayList<>();
        node.path("back").forEach(each -> back.add(each.asText()));
        return new StepTerms(
                back,
                guests(node.path("step").asText(), node.path("signers"), pointer + "/signers"),
                text(node.path("silence")),
                opinions(node),
                node.has("expedited")
                        ? Optional.of(limit(node.path("expedited"), pointer + "/expedited"))
                        : Optional.empty());
    }

    private Guests guests(String at, JsonNode node, String pointer) {
        if (node.isMissingNode()) {
            return Guests.NONE;
        }
        List<DepartmentId> departments = new ArrayList<>();
        for (int i = 0; i < node.path("departments").size(); i++) {
            departments.add(guest(at, node.path("departments").get(i).asText(), pointer + "/departments/" + i));
        }
        return new Guests(departments, limit(node.path("limit"), pointer + "/limit"));
    }

    /** The step at which a guest is asked is called after both, and is kept in rows of a certain width. */
    private DepartmentId guest(String at, String word, String pointer) {
        DepartmentId department = department(word);
        String step = new Guest(at, department).step();
        if (step.length() > Guest.LONGEST_STEP) {
            findings.error("OW-RTE-1104", document, pointer, step, Integer.toString(Guest.LONGEST_STEP));
        }
        return department;
    }

    private DepartmentId department(String word) {
        return word.equals(LEAD) ? lead : new DepartmentId(word);
    }

    private static Optional<OpinionsAre> opinions(JsonNode node) {
        JsonNode opinions = node.path("opinions");
        return opinions.isObject()
                ? Optional.of(new OpinionsAre(
                        opinions.path("of").asText(),
                        OpinionsAre.Kind.valueOf(opinions.path("are").asText().toUpperCase(Locale.ROOT))))
                : Optional.empty();
    }

    private Parallel parallel(JsonNode node, String pointer) {
        String id = unique(node.path("parallel").asText(), pointer + "/parallel");
        List<Block> branches = list(node.path("branches"), pointer + "/branches", 2, "OW-RTE-1009");
        Join join = join(node.path("join"));
        int wanted = wanted(join);
        if (wanted > branches.size()) {
            findings.error(
                    "OW-RTE-1008",
                    document,
                    pointer + "/join/" + (join instanceof Join.Lead ? "lead" : "quorum"),
                    Integer.toString(wanted),
                    Integer.toString(branches.size()));
        }
        return new Parallel(
                id,
                text(node.path("name")),
                join,
                branches,
                whens.of(node, pointer),
                only(node, pointer),
                opinions(node),
                node.path("sisters").asText().equals("kept") ? Sisters.KEPT : Sisters.ANEW,
                guests(id, node.path("guests"), pointer + "/guests"));
    }

    private Optional<LocalizedText> only(JsonNode node, String pointer) {
        if (node.has("only") && !node.has("when")) {
            findings.warning("OW-RTE-1018", document, pointer + "/only");
            return Optional.empty();
        }
        return text(node.path("only"));
    }

    private static Optional<LocalizedText> text(JsonNode node) {
        return Optional.of(node).filter(JsonNode::isObject).map(Texts::of);
    }

    /** Exactly one of the branches: their conditions leave nothing out and do not overlap. */
    private Parallel either(JsonNode node, String pointer) {
        String id = unique(node.path("either").asText(), pointer + "/either");
        List<Block> branches = list(node.path("branches"), pointer + "/branches", 2, "OW-RTE-1009");
        whens.exactlyOne(node.path("branches"), pointer + "/branches");
        return new Parallel(
                id,
                text(node.path("name")),
                new Join.One(),
                branches,
                whens.of(node, pointer),
                only(node, pointer),
                opinions(node),
                Sisters.ANEW,
                Guests.NONE);
    }

    private static int wanted(Join join) {
        if (join instanceof Join.Quorum quorum) {
            return quorum.branches();
        }
        return join instanceof Join.Lead lead ? lead.least() : 1;
    }

    private static Join join(JsonNode node) {
        if (node.has("lead")) {
            return new Join.Lead(node.path("lead").asInt());
        }
        if (node.has("quorum")) {
            return new Join.Quorum(node.path("quorum").asInt());
        }
        return node.asText().equals("any") ? new Join.Any() : new Join.All();
    }

    /** {@code 5}, five working days, or {@code {amount: 8, unit: WORKING_HOUR}}. */
    private TimeLimit limit(JsonNode node, String pointer) {
        LimitUnit unit = LimitUnit.valueOf(node.path("unit").asText(LimitUnit.WORKING_DAY.name()));
        int amount = node.isObject() ? node.path("amount").asInt() : node.asInt();
        if (amount > unit.largestAmount()) {
            findings.error(
                    "OW-RTE-1013", document, pointer, Integer.toString(amount), Integer.toString(unit.largestAmount()));
        }
        return new TimeLimit(Math.min(amount, unit.largestAmount()), unit);
    }

    private String unique(String id, String pointer) {
        String first = places.putIfAbsent(id, pointer);
        if (first != null) {
            findings.error(
                    "OW-RTE-1001",
                    document,
                    pointer,
                    id,
                    Integer.toString(document.placeOf(first).line()));
        }
        return id;
    }
}
