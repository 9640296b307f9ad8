package org.onewindow.core.definition;

import org.onewindow.core.definition.PlaceTree.Spot;

/** Turns offsets into lines and columns; fast as long as the offsets asked for grow. */
final class SpotCounter {
    private final String text;
    private int offset;
    private int line = 1;
    private int column = 1;

    SpotCounter(String text) {
        this.text = text;
    }

    /**
     * The spot of a character.
     *
     * @param charOffset in chars; beyond the end it means the end
     */
    Spot at(long charOffset) {
        int target = (int) Math.max(0, Math.min(charOffset, text.length()));
        if (target < offset) {
            offset = 0;
            line = 1;
            column = 1;
        }
        while (offset < target) {
            int codePoint = text.codePointAt(offset);
            offset += Character.charCount(codePoint);
            if (codePoint == '\n' || (codePoint == '\r' && (offset == text.length() || text.charAt(offset) != '\n'))) {
                line++;
                column = 1;
            } else {
                column++;
            }
        }
        return new Spot(line, column);
    }
}
