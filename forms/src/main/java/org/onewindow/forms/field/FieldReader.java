package org.onewindow.forms.field;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.onewindow.core.condition.Conditions;
import org.onewindow.spi.LocalizedText;

/**
 * Reads the fields of one template, and reports whatever its JSON Schema could not.
 *
 * <p>For one thread.
 */
public final class FieldReader {
    private static final int DEEPEST = 3;
    private static final Set<String> EVERYWHERE = Set.of(
            "$comment",
            "$ref",
            "type",
            "label",
            "help",
            "sensitive",
            "public",
            "fact",
            "showWhen",
            "requiredWhen",
            "computed",
            "masked",
            "printed");

    private final JsonNode root;
    private final FactNames knownFacts;
    private final Problems problems;
    private final TypeReader types;
    /** Empty while it does not matter what fields ask for. */
    private final Optional<AsksReader> asks;

    /**
     * For one template.
     *
     * @param root the whole template; fits the schema of templates
     * @param knownFacts the facts that there are to bind to
     * @param conditions compiles when fields are asked for
     */
    public FieldReader(JsonNode root, FactNames knownFacts, Conditions conditions, Problems problems) {
        this(
                root,
                knownFacts,
                problems,
                Optional.of(new AsksReader(
                        conditions,
                        problems,
                        new FieldReader(root, knownFacts, problems.unheard(), Optional.empty()).fields())));
    }

    private FieldReader(JsonNode root, FactNames knownFacts, Problems problems, Optional<AsksReader> asks) {
        this.root = root;
        this.knownFacts = knownFacts;
        this.problems = problems;
        this.types = new TypeReader(problems);
        this.asks = asks;
    }

    /** The fields at the top of the form. */
    public FieldGroup fields() {
        return group(Keywords.of("", root, root, problems), Set.of(), 1);
    }

    private FieldGroup group(Keywords keywords, Set<String> around, int depth) {
        Set<String> required = required(keywords);
        String pointer = keywords.pointer("properties");
        List<FormField> fields = new ArrayList<>();
        List<Keywords> said = new ArrayList<>();
        keywords.get("properties").properties().forEach(entry -> {
            Keywords ofField = Keywords.of(pointer + "/" + entry.getKey(), entry.getValue(), root, problems);
            field(entry.getKey(), ofField, required.contains(entry.getKey()), around, depth)
                    .ifPresent(field -> {
                        fields.add(field);
                        said.add(ofField);
                    });
        });
        return asks.map(reader ->
                        depth == 1 ? reader.top(fields, said, root.path("steps")) : reader.inside(fields, said))
                .orElseGet(() -> new FieldGroup(fields));
    }

    private Set<String> required(Keywords keywords) {
        Set<String> keys = new LinkedHashSet<>();
        for (JsonNode key : keywords.get("required")) {
            if (!keywords.get("properties").has(key.asText())) {
                problems.error(
                        TemplateCodes.REQUIRES_UNKNOWN_FIELD,
                        keywords.pointer("required") + "/" + keys.size(),
                        key.asText());
            }
            keys.add(key.asText());
        }
        return keys;
    }

    private Optional<FormField> field(String key, Keywords keywords, boolean required, Set<String> around, int depth) {
        if (!keywords.has("label")) {
            problems.error(TemplateCodes.NO_LABEL, keywords.pointer(), key);
        }
        LocalizedText label = keywords.text("label").orElse(LocalizedText.chinese(key));
        FormField.Wording wording = new FormField.Wording(label, keywords.text("help"), keywords.text("unit"));
        return type(keywords, around, depth).map(type -> {
            Widget widget = widget(keywords, type);
            boolean sensitive = sensitive(keywords, type);
            Optional<FactBinding> fact = fact(keywords, type, depth);
            Publicity publicity = publicity(keywords, depth);
            FormField.Use use = new FormField.Use(widget, required, sensitive, publicity, fact);
            return reported(keywords, new FormField(key, wording, use, look(keywords, type, depth), type));
        });
    }

    private Optional<FieldType> type(Keywords keywords, Set<String> around, int depth) {
        if (keywords.passes(around)) {
            problems.error(
                    TemplateCodes.REFERENCES_IN_A_CIRCLE,
                    keywords.pointer("$ref"),
                    keywords.get("$ref").asText());
            return Optional.empty();
        }
        if (!keywords.has("type")) {
            problems.error(TemplateCodes.NO_TYPE, keywords.pointer());
            return Optional.empty();
        }
        Set<String> here = new HashSet<>(around);
        here.addAll(keywords.pointers());
        return switch (keywords.get("type").asText()) {
            case "array" -> list(keywords, here, depth);
            case "object" -> object(keywords, here, depth);
            default -> Optional.of(single(keywords));
        };
    }

    private FieldType single(Keywords keywords) {
        FieldType type = types.single(keywords);
        reportIdle(keywords, type.name(), types.keywordsOf(type));
        return type;
    }

    private Optional<FieldType> list(Keywords keywords, Set<String> here, int depth) {
        reportIdle(keywords, FieldType.Name.LIST, TypeReader.OF_LISTS);
        Keywords entry = Keywords.of(keywords.pointer("items"), keywords.get("items"), root, problems);
        if (entry.get("type").asText().equals("array")) {
            problems.error(TemplateCodes.LIST_OF_LISTS, entry.pointer());
            return Optional.empty();
        }
        if (entry.has("fact")) {
            problems.error(TemplateCodes.FACT_INSIDE, entry.pointer("fact"));
        }
        return type(entry, here, depth).map(type -> types.list(keywords, type));
    }

    private Optional<FieldType> object(Keywords keywords, Set<String> here, int depth) {
        reportIdle(keywords, FieldType.Name.GROUP, TypeReader.OF_GROUPS);
        if (depth >= DEEPEST) {
            problems.error(TemplateCodes.NESTED_TOO_DEEP, keywords.pointer(), String.valueOf(DEEPEST));
            return Optional.empty();
        }
        return Optional.of(new GroupType(group(keywords, here, depth + 1)));
    }

    private void reportIdle(Keywords keywords, FieldType.Name type, Set<String> meaningful) {
        keywords.names().stream()
                .filter(name -> !EVERYWHERE.contains(name) && !name.equals("widget") && !meaningful.contains(name))
                .forEach(name ->
                        problems.errorAtKey(TemplateCodes.IDLE_KEYWORD, keywords.pointer(name), name, type.name()));
    }

    private Widget widget(Keywords keywords, FieldType type) {
        List<Widget> possible = type.widgets();
        if (!keywords.has("widget")) {
            return possible.get(0);
        }
        String wanted = keywords.get("widget").asText();
        return possible.stream()
                .filter(widget -> widget.name().toLowerCase(Locale.ROOT).equals(wanted))
                .findFirst()
                .orElseGet(() -> {
                    problems.error(
                            TemplateCodes.WIDGET_DOES_NOT_FIT,
                            keywords.pointer("widget"),
                            wanted,
                            type.name().name());
                    return possible.get(0);
                });
    }

    /** What is sensitive in an entry makes the list so. */
    private boolean sensitive(Keywords keywords, FieldType type) {
        boolean sensitive = keywords.get("sensitive").asBoolean()
                || Keywords.of(keywords.pointer("items"), keywords.get("items"), root, problems)
                        .get("sensitive")
                        .asBoolean();
        if (!sensitive && (type instanceof CitizenIdType || (type instanceof ListType list && list.ofCitizenIds()))) {
            problems.error(TemplateCodes.CITIZEN_ID_NOT_SENSITIVE, keywords.pointer());
        }
        return sensitive;
    }

    private FormField.Look look(Keywords keywords, FieldType type, int depth) {
        return new FormField.Look(mask(keywords, type), printed(keywords, depth));
    }

    private Optional<Mask> mask(Keywords keywords, FieldType type) {
        if (!keywords.has("masked")) {
            return Optional.empty();
        }
        if (!type.maskable()) {
            problems.errorAtKey(
                    TemplateCodes.IDLE_KEYWORD,
                    keywords.pointer("masked"),
                    "masked",
                    type.name().name());
        }
        JsonNode said = keywords.get("masked");
        return Optional.of(
                new Mask(said.path("first").asInt(0), said.path("last").asInt(0)));
    }

    private Optional<PrintedPlace> printed(Keywords keywords, int depth) {
        if (!keywords.has("printed")) {
            return Optional.empty();
        }
        if (depth > 1) {
            problems.error(TemplateCodes.PRINTED_INSIDE, keywords.pointer("printed"));
        }
        JsonNode said = keywords.get("printed");
        return Optional.of(new PrintedPlace(
                said.path("row").asInt(0),
                said.path("column").asInt(said.has("row") ? 1 : 0),
                said.path("columns").asInt(1)));
    }

    private Publicity publicity(Keywords keywords, int depth) {
        JsonNode said = keywords.get("public");
        if (depth > 1 && keywords.has("public")) {
            problems.error(TemplateCodes.PUBLIC_INSIDE, keywords.pointer("public"));
        }
        if (said.isTextual()) {
            return Publicity.MASKED;
        }
        return said.asBoolean() ? Publicity.WHOLE : Publicity.NONE;
    }

    /** Nothing sensitive is public, neither a field as a whole nor one inside it. */
    private FormField reported(Keywords keywords, FormField field) {
        if (field.sensitive() && field.isMarkedPublic()) {
            problems.error(TemplateCodes.PUBLIC_AND_SENSITIVE, keywords.pointer("public"), field.key());
        }
        return field;
    }

    private Optional<FactBinding> fact(Keywords keywords, FieldType type, int depth) {
        if (!keywords.has("fact")) {
            return Optional.empty();
        }
        String pointer = keywords.pointer("fact");
        JsonNode said = keywords.get("fact");
        if (depth > 1) {
            problems.error(TemplateCodes.FACT_INSIDE, pointer);
        }
        if (said.has("divideBy") && !(type instanceof NumberType)) {
            problems.error(TemplateCodes.DIVIDED_TEXT, pointer + "/divideBy");
        }
        List<String> from = new ArrayList<>();
        said.path("from").forEach(source -> from.add(source.asText()));
        BigDecimal divideBy = said.has("divideBy") ? said.get("divideBy").decimalValue() : BigDecimal.ONE;
        FactBinding fact = new FactBinding(
                said.isTextual() ? said.asText() : said.path("name").asText(), from, divideBy, policy(said));
        reportUnknown(fact, pointer);
        return Optional.of(fact);
    }

    private static FactPolicy policy(JsonNode said) {
        if (said.isTextual()) {
            return FactPolicy.EASY;
        }
        return new FactPolicy(
                said.has("freshForDays")
                        ? Optional.of(Duration.ofDays(said.get("freshForDays").asLong()))
                        : Optional.empty(),
                named(FactPolicy.WhenDown.class, said.path("whenDown").asText("type")),
                said.has("material") ? Optional.of(said.get("material").asText()) : Optional.empty(),
                named(FactPolicy.Correction.class, said.path("correction").asText("free")));
    }

    /** The schema lets no other name pass. */
    private static <E extends Enum<E>> E named(Class<E> type, String name) {
        return Enum.valueOf(type, name.toUpperCase(Locale.ROOT));
    }

    /** Only warnings: with a source missing, or switched off by a clash, the form is still good, and applicants type more. */
    private void reportUnknown(FactBinding fact, String pointer) {
        if (knownFacts.bySource().isEmpty()) {
            return; // without any source nothing can be said of one fact; the rules about all forms say so once
        }
        if (!fact.sources().isEmpty() && fact.sources().stream().allMatch(FactBinding::isOwnWord)) {
            return; // the applicant tells it first, in this form or another
        }
        if (root.has("sheet")) {
            return; // base data are told by the applicant, whether a register knows them too or not
        }
        if (!knownFacts.isKnown(fact.fact())) {
            if (knownFacts.all()) {
                problems.warning(
                        TemplateCodes.UNKNOWN_FACT, pointer, fact.fact(), String.join(", ", knownFacts.names()));
            }
            return;
        }
        for (int i = 0; i < fact.sources().size(); i++) {
            String source = fact.sources().get(i);
            if (!FactBinding.isOwnWord(source) && knownFacts.lacks(source, fact.fact())) {
                problems.warning(TemplateCodes.SOURCE_DOES_NOT_KNOW, pointer + "/from/" + i, source, fact.fact());
            }
        }
    }
}
