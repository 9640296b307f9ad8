package org.onewindow.routing.drawing;

import java.util.List;
import java.util.Locale;

/**
 * Writes SVG elements. Presentation attributes only: pages forbid styles that are written inside them, and a drawing that is saved looks as it
 * did. Every number is whole, so that the bytes are the same everywhere.
 */
final class Pen {
    static final String INK = "#1c2733";
    static final String QUIET = "#4a5866";
    static final String LINE = "#5f7183";
    static final String SHEET = "#ffffff";
    static final String SOFT = "#e6eef8";
    /** Answered. */
    static final String DONE = "#dcefdf";
    /** Waits now. */
    static final String NOW = "#fff1c9";
    /** Not needed any more. */
    static final String GONE = "#ececec";

    static final String SOMETIMES = "#7a4a00";

    private final StringBuilder svg = new StringBuilder(4096);

    /** A box; broken borders stand for what is not always there. */
    void box(int x, int y, int width, int height, String fill, boolean broken) {
        put(
                "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"6\" fill=\"%s\" stroke=\"%s\"%s/>",
                x, y, width, height, fill, broken ? SOMETIMES : LINE, broken ? " stroke-dasharray=\"6 4\"" : "");
    }

    /** A rounded box with one text: where the way begins and ends. */
    void pill(int x, int y, int width, int height) {
        put(
                "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"%d\" fill=\"%s\" stroke=\"%s\"/>",
                x, y, width, height, height / 2, SHEET, LINE);
    }

    /** A line of straight pieces. */
    void line(int... points) {
        StringBuilder path = new StringBuilder(64);
        for (int i = 0; i < points.length; i += 2) {
            path.append(i == 0 ? 'M' : 'L').append(points[i]).append(' ').append(points[i + 1]);
        }
        put("<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>", path, LINE);
    }

    void arrowDown(int x, int from, int to) {
        line(x, from, x, to - 6);
        put("<path d=\"M%d %dl-5 -9h10z\" fill=\"%s\"/>", x, to, LINE);
    }

    void arrowRight(int from, int to, int y) {
        line(from, y, to - 6, y);
        put("<path d=\"M%d %dl-9 -5v10z\" fill=\"%s\"/>", to, y, LINE);
    }

    /** Lines below one another, centred on {@code x}; answers where the next would begin. */
    int lines(List<String> lines, Lettering lettering, int x, int top) {
        int y = top;
        for (String line : lines) {
            put(
                    "<text x=\"%d\" y=\"%d\" font-size=\"%d\"%s fill=\"%s\" text-anchor=\"middle\">%s</text>",
                    x,
                    y + lettering.size(),
                    lettering.size(),
                    lettering.strong() ? " font-weight=\"600\"" : "",
                    lettering.colour(),
                    escaped(line));
            y += lettering.leading();
        }
        return y;
    }

    void put(String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values)).append('\n');
    }

    String drawn() {
        return svg.toString();
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
