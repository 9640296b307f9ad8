package org.onewindow.forms.field;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.onewindow.spi.identity.SocialCreditCode;

/** 统一社会信用代码 (GB 32100-2015). */
final class CreditCodeType extends FieldType {
    private static final int LENGTH = 18;

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
            return;
        }
        Optional<SocialCreditCode> code = text.length() == LENGTH ? SocialCreditCode.parse(text) : Optional.empty();
        if (code.isEmpty()) {
            at.error(FieldCodes.NO_CREDIT_CODE);
        } else if (!code.get().checkCharacterFits()) {
            at.warning(FieldCodes.CREDIT_CODE_DOES_NOT_CHECK);
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
        return JsonNodeFactory.instance
                .objectNode()
                .put("type", "string")
                .put("minLength", LENGTH)
                .put("maxLength", LENGTH);
    }
}
