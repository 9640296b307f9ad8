package org.onewindow.forms.field;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Yes or no; or a declaration, to which only yes can be said. */
final class YesNoType extends FieldType {
    private final boolean onlyYes;

    YesNoType(boolean onlyYes) {
        this.onlyYes = onlyYes;
    }

    @Override
    Name name() {
        return Name.YES_NO;
    }

    @Override
    List<Widget> widgets() {
        return List.of(onlyYes ? Widget.DECLARATION : Widget.YES_NO);
    }

    @Override
    void check(Object value, FieldPlace at) {
        if (!(value instanceof Boolean yes)) {
            at.error(FieldCodes.WRONG_TYPE, name().name());
        } else if (onlyYes && !yes) {
            at.error(FieldCodes.NOT_DECLARED);
        }
    }

    /** {@code on} is what a browser sends for a ticked box without a value. */
    @Override
    Object fromText(String typed) {
        return switch (typed.strip()) {
            case "true", "on" -> true;
            case "false" -> false;
            default -> typed;
        };
    }

    @Override
    org.onewindow.core.condition.FieldType shape() {
        return new org.onewindow.core.condition.FieldType.YesNo();
    }

    @Override
    ObjectNode schema(boolean required) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "boolean");
        return onlyYes ? schema.put("const", true) : schema;
    }
}
