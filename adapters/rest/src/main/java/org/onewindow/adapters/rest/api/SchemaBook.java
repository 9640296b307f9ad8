package org.onewindow.adapters.rest.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.onewindow.adapters.rest.json.Shape;

/** The shapes of bodies as JSON Schema 2020-12; those that have a name stand once, and others refer to them. */
final class SchemaBook {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Map<String, ObjectNode> named = new TreeMap<>();
    private final Map<String, JsonNode> examples;

    /** A book whose schemas show these {@code examples}, by their names. */
    SchemaBook(Map<String, JsonNode> examples) {
        this.examples = Map.copyOf(examples);
    }

    /** The schema of {@code shape}, or a reference to it. */
    ObjectNode of(Shape shape) {
        if (shape instanceof Shape.Text text) {
            ObjectNode schema = type("string");
            return text.format().isEmpty() ? schema : schema.put("format", text.format());
        }
        if (shape instanceof Shape.Many many) {
            ObjectNode schema = type("array");
            schema.set("items", of(many.element()));
            return schema;
        }
        if (shape instanceof Shape.Keyed keyed) {
            ObjectNode schema = type("object");
            schema.set("additionalProperties", of(keyed.value()));
            return schema;
        }
        if (shape instanceof Shape.Maybe maybe) {
            ObjectNode schema = JSON.objectNode();
            schema.putArray("anyOf").add(of(maybe.value())).add(type("null"));
            return schema;
        }
        return ofSimpleOrNamed(shape);
    }

    private ObjectNode ofSimpleOrNamed(Shape shape) {
        if (shape instanceof Shape.Whole) {
            return type("integer");
        }
        if (shape instanceof Shape.Decimal) {
            return type("number");
        }
        if (shape instanceof Shape.Truth) {
            return type("boolean");
        }
        if (shape instanceof Shape.Names names) {
            return named(names.name(), schema -> {
                schema.put("type", "string");
                ArrayNode values = schema.putArray("enum");
                names.values().forEach(values::add);
            });
        }
        if (shape instanceof Shape.Members members) {
            return named(members.name(), schema -> fill(schema, members));
        }
        if (shape instanceof Shape.Either either) {
            return named(either.name(), schema -> {
                ArrayNode oneOf = schema.putArray("anyOf");
                either.shapes().forEach(each -> oneOf.add(of(each)));
            });
        }
        return JSON.objectNode();
    }

    private void fill(ObjectNode schema, Shape.Members members) {
        schema.put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = schema.putArray("required");
        members.members().forEach(member -> {
            properties.set(member.name(), of(member.shape()));
            if (member.required()) {
                required.add(member.name());
            }
        });
        schema.put("additionalProperties", false);
    }

    /** Registered before it is filled, so that a shape may hold itself. */
    private ObjectNode named(String name, Consumer<ObjectNode> fill) {
        if (!named.containsKey(name)) {
            ObjectNode schema = JSON.objectNode();
            named.put(name, schema);
            fill.accept(schema);
            if (examples.containsKey(name)) {
                schema.putArray("examples").add(examples.get(name));
            }
        }
        return JSON.objectNode().put("$ref", "#/components/schemas/" + name);
    }

    private static ObjectNode type(String name) {
        return JSON.objectNode().put("type", name);
    }

    /** Every named schema. */
    ObjectNode all() {
        ObjectNode all = JSON.objectNode();
        named.forEach(all::set);
        return all;
    }
}
