package org.onewindow.forms.comparison;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The cells of a line that is a row of a table: apart by tabs or strokes where it has any, otherwise by spaces.
 *
 * @param starts where each cell begins in the line
 * @param cells their texts
 */
record TableRow(List<Integer> starts, List<String> cells) {
    /** Of no table. */
    static final TableRow NONE = new TableRow(List.of(), List.of());

    private static final int MOST_CELLS = 200;
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final List<Pattern> MARKS = List.of(Pattern.compile("\t"), Pattern.compile("[|│]"));

    /** What keeps the cells of {@code line} apart. */
    static Pattern separator(String line) {
        return MARKS.stream()
                .filter(mark -> mark.matcher(line).find())
                .findFirst()
                .orElse(SPACES);
    }

    static boolean isMarked(String line) {
        return !separator(line).equals(SPACES);
    }

    /** The cells of {@code line}; none if it has more than any table. */
    static TableRow of(String line, Pattern separator) {
        List<Integer> starts = new ArrayList<>();
        List<String> cells = new ArrayList<>();
        int from =
                separator.equals(SPACES) ? line.length() - line.stripLeading().length() : 0;
        var between = separator.matcher(line);
        while (between.find(from)) {
            if (cells.size() > MOST_CELLS) {
                return NONE;
            }
            starts.add(from);
            cells.add(line.substring(from, between.start()));
            from = between.end();
        }
        if (from < line.length()) {
            starts.add(from);
            cells.add(line.substring(from));
        }
        return new TableRow(starts, cells);
    }

    /** The cell in which {@code place} of the line lies; -1 before the first one. */
    int cellAt(int place) {
        int found = Collections.binarySearch(starts, place);
        return found >= 0 ? found : -found - 2;
    }
}
