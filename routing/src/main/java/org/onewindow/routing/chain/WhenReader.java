package org.onewindow.routing.chain;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onewindow.core.condition.Condition;
import org.onewindow.core.condition.Conditions;
import org.onewindow.core.condition.FormShape;
import org.onewindow.core.condition.Verdict;
import org.onewindow.core.definition.DefinitionDocument;
import org.onewindow.core.definition.DefinitionSet;
import org.onewindow.core.definition.FindingSink;
import org.onewindow.core.definition.Pins;

/** Reads the conditions of a chain against the form that the chain names. */
final class WhenReader {
    private static final String FORM = "/form";

    private final DefinitionDocument document;
    private final Conditions conditions;
    private final FindingSink findings;
    private final @Nullable JsonNode form;
    private boolean broken;

    private WhenReader(
            DefinitionDocument document, Conditions conditions, FindingSink findings, @Nullable JsonNode form) {
        this.document = document;
        this.conditions = conditions;
        this.findings = findings;
        this.form = form;
    }

    static WhenReader of(
            DefinitionDocument document, Pins pins, DefinitionSet others, Conditions conditions, FindingSink findings) {
        String id = document.tree().path("form").asText("");
        @Nullable
        JsonNode form = id.isEmpty()
                ? null
                : pins.ref("form", id, FORM)
                        .flatMap(ref -> others.find("form", id))
                        .map(DefinitionDocument::tree)
                        .orElse(null);
        return new WhenReader(document, conditions, findings, form);
    }

    /** The condition of the block at {@code pointer}, if it has one that can be asked. */
    Optional<Condition> of(JsonNode block, String pointer) {
        String text = block.path("when").asText("");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<Condition> condition =
                form == null ? withoutForm(pointer + "/when") : read(text, form, pointer + "/when");
        broken |= condition.isEmpty();
        condition.ifPresent(read -> reportIfDead(read, pointer + "/when"));
        return condition;
    }

    /** Whether a condition could not be read; then the chain means nothing that could be published. */
    boolean broken() {
        return broken;
    }

    /** A form that is named but missing or broken has its own finding. */
    private Optional<Condition> withoutForm(String pointer) {
        if (!document.tree().has("form")) {
            findings.error("OW-RTE-1011", document, pointer);
        }
        return Optional.empty();
    }

    /** Reports data for which none of the branches' conditions holds, and data for which two do. */
    void exactlyOne(JsonNode branches, String pointer) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < branches.size(); i++) {
            String text = branches.get(i).path("when").asText("");
            if (text.isEmpty()) {
                findings.error("OW-RTE-1106", document, pointer + "/" + i);
            }
            texts.add("(" + text + ")");
        }
        if (form == null || texts.contains("()") || broken) {
            return;
        }
        reportIfPossible(String.join(" || ", texts), false, "OW-RTE-1107", pointer);
        for (int i = 0; i < texts.size(); i++) {
            for (int j = 0; j < i; j++) {
                reportIfPossible(
                        texts.get(j) + " && " + texts.get(i), true, "OW-RTE-1108", pointer + "/" + i + "/when");
            }
        }
    }

    /** What cannot be tried out completely is not shown to be right, and that is said. */
    private void reportIfPossible(String text, boolean holding, String code, String pointer) {
        JsonNode schema = Objects.requireNonNull(form);
        conditions.compile(text, FormShape.of(schema), fault -> {}).ifPresent(together -> {
            Verdict wanted = holding ? Verdict.NEVER : Verdict.ALWAYS;
            Verdict verdict = together.verdict(schema);
            if (verdict == Verdict.UNDECIDED) {
                findings.warning("OW-RTE-1110", document, pointer);
            } else if (verdict != wanted) {
                findings.error(code, document, pointer, example(together, schema, holding));
            }
        });
    }

    private static String example(Condition condition, JsonNode schema, boolean holding) {
        Map<String, Object> data =
                new TreeMap<>(condition.example(schema, holding).orElse(Map.of()));
        return condition.fields().stream()
                .sorted()
                .map(field -> field + " = " + told(data.get(field)))
                .collect(Collectors.joining(", "));
    }

    /** A number as people write it, and a dash for what was left empty. */
    private static String told(@Nullable Object value) {
        if (value instanceof BigDecimal number) {
            return number.stripTrailingZeros().toPlainString();
        }
        return value == null ? "—" : value.toString();
    }

    private void reportIfDead(Condition condition, String pointer) {
        if (form != null && condition.verdict(form) == Verdict.NEVER) {
            findings.warning("OW-RTE-1109", document, pointer);
        }
    }

    private Optional<Condition> read(String text, JsonNode schema, String pointer) {
        return conditions
                .compile(
                        text,
                        FormShape.of(schema),
                        fault -> findings.errorWithin(
                                fault.code(),
                                document,
                                pointer,
                                fault.offset(),
                                fault.arguments().toArray(String[]::new)))
                .filter(condition -> asksNothingSensitive(condition, schema, pointer));
    }

    /** The way through the departments would tell what a sensitive field says; and the field is sealed when it is asked. */
    private boolean asksNothingSensitive(Condition condition, JsonNode schema, String pointer) {
        Set<String> sensitive = new TreeSet<>(condition.fields());
        sensitive.removeIf(field ->
                !schema.path("properties").path(field).path("sensitive").asBoolean());
        sensitive.forEach(field -> findings.error("OW-RTE-1012", document, pointer, field));
        return sensitive.isEmpty();
    }
}
