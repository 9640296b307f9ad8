package org.onewindow.forms.field;

/** Which characters a text may hold: all that can be seen, and the joiners that emoji are made with. */
final class Characters {
    private Characters() {}

    /** Whether {@code text} holds a control character, half a character, or a mark that turns the direction of writing. */
    static boolean hasForbidden(String text, boolean severalLines) {
        return text.codePoints().anyMatch(point -> isForbidden(point, severalLines));
    }

    static int count(String text) {
        return text.codePointCount(0, text.length());
    }

    private static boolean isForbidden(int point, boolean severalLines) {
        if (severalLines && (point == '\n' || point == '\r' || point == '\t')) {
            return false;
        }
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                true;
            case Character.FORMAT -> turnsDirection(point);
            default -> (point & 0xFFFE) == 0xFFFE;
        };
    }

    private static boolean turnsDirection(int point) {
        return (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
    }
}
