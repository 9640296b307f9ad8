package org.onewindow.adapters.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Cuts texts into the pieces that are compared. */
final class Grams {
    static final int LONGEST_INITIALS = 8;
    private static final int LETTERS = 3;

    private Grams() {}

    /** Full-width forms as ASCII, capitals as small letters. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /** Every two neighbouring characters, runs of Chinese apart from runs of other letters and digits: 食品, 品经, 经营. */
    static List<String> pairs(String text) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i + 1 < text.length(); i++) {
            if (Character.isLetterOrDigit(text.charAt(i)) && Character.isLetterOrDigit(text.charAt(i + 1))) {
                pairs.add(text.substring(i, i + 2));
            }
        }
        return pairs;
    }

    /** Every two neighbouring syllables. */
    static List<String> soundPairs(List<String> syllables) {
        return IntStream.range(0, Math.max(0, syllables.size() - 1))
                .mapToObj(i -> syllables.get(i) + "_" + syllables.get(i + 1))
                .toList();
    }

    /** Every three neighbouring letters. */
    static List<String> letters(String word) {
        return IntStream.rangeClosed(0, word.length() - LETTERS)
                .mapToObj(i -> word.substring(i, i + LETTERS))
                .toList();
    }

    /** Some initials from each of the letters on: whatever part of them somebody types, one of these begins with it. */
    static List<String> initials(String initials) {
        return IntStream.range(0, Math.max(0, initials.length() - 1))
                .mapToObj(from -> initials.substring(from, Math.min(initials.length(), from + LONGEST_INITIALS)))
                .toList();
    }

    /** How many letters must be typed otherwise to make one word of the other; {@code atMost + 1} if more than {@code atMost}. */
    static int distance(String one, String other, int atMost) {
        if (Math.abs(one.length() - other.length()) > atMost) {
            return atMost + 1;
        }
        int[] previous = IntStream.rangeClosed(0, other.length()).toArray();
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int change = previous[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(previous[j], row[j - 1]) + 1);
            }
            previous = row;
        }
        return Math.min(previous[other.length()], atMost + 1);
    }
}
