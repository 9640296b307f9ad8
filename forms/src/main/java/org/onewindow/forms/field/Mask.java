package org.onewindow.forms.field;

/**
 * How a value is shown before somebody asks for the whole: so that a glance at a screen does not tell it.
 *
 * @param first how many characters (code points) are shown at the beginning, 0 or more
 * @param last how many at the end, 0 or more
 */
public record Mask(int first, int last) {
    private static final String HIDDEN = "*";

    /** {@code text} with everything between replaced; a text that is too short shows its first character at most. */
    public String over(String text) {
        int[] points = text.codePoints().toArray();
        boolean tooShort = points.length <= first + last;
        int shown = tooShort ? Math.min(Math.min(first, 1), Math.max(0, points.length - 1)) : first;
        int end = tooShort ? 0 : last;
        return new String(points, 0, shown)
                + HIDDEN.repeat(points.length - shown - end)
                + new String(points, points.length - end, end);
    }
}
