package org.onewindow.core.text;

/** Which characters a text may hold: all that can be seen, rare ones too, and the joiners that emoji are made with. */
public final class Characters {
    private Characters() {}

    /** Whether each is a character: U+0000 and halves of surrogate pairs are none, and no database keeps them. */
    public static boolean areSound(String text) {
        return text.codePoints().noneMatch(point -> point == 0 || Character.getType(point) == Character.SURROGATE);
    }

    /**
     * Whether {@code text} holds what a reader does not see, or sees in another order than it is written: a control character, half a
     * character, or a mark that turns the direction of writing.
     *
     * @param severalLines whether lines may end and be indented
     */
    public static boolean hasHidden(String text, boolean severalLines) {
        return text.codePoints().anyMatch(point -> isHidden(point, severalLines));
    }

    /** How many characters a reader would count: code points, not Java's chars. */
    public static int count(String text) {
        return text.codePointCount(0, text.length());
    }

    private static boolean isHidden(int point, boolean severalLines) {
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
