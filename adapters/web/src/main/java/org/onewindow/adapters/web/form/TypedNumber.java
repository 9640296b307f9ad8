package org.onewindow.adapters.web.form;

import java.text.Normalizer;
import java.util.OptionalInt;

/** Numbers of papers as people type them: Chinese input methods write digits in full width, and nothing means none. */
public final class TypedNumber {
    private TypedNumber() {}

    /** The number that {@code text} is, 0 to 999; empty if it is none. */
    public static OptionalInt of(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        if (plain.isEmpty()) {
            return OptionalInt.of(0);
        }
        return plain.matches("[0-9]{1,3}") ? OptionalInt.of(Integer.parseInt(plain)) : OptionalInt.empty();
    }
}
