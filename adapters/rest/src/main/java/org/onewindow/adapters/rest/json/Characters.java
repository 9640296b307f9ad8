package org.onewindow.adapters.rest.json;

import org.onewindow.spi.finding.Finding;

/** What a text that comes in is made of. */
public final class Characters {
    private Characters() {}

    /** Whether each is a character: U+0000 and halves of surrogate pairs are none, and no database keeps them. */
    public static boolean areSound(String text) {
        return text.codePoints().noneMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE);
    }

    /** What is told of a text that is not {@linkplain #areSound sound}, at {@code pointer}. */
    public static Finding unsoundAt(String pointer) {
        return Finding.error("OW-WEB-2009", pointer.indexOf('\0') < 0 ? pointer : "");
    }
}
