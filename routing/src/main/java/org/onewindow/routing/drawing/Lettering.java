package org.onewindow.routing.drawing;

import java.util.ArrayList;
import java.util.List;

/**
 * How a text is set, and how much of it fits into a line. Nothing here knows the reader's fonts, so widths are estimated on the broad side.
 *
 * @param size of the letters, in pixels
 * @param strong whether bold
 * @param colour of the ink
 */
record Lettering(int size, boolean strong, String colour) {
    static final Lettering NAME = new Lettering(16, true, Pen.INK);
    static final Lettering DETAIL = new Lettering(14, false, Pen.QUIET);
    static final Lettering ONLY = new Lettering(14, false, Pen.SOMETIMES);

    private static final int FIRST_WIDE = 0x2E80;
    /** Marks that never begin a line. */
    private static final String CLOSING = "，。、；：）》」！？·,.;:)";

    int leading() {
        return size * 7 / 5;
    }

    int height(List<String> lines) {
        return lines.size() * leading();
    }

    /** {@code text} in lines no wider than {@code width}; a word that is wider stands alone. */
    List<String> wrapped(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String piece : pieces(text)) {
            boolean closing = piece.length() == 1 && CLOSING.contains(piece);
            if (line.length() > 0 && !closing && widthOf(line + piece.stripTrailing()) > width) {
                lines.add(line.toString().strip());
                line.setLength(0);
            }
            line.append(piece);
        }
        lines.add(line.toString().strip());
        return lines;
    }

    /** What is never broken: a wide character, or a word with the space behind it. */
    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        text.codePoints().forEach(character -> {
            boolean wide = character >= FIRST_WIDE;
            if (wide && word.length() > 0) {
                pieces.add(word.toString());
                word.setLength(0);
            }
            word.appendCodePoint(character);
            if (wide || character == ' ') {
                pieces.add(word.toString());
                word.setLength(0);
            }
        });
        if (word.length() > 0) {
            pieces.add(word.toString());
        }
        return pieces;
    }

    private int widthOf(String text) {
        return text.codePoints().map(this::hundredthsOfSize).sum() * size / 100;
    }

    private int hundredthsOfSize(int character) {
        if (character >= FIRST_WIDE) {
            return 100;
        }
        int heavier = strong ? 8 : 0;
        if (character == ' ' || "ijlft.,:;()'|".indexOf(character) >= 0) {
            return 36 + heavier;
        }
        return (Character.isUpperCase(character) || character == 'm' || character == 'w' ? 80 : 58) + heavier;
    }
}
