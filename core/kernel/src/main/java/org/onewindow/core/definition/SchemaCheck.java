package org.onewindow.core.definition;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/** Holds one document against the JSON Schema of its kind, and says where and how it differs. */
final class SchemaCheck {
    private static final Pattern INTEGER = Pattern.compile("-?(0|[1-9][0-9]{0,99})");
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]{0,99})(\\.[0-9]{1,99})?");
    private static final int LONGEST_QUOTE = 60;

    private final Schema schema;

    SchemaCheck(Schema schema) {
        this.schema = schema;
    }

    /**
     * Reports everything that does not fit. Where the schema asks for a number or boolean and the file has the text of one,
     * unquoted, the text becomes that number or boolean first.
     */
    void check(DefinitionDocument document, FindingSink findings) {
        List<Error> errors = schema.validate(document.tree());
        if (errors.stream().filter(error -> givesType(document, error)).count() > 0) {
            errors = schema.validate(document.tree());
        }
        Map<String, List<String>> missing = new LinkedHashMap<>();
        for (Error error : errors) {
            String at = error.getInstanceLocation().toString();
            if (error.getKeyword().equals("required")) {
                missing.computeIfAbsent(at, any -> new ArrayList<>()).add(error.getProperty());
            } else if (!document.places().find(DefinitionDocument.path(at)).unread()) {
                report(document, error, findings);
            }
        }
        missing.forEach((at, keys) -> findings.error("OW-DEF-1202", document, at, names(keys)));
    }

    private static boolean givesType(DefinitionDocument document, Error error) {
        if (!"type".equals(error.getKeyword())) {
            return false;
        }
        String pointer = error.getInstanceLocation().toString();
        JsonNode written = document.tree().at(pointer);
        if (!written.isTextual()
                || !document.places().find(DefinitionDocument.path(pointer)).plain()) {
            return false;
        }
        Optional<JsonNode> typed = typed(written.textValue(), types(error.getSchemaNode()));
        typed.ifPresent(value -> replace(document.tree(), pointer, value));
        return typed.isPresent();
    }

    private static Optional<JsonNode> typed(String text, List<String> types) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        if (types.contains("boolean") && (text.equals("true") || text.equals("false"))) {
            return Optional.of(nodes.booleanNode(text.equals("true")));
        }
        if ((types.contains("integer") || types.contains("number"))
                && INTEGER.matcher(text).matches()) {
            BigDecimal value = new BigDecimal(text);
            return Optional.of(
                    value.precision() < 10
                            ? nodes.numberNode(value.intValue())
                            : nodes.numberNode(value.toBigInteger()));
        }
        if (types.contains("number") && NUMBER.matcher(text).matches()) {
            return Optional.of((JsonNode) nodes.numberNode(new BigDecimal(text)));
        }
        return Optional.empty();
    }

    private static void replace(JsonNode tree, String pointer, JsonNode value) {
        JsonPointer path = JsonPointer.compile(pointer);
        JsonNode parent = tree.at(path.head());
        if (parent instanceof ObjectNode object) {
            object.set(path.last().getMatchingProperty(), value);
        } else if (parent instanceof ArrayNode array) {
            array.set(path.last().getMatchingIndex(), value);
        }
    }

    private void report(DefinitionDocument document, Error error, FindingSink findings) {
        String at = error.getInstanceLocation().toString();
        JsonNode rule = error.getSchemaNode();
        JsonNode value = document.tree().at(at);
        switch (error.getKeyword()) {
            case "additionalProperties", "unevaluatedProperties" -> {
                String key = error.getProperty();
                findings.errorAtKey("OW-DEF-1201", document, at + "/" + escaped(key), key, names(known(error)));
            }
            case "propertyNames" -> {
                String key = error.getProperty();
                findings.errorAtKey("OW-DEF-1205", document, at + "/" + escaped(key), quote(key), formOfKeys(rule));
            }
            case "type" -> findings.error("OW-DEF-1203", document, at, names(types(rule)), typeOf(value), quote(value));
            case "enum", "const" -> findings.error("OW-DEF-1204", document, at, quote(value), allowed(rule));
            case "pattern" -> findings.error("OW-DEF-1205", document, at, quote(value), rule.asText());
            case "minLength", "minItems", "minProperties", "minimum", "exclusiveMinimum" ->
                findings.error("OW-DEF-1206", document, at, error.getKeyword(), rule.asText(), quote(value));
            case "maxLength", "maxItems", "maxProperties", "maximum", "exclusiveMaximum" ->
                findings.error("OW-DEF-1207", document, at, error.getKeyword(), rule.asText(), quote(value));
            case "uniqueItems" -> findings.error("OW-DEF-1208", document, at);
            case "format" -> findings.error("OW-DEF-1209", document, at, quote(value), rule.asText());
            default ->
                findings.error(
                        "OW-DEF-1210",
                        document,
                        at,
                        error.getSchemaLocation().getFragment().toString());
        }
    }

    /** The keys that the schema knows where it met an unknown one. */
    private List<String> known(Error error) {
        JsonPointer keyword =
                JsonPointer.compile(error.getSchemaLocation().getFragment().toString());
        JsonNode properties = schema.getSchemaNode().at(keyword.head()).path("properties");
        List<String> names = new ArrayList<>();
        properties.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static List<String> types(JsonNode rule) {
        List<String> types = new ArrayList<>();
        if (rule.isArray()) {
            rule.forEach(type -> types.add(type.asText()));
        } else {
            types.add(rule.asText());
        }
        return types;
    }

    private static String allowed(JsonNode rule) {
        List<String> values = new ArrayList<>();
        if (rule.isArray()) {
            rule.forEach(value -> values.add(value.asText()));
        } else {
            values.add(rule.asText());
        }
        return names(values);
    }

    private static String names(List<String> names) {
        StringJoiner joined = new StringJoiner(", ");
        names.forEach(joined::add);
        return joined.toString();
    }

    private static String typeOf(JsonNode value) {
        if (value.isIntegralNumber()) {
            return "integer";
        }
        return value.getNodeType().name().toLowerCase(Locale.ROOT);
    }

    /** The pattern that keys must match, said there or where {@code $ref} leads. */
    private String formOfKeys(JsonNode rule) {
        String ref = rule.path("$ref").asText();
        JsonNode said = ref.startsWith("#/") ? schema.getSchemaNode().at(ref.substring(1)) : rule;
        return said.path("pattern").asText();
    }

    private static String quote(JsonNode value) {
        return quote(value.isTextual() ? value.textValue() : value.toString());
    }

    private static String quote(String text) {
        int end = text.offsetByCodePoints(0, Math.min(LONGEST_QUOTE, text.codePointCount(0, text.length())));
        return end == text.length() ? text : text.substring(0, end) + "…";
    }

    private static String escaped(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }
}
