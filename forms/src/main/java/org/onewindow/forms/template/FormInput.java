package org.onewindow.forms.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onewindow.forms.field.FieldGroup;
import org.onewindow.forms.field.PageInput;
import org.onewindow.spi.finding.Finding;

/**
 * What was filled in, as typed data, together with everything that is wrong with it.
 *
 * <p>What cannot be understood (letters where a number belongs) stays as it was typed, so that a draft and the page keep it;
 * {@link FormTemplate#check} objects to it.
 *
 * @param values field key to text, {@link BigDecimal}, boolean, list or map; what was left empty is not in it
 * @param findings as {@link FormTemplate#check} gives them
 */
public record FormInput(Map<String, Object> values, List<Finding> findings) {
    private static final String NO_OBJECT = "OW-FRM-1026";
    private static final String TOO_DEEP = "OW-FRM-1027";
    /** Far deeper than any form. */
    private static final int DEEPEST = 16;

    public FormInput {
        findings = List.copyOf(findings);
    }

    /**
     * What a page posted.
     *
     * <p>Names are keys of fields; fields inside a group are {@code group.key}, those of a row {@code rows.0.key}; several codes
     * are several values of one name. Names that begin with {@code _} belong to the page itself. Numbers, dates and codes may be
     * typed as people do: full-width, with separators of thousands, {@code 2026/10/1}.
     *
     * @param posted values by name
     */
    public static FormInput read(FormTemplate template, Map<String, ? extends List<String>> posted) {
        Map<String, Object> values = template.fieldGroup().read(PageInput.of(posted));
        return new FormInput(values, template.check(values));
    }

    /**
     * What a program sent: numbers are numbers and texts are texts, nothing is guessed.
     *
     * @param sent a JSON object, read with decimals as {@link BigDecimal}
     */
    public static FormInput read(FormTemplate template, JsonNode sent) {
        if (!sent.isObject()) {
            return new FormInput(Map.of(), List.of(Finding.error(NO_OBJECT, "")));
        }
        Map<String, Object> values = new LinkedHashMap<>();
        List<Finding> findings = new ArrayList<>();
        sent.properties().forEach(field -> {
            if (depth(field.getValue()) > DEEPEST) {
                findings.add(Finding.error(TOO_DEEP, FieldGroup.pointer(field.getKey()), String.valueOf(DEEPEST)));
            } else {
                plain(field.getValue()).ifPresent(value -> values.put(field.getKey(), value));
            }
        });
        findings.addAll(template.check(values));
        return new FormInput(values, findings);
    }

    /** Whether anything is wrong that stops an application; warnings do not. */
    public boolean stops() {
        return findings.stream().anyMatch(Finding::stops);
    }

    /** Measured level by level, so that depth itself can do no harm; stops one below the limit. */
    private static int depth(JsonNode node) {
        List<JsonNode> level = List.of(node);
        int depth = 0;
        while (!level.isEmpty() && depth <= DEEPEST) {
            depth++;
            List<JsonNode> below = new ArrayList<>();
            level.forEach(each -> each.forEach(below::add));
            level = below;
        }
        return depth;
    }

    private static Optional<Object> plain(JsonNode node) {
        @Nullable
        Object value = switch (node.getNodeType()) {
            case STRING -> node.textValue();
            case NUMBER -> node.decimalValue();
            case BOOLEAN -> node.booleanValue();
            case ARRAY -> list(node);
            case OBJECT -> map(node);
            default -> null;
        };
        return Optional.ofNullable(value);
    }

    private static List<Object> list(JsonNode node) {
        List<Object> list = new ArrayList<>();
        node.forEach(entry -> plain(entry).ifPresent(list::add));
        return list;
    }

    private static Map<String, Object> map(JsonNode node) {
        Map<String, Object> map = new LinkedHashMap<>();
        node.properties().forEach(field -> plain(field.getValue()).ifPresent(value -> map.put(field.getKey(), value)));
        return map;
    }

    @Override
    public String toString() {
        return "FormInput[" + values.keySet() + ", " + findings.size() + " findings]";
    }
}
