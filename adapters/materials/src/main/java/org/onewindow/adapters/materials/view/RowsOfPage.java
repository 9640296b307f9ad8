package org.onewindow.adapters.materials.view;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The text of a PDF line by line, with a tab where a gap is so wide that it keeps the cells of a table apart. */
final class RowsOfPage extends PDFTextStripper {
    /** Gaps of so many spaces. */
    private static final double WIDE = 2.5;
    /** The width of a space, in sizes of the font, where the font has none. */
    private static final double SPACE = 0.25;

    private double end;
    private boolean apart;

    RowsOfPage() {
        setSortByPosition(true);
    }

    /** How wide it is will be seen when the next word comes. */
    @Override
    protected void writeWordSeparator() {
        apart = true;
    }

    @Override
    protected void writeLineSeparator() throws IOException {
        apart = false;
        super.writeLineSeparator();
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) throws IOException {
        if (apart && !positions.isEmpty()) {
            TextPosition first = positions.get(0);
            double space = Math.max(first.getWidthOfSpace(), first.getFontSizeInPt() * SPACE);
            output.write(first.getXDirAdj() - end > space * WIDE ? "\t" : " ");
        }
        apart = false;
        if (!positions.isEmpty()) {
            TextPosition last = positions.get(positions.size() - 1);
            end = last.getXDirAdj() + last.getWidthDirAdj();
        }
        super.writeString(text, positions);
    }
}
