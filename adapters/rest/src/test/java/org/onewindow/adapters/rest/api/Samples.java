package org.onewindow.adapters.rest.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Optional;
import org.onewindow.adapters.rest.json.Shape;
import org.onewindow.adapters.rest.json.Shapes;

/** The smallest bodies that fit the shape an endpoint reads. */
final class Samples {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Samples() {}

    /** A body for {@code endpoint}, or nothing if it reads none. */
    static Optional<JsonNode> body(Endpoints.Registered endpoint) {
        return Arrays.stream(endpoint.method().getParameters())
                .filter(each -> each.getAnnotations().length == 0)
                .findFirst()
                .map(Parameter::getParameterizedType)
                .map(type -> of(Shapes.of(type)));
    }

    /** A value of that shape. */
    static JsonNode of(Shape shape) {
        if (shape instanceof Shape.Members members) {
            ObjectNode object = JSON.objectNode();
            members.members().stream()
                    .filter(Shape.Member::required)
                    .forEach(member -> object.set(member.name(), of(member.shape())));
            return object;
        }
        if (shape instanceof Shape.Many many) {
            return JSON.arrayNode().add(of(many.element()));
        }
        if (shape instanceof Shape.Keyed) {
            return JSON.objectNode();
        }
        return simple(shape);
    }

    private static JsonNode simple(Shape shape) {
        if (shape instanceof Shape.Text text) {
            return JSON.textNode(
                    switch (text.format()) {
                        case "date" -> "2026-03-02";
                        case "date-time" -> "2026-03-02T01:00:00Z";
                        case "duration" -> "P1D";
                        default -> "x";
                    });
        }
        if (shape instanceof Shape.Names names) {
            return JSON.textNode(names.values().get(0));
        }
        if (shape instanceof Shape.Whole || shape instanceof Shape.Decimal) {
            return JSON.numberNode(1);
        }
        return shape instanceof Shape.Truth ? JSON.booleanNode(true) : JSON.nullNode();
    }
}
