package org.onewindow.forms.field;

/**
 * Where a field stands on the printed form, in the grid of its group.
 *
 * @param row from 1; 0 for the next free place after those that have one
 * @param column from 1; 0 if {@code row} is
 * @param columns how many columns wide, 1 or more
 */
public record PrintedPlace(int row, int column, int columns) {
    /** Whether the template gives the place itself. */
    public boolean fixed() {
        return row > 0;
    }
}
