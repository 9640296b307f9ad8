package org.onewindow.adapters.rest.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.onewindow.core.text.Characters;
import org.onewindow.spi.finding.Finding;

/** Compares a body with its shape and names everything that differs, each at its JSON pointer. */
final class BodyCheck {
    private static final int MOST_FINDINGS = 100;
    private static final Shape ANY_ARRAY = new Shape.Many(new Shape.Anything());
    private static final Shape ANY_OBJECT = new Shape.Keyed(new Shape.Anything());

    private final List<Finding> findings = new ArrayList<>();

    private BodyCheck() {}

    /** What differs; at most a hundred findings. */
    static List<Finding> findings(JsonNode body, Shape shape) {
        BodyCheck check = new BodyCheck();
        check.compare(body, shape, "");
        return check.findings;
    }

    private void compare(JsonNode value, Shape shape, String pointer) {
        if (shape instanceof Shape.Maybe maybe) {
            if (!value.isNull()) {
                compare(value, maybe.value(), pointer);
            }
        } else if (shape instanceof Shape.Members members) {
            compareMembers(value, members, pointer);
        } else if (shape instanceof Shape.Many many) {
            if (requires(value.isArray(), "array", pointer)) {
                for (int i = 0; i < value.size(); i++) {
                    compare(value.get(i), many.element(), pointer + "/" + i);
                }
            }
        } else if (shape instanceof Shape.Keyed keyed) {
            if (requires(value.isObject(), "object", pointer)) {
                value.properties().forEach(each -> {
                    String at = pointer + "/" + escaped(each.getKey());
                    requireCharacters(each.getKey(), at);
                    compare(each.getValue(), keyed.value(), at);
                });
            }
        } else {
            compareSimple(value, shape, pointer);
        }
    }

    private void compareMembers(JsonNode value, Shape.Members shape, String pointer) {
        if (!requires(value.isObject(), "object", pointer)) {
            return;
        }
        for (Map.Entry<String, JsonNode> each : value.properties()) {
            String at = pointer + "/" + escaped(each.getKey());
            shape.member(each.getKey())
                    .ifPresentOrElse(
                            member -> compare(each.getValue(), member.shape(), at),
                            () -> add(Finding.error("OW-WEB-2003", at, each.getKey())));
        }
        shape.members().stream()
                .filter(member -> member.required() && !value.has(member.name()))
                .forEach(member -> add(Finding.error("OW-WEB-2004", pointer + "/" + member.name(), member.name())));
    }

    private void compareSimple(JsonNode value, Shape shape, String pointer) {
        if (shape instanceof Shape.Text text) {
            if (requires(value.isTextual(), "string", pointer) && requireCharacters(value.textValue(), pointer)) {
                requireFormat(value.textValue(), text.format(), pointer);
            }
        } else if (shape instanceof Shape.Anything) {
            compareAnything(value, pointer);
        } else if (shape instanceof Shape.Whole) {
            requires(value.isIntegralNumber() && value.canConvertToLong(), "integer", pointer);
        } else if (shape instanceof Shape.Decimal) {
            requires(value.isNumber(), "number", pointer);
        } else if (shape instanceof Shape.Truth) {
            requires(value.isBoolean(), "boolean", pointer);
        } else if (shape instanceof Shape.Names names) {
            if (requires(value.isTextual(), "string", pointer)
                    && !names.values().contains(value.textValue())) {
                add(Finding.error("OW-WEB-2007", pointer, String.join(", ", names.values())));
            }
        } else if (shape instanceof Shape.Either either) {
            throw new IllegalStateException("a body that comes in is never one of several: " + either.name());
        }
    }

    private void compareAnything(JsonNode value, String pointer) {
        if (value.isTextual()) {
            requireCharacters(value.textValue(), pointer);
        } else if (value.isContainerNode()) {
            compare(value, value.isArray() ? ANY_ARRAY : ANY_OBJECT, pointer);
        }
    }

    private boolean requireCharacters(String text, String pointer) {
        boolean fits = Characters.areSound(text);
        if (!fits) {
            add(Finding.error("OW-WEB-2009", pointer.indexOf('\0') < 0 ? pointer : ""));
        }
        return fits;
    }

    private void requireFormat(String text, String format, String pointer) {
        if (!isWellFormed(text, format)) {
            add(Finding.error("OW-WEB-2006", pointer, format));
        }
    }

    private boolean requires(boolean fits, String wanted, String pointer) {
        if (!fits) {
            add(Finding.error("OW-WEB-2005", pointer, wanted));
        }
        return fits;
    }

    private static boolean isWellFormed(String text, String format) {
        try {
            switch (format) {
                case "date" -> LocalDate.parse(text);
                case "date-time" -> Instant.parse(text);
                case "duration" -> Duration.parse(text);
                default -> {}
            }
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private void add(Finding finding) {
        if (findings.size() < MOST_FINDINGS) {
            findings.add(finding);
        }
    }

    private static String escaped(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }
}
