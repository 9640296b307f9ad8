package org.onewindow.adapters.documents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.onewindow.spi.seal.SealOrder;
import org.onewindow.spi.seal.StampKind;

/**
 * What an electronic seal looks like: round and red, the organ's name along the upper rim, a star in the middle, the stamp's name below
 * it. Drawn as outlines, so that it needs no font in the file, and in ink that
 * lets what it covers be read.
 *
 * <p><b>Threads.</b> Safe for use by several threads.
 */
@ApplicationScoped
class SealPicture {
    private static final float RED = 0.78f;
    private static final double RIM = 0.94;
    private static final double BASE_LINE = 0.64;
    private static final double LARGEST = 0.27;
    private static final double WIDEST_ARC = Math.toRadians(270);
    private static final double STEP = Math.toRadians(24);
    private static final int POINTS_OF_STAR = 10;
    private static final double STAR = 0.27;
    private static final double INNER = 0.382;

    private final PdfPrinter printer;

    @Inject
    SealPicture(PdfPrinter printer) {
        this.printer = printer;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected SealPicture() {
        this(null);
    }

    /** The picture, as wide and high as {@code place}. */
    PDAppearanceStream of(SealOrder order, PDDocument document, PDRectangle place) throws IOException {
        PDAppearanceStream picture = new PDAppearanceStream(document);
        picture.setBBox(new PDRectangle(place.getWidth(), place.getHeight()));
        picture.setResources(new PDResources());
        double radius = Math.min(place.getWidth(), place.getHeight()) / 2;
        AffineTransform toPlace = new AffineTransform(radius, 0, 0, radius, radius, radius);
        try (PDPageContentStream content = new PDPageContentStream(document, picture)) {
            PDExtendedGraphicsState ink = new PDExtendedGraphicsState();
            ink.setBlendMode(BlendMode.MULTIPLY);
            content.setGraphicsStateParameters(ink);
            content.setStrokingColor(RED, 0f, 0.07f);
            content.setNonStrokingColor(RED, 0f, 0.07f);
            content.setLineWidth((float) (radius * 0.045));
            follow(new Ellipse2D.Double(-RIM, -RIM, 2 * RIM, 2 * RIM).getPathIterator(toPlace), content);
            content.stroke();
            Path2D filled = new Path2D.Double();
            filled.append(star(), false);
            addAlongTheRim(printer.outlines(order.organName()), filled);
            if (order.stamp() != StampKind.ORGAN) {
                addBelow(printer.outlines(order.stampName()), filled);
            }
            follow(filled.getPathIterator(toPlace), content);
            content.fill();
        }
        return picture;
    }

    private static Path2D star() {
        Path2D star = new Path2D.Double();
        for (int i = 0; i < POINTS_OF_STAR; i++) {
            double angle = Math.PI / 2 + i * Math.PI / 5;
            double distance = i % 2 == 0 ? STAR : STAR * INNER;
            if (i == 0) {
                star.moveTo(distance * Math.cos(angle), distance * Math.sin(angle));
            } else {
                star.lineTo(distance * Math.cos(angle), distance * Math.sin(angle));
            }
        }
        star.closePath();
        return star;
    }

    private static void addAlongTheRim(List<Path2D> characters, Path2D filled) {
        int gaps = Math.max(1, characters.size() - 1);
        double step = Math.min(STEP, WIDEST_ARC / gaps);
        double size = Math.min(LARGEST, step * BASE_LINE * 1.02);
        for (int i = 0; i < characters.size(); i++) {
            double turn = (characters.size() - 1) / 2.0 * step - i * step;
            AffineTransform where = AffineTransform.getRotateInstance(turn);
            where.translate(-size / 2, BASE_LINE);
            where.scale(size, LARGEST);
            filled.append(characters.get(i).getPathIterator(where), false);
        }
    }

    private static void addBelow(List<Path2D> characters, Path2D filled) {
        double size = Math.min(0.19, 1.1 / Math.max(1, characters.size()));
        for (int i = 0; i < characters.size(); i++) {
            AffineTransform where = AffineTransform.getTranslateInstance((i - characters.size() / 2.0) * size, -0.56);
            where.scale(size, size);
            filled.append(characters.get(i).getPathIterator(where), false);
        }
    }

    private static void follow(PathIterator path, PDPageContentStream content) throws IOException {
        float[] to = new float[6];
        float x = 0;
        float y = 0;
        for (; !path.isDone(); path.next()) {
            switch (path.currentSegment(to)) {
                case PathIterator.SEG_MOVETO -> content.moveTo(to[0], to[1]);
                case PathIterator.SEG_LINETO -> content.lineTo(to[0], to[1]);
                case PathIterator.SEG_CUBICTO -> content.curveTo(to[0], to[1], to[2], to[3], to[4], to[5]);
                case PathIterator.SEG_QUADTO ->
                    content.curveTo(
                            x + 2 * (to[0] - x) / 3,
                            y + 2 * (to[1] - y) / 3,
                            to[2] + 2 * (to[0] - to[2]) / 3,
                            to[3] + 2 * (to[1] - to[3]) / 3,
                            to[2],
                            to[3]);
                default -> content.closePath();
            }
            int end = lastPoint(path.currentSegment(to));
            if (end >= 0) {
                x = to[end];
                y = to[end + 1];
            }
        }
    }

    private static int lastPoint(int segment) {
        return switch (segment) {
            case PathIterator.SEG_MOVETO, PathIterator.SEG_LINETO -> 0;
            case PathIterator.SEG_QUADTO -> 2;
            case PathIterator.SEG_CUBICTO -> 4;
            default -> -1;
        };
    }
}
