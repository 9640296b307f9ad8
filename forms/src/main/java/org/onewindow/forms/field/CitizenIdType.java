package org.onewindow.forms.field;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.onewindow.spi.identity.CitizenIdNumber;

/** 公民身份号码 (GB 11643-1999). */
final class CitizenIdType extends FieldType {
    private static final Pattern SHAPE = Pattern.compile("[0-9]{17}[0-9Xx]");

    @Override
    Name name() {
        return Name.TEXT;
    }

    @Override
    List<Widget> widgets() {
        return List.of(Widget.TEXT);
    }

    @Override
    void check(Object value, FieldPlace at) {
        if (!(value instanceof String text)) {
            at.error(FieldCodes.WRONG_TYPE, name().name());
        } else if (!SHAPE.matcher(text).matches()) {
            at.error(FieldCodes.NO_CITIZEN_ID);
        } else if (CitizenIdNumber.parse(text).isEmpty()) {
            at.error(FieldCodes.CITIZEN_ID_DOES_NOT_CHECK);
        }
    }

    @Override
    Object fromText(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
    }

    @Override
    boolean maskable() {
        return true;
    }

    @Override
    ObjectNode schema(boolean required) {
        return JsonNodeFactory.instance.objectNode().put("type", "string").put("pattern", "^[0-9]{17}[0-9Xx]$");
    }
}
