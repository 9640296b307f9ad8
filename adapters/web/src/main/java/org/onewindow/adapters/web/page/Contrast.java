package org.onewindow.adapters.web.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether texts can be read on the grounds they stand on, by the tokens' colours (WCAG 2.2, 1.4.3). Only colours written as {@code
 * #rrggbb} are compared; what a locality writes otherwise it has to look at itself.
 */
final class Contrast {
    /** The least that is enough for text of every size. */
    static final double ENOUGH = 4.5;

    private static final String WHITE = "#ffffff";
    private static final Pattern COLOUR = Pattern.compile("--([a-z-]+)\\s*:\\s*(#[0-9a-fA-F]{6})\\s*[;}]");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);

    /** Text on ground, as the pages use them. */
    private static final List<Pair> PAIRS = List.of(
            new Pair("ink", "paper"),
            new Pair("ink", "sheet"),
            new Pair("ink", "act-soft"),
            new Pair("ink", "late-soft"),
            new Pair("ink", "soon-soft"),
            new Pair("ink", "done-soft"),
            new Pair("quiet", "paper"),
            new Pair("quiet", "sheet"),
            new Pair("quiet", "act-soft"),
            new Pair("act", "paper"),
            new Pair("act", "sheet"),
            new Pair("act", "act-soft"),
            new Pair("late", "paper"),
            new Pair("late", "sheet"),
            new Pair("late", "late-soft"),
            new Pair("soon", "soon-soft"),
            new Pair("done", "done-soft"),
            new Pair(WHITE, "act"),
            new Pair(WHITE, "act-dark"));

    private Contrast() {}

    private record Pair(String text, String ground) {}

    /** A text that is hard to read on its ground; {@code ratio} runs from 1 to 21. */
    record Weak(String text, String ground, double ratio) {
        @Override
        public String toString() {
            return String.format("%s on %s has a contrast of %.2f", text, ground, ratio);
        }
    }

    /** The pairs that are too weak in a style sheet of tokens; of a token that is set twice the last counts. */
    static List<Weak> weakIn(String tokens) {
        Map<String, String> colours = new TreeMap<>(Map.of(WHITE, WHITE));
        Matcher found = COLOUR.matcher(COMMENT.matcher(tokens).replaceAll(""));
        while (found.find()) {
            colours.put(found.group(1), found.group(2));
        }
        return PAIRS.stream()
                .flatMap(pair -> ratio(colours, pair)
                        .filter(ratio -> ratio < ENOUGH)
                        .map(ratio -> new Weak(pair.text(), pair.ground(), ratio))
                        .stream())
                .toList();
    }

    private static Optional<Double> ratio(Map<String, String> colours, Pair pair) {
        return Optional.ofNullable(colours.get(pair.text()))
                .flatMap(text -> Optional.ofNullable(colours.get(pair.ground())).map(ground -> ratio(text, ground)));
    }

    private static double ratio(String text, String ground) {
        double one = luminance(text);
        double other = luminance(ground);
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }

    private static double luminance(String colour) {
        return 0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);
    }

    private static double channel(String colour, int at) {
        double value = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
