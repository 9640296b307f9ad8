package org.onewindow.forms.field;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Collectors;
import org.onewindow.spi.LocalizedText;

/** One of a code list. */
final class CodeType extends FieldType {
    /** More codes than this are not listed in a message. */
    private static final int MOST_LISTED = 12;

    private final List<CodeOption> options;

    CodeType(List<CodeOption> options) {
        this.options = List.copyOf(options);
    }

    @Override
    Name name() {
        return Name.CODE;
    }

    @Override
    List<Widget> widgets() {
        return List.of(Widget.SELECT, Widget.RADIO);
    }

    @Override
    void check(Object value, FieldPlace at) {
        if (!(value instanceof String)) {
            at.error(FieldCodes.WRONG_TYPE, name().name());
        } else if (options.stream().noneMatch(option -> option.code().equals(value))) {
            at.error(FieldCodes.UNKNOWN_CODE, choice().asArgument());
        }
    }

    @Override
    List<CodeOption> options() {
        return options;
    }

    @Override
    org.onewindow.core.condition.FieldType shape() {
        return new org.onewindow.core.condition.FieldType.Code(
                options.stream().map(CodeOption::code).collect(Collectors.toSet()));
    }

    @Override
    ObjectNode schema(boolean required) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "string");
        ArrayNode choices = schema.putArray("oneOf");
        options.forEach(option -> choices.addObject()
                .put("const", option.code())
                .put("title", option.label().zh()));
        return schema;
    }

    private LocalizedText choice() {
        List<CodeOption> listed = options.subList(0, Math.min(options.size(), MOST_LISTED));
        String more = options.size() > MOST_LISTED ? "…" : "";
        return new LocalizedText(
                listed.stream()
                        .map(option -> option.label().zh() + "（" + option.code() + "）")
                        .collect(Collectors.joining("、", "", more)),
                listed.stream()
                        .map(option -> word(option.label()) + " (" + option.code() + ")")
                        .collect(Collectors.joining(", ", "", more)));
    }

    private static String word(LocalizedText label) {
        return label.en().isBlank() ? label.zh() : label.en();
    }
}
