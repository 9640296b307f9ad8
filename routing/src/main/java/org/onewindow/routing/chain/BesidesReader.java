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
import org.onewindow.core.hall.Hall;
import org.onewindow.spi.identity.DepartmentId;
import org.onewindow.spi.identity.Role;
import org.onewindow.spi.time.LimitUnit;
import org.onewindow.spi.time.TimeLimit;

/** Reads {@code joint} and {@code milestones} of a chain's file, and reports what is wrong with them. */
final class BesidesReader {
    private static final int REMIND = 5;

    private final DefinitionDocument document;
    private final DepartmentId lead;
    private final List<Block> blocks;
    private final Optional<Hall> hall;
    private final FindingSink findings;
    private final Map<String, String> places = new HashMap<>();

    BesidesReader(
            DefinitionDocument document,
            DepartmentId lead,
            List<Block> blocks,
            Optional<Hall> hall,
            FindingSink findings) {
        this.document = document;
        this.lead = lead;
        this.blocks = blocks;
        this.hall = hall;
        this.findings = findings;
    }

    Besides read() {
        List<JointTerms> joint = new ArrayList<>();
        JsonNode acts = document.tree().path("joint");
        for (int i = 0; i < acts.size(); i++) {
            joint.add(joint(acts.get(i), "/joint/" + i));
        }
        List<Milestone> milestones = new ArrayList<>();
        JsonNode listed = document.tree().path("milestones");
        for (int i = 0; i < listed.size(); i++) {
            milestones.add(milestone(listed.get(i), "/milestones/" + i));
        }
        return new Besides(joint, milestones);
    }

    private JointTerms joint(JsonNode node, String pointer) {
        JointTerms terms = new JointTerms(
                unique(node.path("act").asText(), pointer + "/act"),
                JointKind.valueOf(constant(node.path("kind"))),
                Texts.of(node.path("name")),
                node.path("notice").asInt(),
                invites(node.path("invites"), pointer + "/invites"),
                node.path("applicant").asBoolean(false),
                Absence.valueOf(constant(node.path("absent"))),
                node.has("rule") ? Optional.of(Texts.of(node.path("rule"))) : Optional.empty(),
                node.has("before") ? Optional.of(node.path("before").asText()) : Optional.empty());
        if ((terms.absence() == Absence.CONSENTS) != terms.rule().isPresent()) {
            findings.error("OW-RTE-1302", document, pointer + "/absent", terms.id());
        }
        if (!terms.kind().isOnSite() && terms.applicant()) {
            findings.error("OW-RTE-1305", document, pointer + "/applicant", terms.id());
        }
        terms.before().ifPresent(step -> checkWaiting(terms, step, pointer + "/before"));
        return terms;
    }

    private static String constant(JsonNode node) {
        return node.asText().toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private List<DepartmentId> invites(JsonNode node, String pointer) {
        List<DepartmentId> invites = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            DepartmentId department = new DepartmentId(node.get(i).asText());
            invites.add(department);
            if (department.equals(lead)) {
                findings.error("OW-RTE-1304", document, pointer + "/" + i, department.value());
            }
            checkKnown(department, pointer + "/" + i);
        }
        return invites;
    }

    /** Whoever is called must be there to answer in the hall; a department's own system knows nothing of meetings. */
    private void checkKnown(DepartmentId department, String pointer) {
        hall.ifPresent(known -> {
            if (known.department(department).isEmpty()) {
                findings.error("OW-RTE-1006", document, pointer, department.value(), String.join(", ", ids(known)));
            } else if (known.holders(Role.DEPARTMENT_APPROVER, Optional.of(department))
                    .isEmpty()) {
                findings.error("OW-RTE-1007", document, pointer, department.value(), Role.DEPARTMENT_APPROVER.name());
            }
        });
    }

    private static List<String> ids(Hall hall) {
        return hall.departments().stream()
                .map(each -> each.id().value())
                .sorted()
                .toList();
    }

    /** Silence would go past what the step waits for, and a step that is shorter than the notice is late before anybody has met. */
    private void checkWaiting(JointTerms terms, String id, String pointer) {
        Optional<Step> found = Group.always(blocks)
                .steps()
                .filter(step -> step.id().equals(id))
                .findFirst();
        if (found.filter(step -> step.terms().silence().isEmpty()).isEmpty()) {
            findings.error("OW-RTE-1303", document, pointer, terms.id(), id);
        }
        found.map(Step::limit)
                .filter(limit -> limit.unit() == LimitUnit.WORKING_DAY && limit.amount() <= terms.notice())
                .ifPresent(limit -> findings.warning(
                        "OW-RTE-1306",
                        document,
                        pointer,
                        id,
                        Integer.toString(limit.amount()),
                        Integer.toString(terms.notice())));
    }

    private Milestone milestone(JsonNode node, String pointer) {
        String owner = node.path("owner").asText();
        Optional<DepartmentId> department = switch (owner) {
            case "applicant" -> Optional.empty();
            case "lead" -> Optional.of(lead);
            default -> Optional.of(new DepartmentId(owner));
        };
        department.ifPresent(known -> checkKnown(known, pointer + "/owner"));
        JsonNode limit = node.path("limit");
        LimitUnit unit = LimitUnit.valueOf(limit.path("unit").asText(LimitUnit.WORKING_DAY.name()));
        int amount = limit.isObject() ? limit.path("amount").asInt() : limit.asInt();
        return new Milestone(
                unique(node.path("milestone").asText(), pointer + "/milestone"),
                Texts.of(node.path("name")),
                department,
                new TimeLimit(Math.min(amount, unit.largestAmount()), unit),
                node.path("remind").asInt(REMIND));
    }

    private String unique(String id, String pointer) {
        String first = places.putIfAbsent(id, pointer);
        if (first != null) {
            findings.error(
                    "OW-RTE-1301",
                    document,
                    pointer,
                    id,
                    Integer.toString(document.placeOf(first).line()));
        }
        return id;
    }
}
