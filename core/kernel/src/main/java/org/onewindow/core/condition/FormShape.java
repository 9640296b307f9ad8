package org.onewindow.core.condition;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which fields a form has and what they hold: all that a condition may ask about.
 *
 * @param fields top-level fields by key
 */
public record FormShape(Map<String, FieldType> fields) {
    /** Deeper groups than this are left out; it also ends a schema that refers to itself. */
    private static final int DEEPEST = 6;

    public FormShape {
        fields = Map.copyOf(fields);
    }

    /**
     * The shape that a form's JSON Schema describes.
     *
     * <p>Read are {@code type}, {@code properties}, {@code items}, {@code enum}, {@code const}, {@code oneOf} over constants,
     * {@code format: date} and references inside the schema. A field whose type these do not tell is left out, so that no
     * condition can ask about it.
     */
    public static FormShape of(JsonNode formSchema) {
        return new FormShape(new Reader(formSchema).members(formSchema, 0));
    }

    /** This shape with one more field, such as the scenario beside the form's own fields. */
    public FormShape with(String key, FieldType type) {
        Map<String, FieldType> more = new HashMap<>(fields);
        more.put(key, type);
        return new FormShape(more);
    }

    /** What CEL's variables are for {@code data}, as far as {@code asked} asks for it. */
    Map<String, Object> given(Set<String> asked, Map<String, ?> data) {
        Map<String, Object> given = new HashMap<>();
        for (String field : asked) {
            FieldType type = fields.get(field);
            if (type != null) {
                FieldValues.given(type, data.get(field)).ifPresent(value -> given.put(field, value));
            }
        }
        Map<String, Object> variables = new HashMap<>(given);
        variables.put(ConditionLanguage.WHOLE_FORM, given);
        return variables;
    }

    private record Reader(JsonNode root) {
        Map<String, FieldType> members(JsonNode schema, int depth) {
            Map<String, FieldType> members = new LinkedHashMap<>();
            schema.path("properties")
                    .properties()
                    .forEach(entry -> type(resolved(entry.getValue()), depth + 1)
                            .ifPresent(type -> members.put(entry.getKey(), type)));
            return members;
        }

        private Optional<FieldType> type(JsonNode schema, int depth) {
            Set<String> codes = codes(schema);
            if (!codes.isEmpty()) {
                return Optional.of(new FieldType.Code(codes));
            }
            return switch (typeName(schema)) {
                case "string" ->
                    Optional.of(
                            schema.path("format").asText().equals("date") ? new FieldType.Day() : new FieldType.Text());
                case "number", "integer" -> Optional.of(new FieldType.Numeric());
                case "boolean" -> Optional.of(new FieldType.YesNo());
                case "array" ->
                    depth >= DEEPEST
                            ? Optional.empty()
                            : type(resolved(schema.path("items")), depth + 1).map(FieldType.ListOf::new);
                case "object" ->
                    depth >= DEEPEST ? Optional.empty() : Optional.of(new FieldType.Group(members(schema, depth)));
                default -> Optional.empty();
            };
        }

        /** The schema itself, or the part of this document that it refers to. */
        private JsonNode resolved(JsonNode schema) {
            String ref = schema.path("$ref").asText();
            return ref.startsWith("#/") ? root.at(ref.substring(1)) : schema;
        }

        /** {@code "string"} of {@code "string"} and of {@code ["string", "null"]}; empty if there is no one type. */
        private static String typeName(JsonNode schema) {
            JsonNode type = schema.path("type");
            if (!type.isArray()) {
                return type.asText();
            }
            Set<String> names = new LinkedHashSet<>();
            type.forEach(name -> names.add(name.asText()));
            names.remove("null");
            return names.size() == 1 ? names.iterator().next() : "";
        }

        private static Set<String> codes(JsonNode schema) {
            Set<String> codes = new LinkedHashSet<>();
            addText(schema.path("const"), codes);
            schema.path("enum").forEach(value -> addText(value, codes));
            schema.path("oneOf").forEach(choice -> addText(choice.path("const"), codes));
            return codes;
        }

        private static void addText(JsonNode value, Set<String> codes) {
            if (value.isTextual()) {
                codes.add(value.asText());
            }
        }
    }
}
