package org.onewindow.adapters.documents;

import java.awt.geom.Point2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/**
 * What stands on one page of a laid-out document, in the terms of GB/T 33190: runs of text, paths and pictures, in millimetres from the
 * upper left corner. Read from the page as it was set, so that both formats look the same.
 */
final class OfdPage extends PDFGraphicsStreamEngine {
    private static final double MILLIMETRES = 25.4 / 72;
    /** Characters nearer than this to the base line, in millimetres, are on it. */
    private static final double SAME_LINE = 0.05;

    private static final int COLOURS = 255;

    private final double height;
    private final List<Mark> marks = new ArrayList<>();
    private final StringBuilder path = new StringBuilder();
    private @Nullable Text run;
    private Point2D at = new Point2D.Float();

    /** Something on the page. */
    sealed interface Mark permits Text, Path, Picture {}

    /**
     * Text on one line.
     *
     * @param size of the font
     * @param colour red, green and blue, 0 to 255
     * @param starts where each character starts, from the left
     * @param baseLine from above
     */
    record Text(double size, String colour, List<Integer> characters, List<Double> starts, double baseLine)
            implements Mark {}

    /**
     * Lines and areas.
     *
     * @param data in the abbreviated notation of the standard
     * @param width of a line; 0 for an area
     * @param dashes lengths of dashes and gaps; empty for a full line
     */
    record Path(String data, String colour, double width, String dashes) implements Mark {}

    /** Where something stands, from the upper left corner. */
    record Place(double x, double y, double width, double height) {}

    /** A picture, as PNG. */
    static final class Picture implements Mark {
        private final byte[] png;
        private final Place place;

        private Picture(byte[] png, Place place) {
            this.png = png;
            this.place = place;
        }

        byte[] png() {
            return png;
        }

        Place place() {
            return place;
        }
    }

    private OfdPage(PDPage page) {
        super(page);
        this.height = page.getMediaBox().getHeight();
    }

    /** Everything on {@code page}, in the order in which it is drawn. */
    static List<Mark> marksOn(PDPage page) throws IOException {
        OfdPage reader = new OfdPage(page);
        reader.processPage(page);
        reader.endRun();
        return reader.marks;
    }

    private double x(double points) {
        return points * MILLIMETRES;
    }

    private double y(double points) {
        return (height - points) * MILLIMETRES;
    }

    @Override
    protected void showGlyph(Matrix where, PDFont font, int code, Vector displacement) throws IOException {
        String text = font.toUnicode(code);
        if (text == null || text.isEmpty()) {
            return;
        }
        double size = Math.hypot(where.getShearX(), where.getScalingFactorY()) * MILLIMETRES;
        double left = x(where.getTranslateX());
        double base = y(where.getTranslateY());
        String colour = colour(getGraphicsState().getNonStrokingColor());
        Text before = run;
        if (before == null
                || Math.abs(before.baseLine() - base) > SAME_LINE
                || Math.abs(before.size() - size) > SAME_LINE
                || !before.colour().equals(colour)
                || before.starts().get(before.starts().size() - 1) > left) {
            endRun();
            before = new Text(size, colour, new ArrayList<>(), new ArrayList<>(), base);
            run = before;
        }
        before.characters().add(text.codePointAt(0));
        before.starts().add(left);
    }

    private void endRun() {
        Text ended = run;
        if (ended != null) {
            marks.add(ended);
        }
        run = null;
    }

    private static String colour(PDColor colour) throws IOException {
        int rgb = colour.toRGB();
        return (rgb >> 16 & COLOURS) + " " + (rgb >> 8 & COLOURS) + " " + (rgb & COLOURS);
    }

    @Override
    public void drawImage(PDImage picture) throws IOException {
        endRun();
        Matrix where = getGraphicsState().getCurrentTransformationMatrix();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(picture.getImage(), "png", png);
        marks.add(new Picture(
                png.toByteArray(),
                new Place(
                        x(where.getTranslateX()),
                        y(where.getTranslateY() + where.getScalingFactorY()),
                        x(where.getScalingFactorX()),
                        where.getScalingFactorY() * MILLIMETRES)));
    }

    @Override
    public void appendRectangle(Point2D a, Point2D b, Point2D c, Point2D d) {
        moveTo((float) a.getX(), (float) a.getY());
        lineTo((float) b.getX(), (float) b.getY());
        lineTo((float) c.getX(), (float) c.getY());
        lineTo((float) d.getX(), (float) d.getY());
        closePath();
    }

    @Override
    public void moveTo(float toX, float toY) {
        step("M", toX, toY);
    }

    @Override
    public void lineTo(float toX, float toY) {
        step("L", toX, toY);
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float toX, float toY) {
        step("B", x1, y1, x2, y2, toX, toY);
    }

    private void step(String command, float... points) {
        path.append(command).append(' ');
        for (int i = 0; i < points.length; i += 2) {
            path.append(number(x(points[i])))
                    .append(' ')
                    .append(number(y(points[i + 1])))
                    .append(' ');
        }
        at = new Point2D.Float(points[points.length - 2], points[points.length - 1]);
    }

    @Override
    public Point2D getCurrentPoint() {
        return at;
    }

    @Override
    public void closePath() {
        path.append("C ");
    }

    @Override
    public void endPath() {
        path.setLength(0);
    }

    @Override
    public void strokePath() throws IOException {
        PDGraphicsState state = getGraphicsState();
        StringBuilder dashes = new StringBuilder();
        for (float length : state.getLineDashPattern().getDashArray()) {
            dashes.append(number(length * MILLIMETRES)).append(' ');
        }
        addPath(
                colour(state.getStrokingColor()),
                state.getLineWidth() * MILLIMETRES,
                dashes.toString().strip());
    }

    @Override
    public void fillPath(int windingRule) throws IOException {
        addPath(colour(getGraphicsState().getNonStrokingColor()), 0, "");
    }

    @Override
    public void fillAndStrokePath(int windingRule) throws IOException {
        String drawn = path.toString();
        fillPath(windingRule);
        path.append(drawn);
        strokePath();
    }

    private void addPath(String colour, double width, String dashes) {
        endRun();
        if (!path.isEmpty()) {
            marks.add(new Path(path.toString().strip(), colour, width, dashes));
        }
        path.setLength(0);
    }

    /** The layouts clip nothing but at the page's own edges. */
    @Override
    public void clip(int windingRule) {
        at = getCurrentPoint();
    }

    @Override
    public void shadingFill(COSName shadingName) {
        throw new UnsupportedOperationException("layouts shade nothing");
    }

    /** With three digits, a thousandth of a millimetre. */
    static String number(double millimetres) {
        String text = String.format(Locale.ROOT, "%.3f", millimetres).replaceAll("0+$", "");
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }
}
