package org.onewindow.forms.entry;

import java.util.List;

/**
 * A table as it was read.
 *
 * @param rows texts of the cells, empty where nothing stands
 * @param sheet name before the places of its cells, or empty
 */
public record Table(List<List<String>> rows, String sheet) {
    /** More rows than any form takes. */
    static final int MOST_ROWS = 2_000;
    /** More columns than any form has. */
    static final int MOST_COLUMNS = 200;

    private static final int LETTERS = 26;

    /** The text of a cell, from 0. */
    String at(int row, int column) {
        return row < rows.size() && column < rows.get(row).size()
                ? rows.get(row).get(column)
                : "";
    }

    int width() {
        return rows.stream().mapToInt(List::size).max().orElse(0);
    }

    /** What people call the cell: {@code B3}. */
    String place(int row, int column) {
        return sheet + letters(column) + (row + 1);
    }

    private static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / LETTERS - 1) {
            letters.insert(0, (char) ('A' + rest % LETTERS));
        }
        return letters.toString();
    }
}
