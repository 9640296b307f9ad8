package org.onewindow.forms.comparison;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/** Texts without what means nothing: widths, spaces, kinds of quotation marks, dashes and dots, a full stop at the end. */
public final class WrittenText {
    private static final Map<Integer, String> ALIKE = Map.ofEntries(
            Map.entry((int) '—', "-"),
            Map.entry((int) '–', "-"),
            Map.entry((int) '－', "-"),
            Map.entry((int) '−', "-"),
            Map.entry((int) '‐', "-"),
            Map.entry((int) '•', "·"),
            Map.entry((int) '・', "·"),
            Map.entry((int) '‧', "·"),
            Map.entry((int) '、', ","),
            Map.entry((int) '。', "."),
            Map.entry((int) '〔', "("),
            Map.entry((int) '〕', ")"),
            Map.entry((int) '[', "("),
            Map.entry((int) ']', ")"),
            Map.entry((int) '【', "("),
            Map.entry((int) '】', ")"),
            Map.entry((int) '“', ""),
            Map.entry((int) '”', ""),
            Map.entry((int) '‘', ""),
            Map.entry((int) '’', ""),
            Map.entry((int) '"', ""),
            Map.entry((int) '\'', ""),
            Map.entry((int) '《', ""),
            Map.entry((int) '》', ""));

    private WrittenText() {}

    /** In half width and lower case, without any space. */
    public static String squeezed(String text) {
        StringBuilder squeezed = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(c -> !isSpace(c))
                .forEach(squeezed::appendCodePoint);
        return squeezed.toString();
    }

    /** What two texts must share to mean the same. */
    static String normal(String text) {
        StringBuilder normal = new StringBuilder();
        squeezed(text).codePoints().forEach(c -> {
            String alike = ALIKE.get(c);
            if (alike == null) {
                normal.appendCodePoint(c);
            } else {
                normal.append(alike);
            }
        });
        int end = normal.length();
        while (end > 0 && ".,;".indexOf(normal.charAt(end - 1)) >= 0) {
            end--;
        }
        return normal.substring(0, end);
    }

    static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT;
    }
}
