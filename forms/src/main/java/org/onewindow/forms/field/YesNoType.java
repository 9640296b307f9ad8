package org.onewindow.forms.field;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Yes or no. */
final class YesNoType extends FieldType {
    @Override
    Name name() {
        return Name.YES_NO;
    }

    @Override
    List<Widget> widgets() {
        return List.of(Widget.YES_NO);
    }

    @Override
    void check(Object value, FieldPlace at) {
        if (!(value instanceof Boolean)) {
            at.error(FieldCodes.WRONG_TYPE, name().name());
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
    ObjectNode schema(boolean required) {
        return JsonNodeFactory.instance.objectNode().put("type", "boolean");
    }
}
