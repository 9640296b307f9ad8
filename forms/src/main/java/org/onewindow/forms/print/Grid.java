package org.onewindow.forms.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.onewindow.forms.field.PrintedPlace;
import org.onewindow.forms.print.PrintedForm.Cell;
import org.onewindow.forms.print.PrintedForm.Line;

/**
 * Puts cells into lines: those with a place of their own there, the others one after the other behind them.
 *
 * <p>For one thread.
 */
final class Grid {
    private final int columns;
    /** By row, then by the column in which a cell begins. */
    private final Map<Integer, Map<Integer, Cell>> fixed = new TreeMap<>();

    private final List<Cell> flowing = new ArrayList<>();

    Grid(int columns) {
        this.columns = columns;
    }

    void put(Cell cell, Optional<PrintedPlace> place) {
        place.filter(PrintedPlace::fixed)
                .ifPresentOrElse(
                        at -> fixed.computeIfAbsent(at.row(), row -> new TreeMap<>())
                                .put(at.column(), cell),
                        () -> flowing.add(cell));
    }

    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        fixed.values().forEach(cells -> lines.add(line(cells)));
        List<Cell> line = new ArrayList<>();
        for (Cell cell : flowing) {
            if (width(line) + cell.columns() > columns) {
                lines.add(filledUp(line));
                line = new ArrayList<>();
            }
            line.add(cell);
        }
        if (!line.isEmpty()) {
            lines.add(filledUp(line));
        }
        return lines;
    }

    private Line line(Map<Integer, Cell> cells) {
        List<Cell> line = new ArrayList<>();
        cells.forEach((column, cell) -> {
            int gap = column - 1 - width(line);
            if (gap > 0) {
                line.add(new Cell("", "", gap));
            }
            line.add(cell);
        });
        return filledUp(line);
    }

    private Line filledUp(List<Cell> cells) {
        int rest = columns - width(cells);
        List<Cell> line = new ArrayList<>(cells);
        if (rest > 0) {
            line.add(new Cell("", "", rest));
        }
        return new Line(line);
    }

    private static int width(List<Cell> cells) {
        return cells.stream().mapToInt(Cell::columns).sum();
    }
}
