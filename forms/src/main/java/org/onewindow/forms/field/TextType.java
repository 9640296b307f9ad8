package org.onewindow.forms.field;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.onewindow.core.text.Characters;

/**
 * Free text.
 *
 * @see Characters what no text may hold
 */
final class TextType extends FieldType {
    static final int USUAL_MOST = 1000;

    private final int least;
    private final int most;
    private final Optional<LinearPattern> pattern;
    private final boolean severalLines;

    /**
     * @param least in code points
     * @param most in code points
     */
    TextType(int least, int most, Optional<LinearPattern> pattern, boolean severalLines) {
        this.least = least;
        this.most = most;
        this.pattern = pattern;
        this.severalLines = severalLines;
    }

    @Override
    Name name() {
        return Name.TEXT;
    }

    @Override
    List<Widget> widgets() {
        return List.of(Widget.TEXT, Widget.TEXTAREA);
    }

    @Override
    void check(Object value, FieldPlace at) {
        if (!(value instanceof String text)) {
            at.error(FieldCodes.WRONG_TYPE, name().name());
            return;
        }
        int length = Characters.count(text);
        if (length < least) {
            at.error(FieldCodes.TOO_SHORT, String.valueOf(least), String.valueOf(length));
        }
        if (length > most) {
            at.error(FieldCodes.TOO_LONG, String.valueOf(most), String.valueOf(length));
        } else if (pattern.isPresent() && !pattern.get().occursIn(text)) {
            at.error(FieldCodes.WRONG_FORM, pattern.get().help().asArgument());
        }
        if (Characters.hasHidden(text, severalLines)) {
            at.error(FieldCodes.FORBIDDEN_CHARACTER);
        }
    }

    @Override
    Object fromText(String typed) {
        return severalLines ? typed.strip().replace("\r\n", "\n") : typed.strip();
    }

    @Override
    Optional<Integer> most() {
        return Optional.of(most);
    }

    @Override
    boolean maskable() {
        return true;
    }

    @Override
    ObjectNode schema(boolean required) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "string");
        int shortest = required ? Math.max(1, least) : least;
        if (shortest > 0) {
            schema.put("minLength", shortest);
        }
        schema.put("maxLength", most);
        pattern.ifPresent(each -> schema.put("pattern", each.text()));
        return schema;
    }
}
