package org.onewindow.forms.comparison;

import java.util.Arrays;

/**
 * A line {@linkplain WrittenText#squeezed squeezed}, in which the place of each character in the line is still known.
 *
 * @param text the line
 * @param squeezed without spaces, in half width and lower case
 * @param places of each character of {@code squeezed}, its index in {@code text}
 */
@SuppressWarnings("ArrayRecordComponent") // Never handed out, never compared: a line has some hundred of them.
record SqueezedLine(String text, String squeezed, int[] places) {
    private static final char LAST_ASCII = 0x7e;

    static SqueezedLine of(String text) {
        StringBuilder squeezed = new StringBuilder(text.length());
        int[] places = new int[text.length()];
        for (int at = 0; at < text.length(); at++) {
            int before = squeezed.length();
            append(text.charAt(at), squeezed);
            if (squeezed.length() > places.length) {
                places = Arrays.copyOf(places, Math.max(places.length * 2, squeezed.length()));
            }
            Arrays.fill(places, before, squeezed.length(), at);
        }
        return new SqueezedLine(text, squeezed.toString(), places);
    }

    /** Most characters stand for themselves; the others cost a look into the tables. */
    private static void append(char c, StringBuilder squeezed) {
        boolean usual = (c > ' ' && c <= LAST_ASCII && !(c >= 'A' && c <= 'Z')) || (c >= 0x4e00 && c <= 0x9fff);
        if (usual || Character.isSurrogate(c)) {
            squeezed.append(c);
        } else {
            squeezed.append(WrittenText.squeezed(String.valueOf(c)));
        }
    }

    int placeOf(int index) {
        return places[index];
    }
}
