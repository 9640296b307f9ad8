package org.onewindow.adapters.materials.view;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.xml.stream.XMLStreamException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.onewindow.forms.entry.UnreadableException;

/**
 * The program that looks into files of one person, one after the other, until its standard input ends.
 *
 * <p>A request on standard input: {@code page}, {@code scan} or {@code text} (UTF), media type (UTF), page (int), then the file in chunks, each after
 * its length (int), the last of length 0. The answer on standard output: true, number of pages (int), length (int) and the picture or
 * the text; or false and the reason (UTF). UTF and int as {@link DataOutputStream} writes them.
 *
 * <p>Nothing else is written: what libraries say could be personal data.
 */
public final class ViewerCommand {
    static final String PAGE = "page";
    static final String TEXT = "text";
    /** As {@link #PAGE}, larger: for its text to be recognised. */
    static final String SCAN = "scan";
    /** System property: address of a font for Han characters that a file does not bring along; may be missing. */
    static final String FONT = "viewer.han-font";

    private static final String PDF = "application/pdf";

    /** How large a picture is answered. */
    private record Size(int widest, int highest, float dpi) {
        static final Size ON_SCREEN = new Size(1_240, 3_508, 110);
        static final Size TO_BE_READ = new Size(2_480, 3_508, 220);
    }

    /** Of a picture that is read; more is a flood. */
    private static final long MOST_PIXELS = 120_000_000;

    private static final int MOST_TEXT_PAGES = 50;
    private static final int MOST_CHARACTERS = 400_000;
    private static final float POINTS_PER_INCH = 72;

    private final DataOutputStream out;

    private ViewerCommand(DataOutputStream out) {
        this.out = out;
    }

    /** Looks into the files on standard input. */
    public static void main(String[] arguments) throws IOException {
        DataOutputStream answers = new DataOutputStream(new BufferedOutputStream(System.out));
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
        ImageIO.setUseCache(false);
        String font = System.getProperty(FONT, "");
        if (!font.isEmpty()) {
            FontMappers.set(new HanFallback(FontMappers.instance(), font));
        }
        new ViewerCommand(answers).serve(new DataInputStream(new BufferedInputStream(System.in)));
        // Threads that libraries have left behind are not waited for.
        Runtime.getRuntime().halt(0);
    }

    private void serve(DataInputStream in) throws IOException {
        while (true) {
            String what;
            try {
                what = in.readUTF();
            } catch (EOFException end) {
                return;
            }
            boolean goOn = answer(what, in.readUTF(), in.readInt(), in);
            out.flush();
            if (!goOn) {
                return;
            }
        }
    }

    /** Whether another file may be looked into: not after memory ran out. */
    private boolean answer(String what, String mediaType, int page, DataInputStream in) throws IOException {
        try {
            look(what, mediaType, page, file(in));
            return true;
        } catch (OutOfMemoryError | StackOverflowError e) {
            refuse(Reason.TOO_LARGE);
            return false;
        }
    }

    private static byte[] file(DataInputStream in) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        for (int length = in.readInt(); length > 0; length = in.readInt()) {
            file.write(in.readNBytes(length));
        }
        return file.toByteArray();
    }

    private enum Reason {
        NOT_SHOWN,
        ENCRYPTED,
        DAMAGED,
        TOO_LARGE,
        NO_SUCH_PAGE
    }

    private void look(String what, String mediaType, int page, byte[] file) throws IOException {
        boolean pdf = mediaType.equals(PDF);
        try {
            if (what.equals(TEXT) && pdf) {
                text(file);
            } else if (what.equals(TEXT) && FileText.reads(mediaType)) {
                answer(1, cut(FileText.of(mediaType, file)));
            } else if (what.equals(TEXT)) {
                refuse(Reason.NOT_SHOWN);
            } else if (pdf) {
                pageOfPdf(file, page, what.equals(SCAN) ? Size.TO_BE_READ : Size.ON_SCREEN);
            } else {
                picture(file, page, what.equals(SCAN) ? Size.TO_BE_READ : Size.ON_SCREEN);
            }
        } catch (InvalidPasswordException e) {
            refuse(Reason.ENCRYPTED);
        } catch (UnreadableException e) {
            refuse(e.isTooLarge() ? Reason.TOO_LARGE : Reason.DAMAGED);
        } catch (IOException | XMLStreamException | RuntimeException e) {
            refuse(Reason.DAMAGED);
        }
    }

    private void refuse(Reason reason) throws IOException {
        out.writeBoolean(false);
        out.writeUTF(reason.name());
    }

    private void answer(int pages, byte[] content) throws IOException {
        out.writeBoolean(true);
        out.writeInt(pages);
        out.writeInt(content.length);
        out.write(content);
    }

    // ---- PDF: scripts, links and attachments are never looked at

    private void text(byte[] file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            PDFTextStripper stripper = new RowsOfPage();
            stripper.setEndPage(MOST_TEXT_PAGES);
            String text = stripper.getText(document);
            answer(document.getNumberOfPages(), cut(text));
        }
    }

    private static byte[] cut(String text) {
        return text.substring(0, Math.min(text.length(), MOST_CHARACTERS)).getBytes(StandardCharsets.UTF_8);
    }

    private void pageOfPdf(byte[] file, int page, Size size) throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            int pages = document.getNumberOfPages();
            if (page < 1 || page > pages) {
                refuse(Reason.NO_SUCH_PAGE);
                return;
            }
            PDRectangle box = document.getPage(page - 1).getCropBox();
            float scale = Math.min(
                    size.dpi / POINTS_PER_INCH, Math.min(size.widest / box.getWidth(), size.highest / box.getHeight()));
            if (!(scale > 0) || box.getWidth() < 1 || box.getHeight() < 1) {
                refuse(Reason.DAMAGED);
                return;
            }
            PDFRenderer renderer = new PDFRenderer(document);
            renderer.setSubsamplingAllowed(true);
            answer(pages, png(renderer.renderImage(page - 1, scale, ImageType.RGB)));
        }
    }

    // ---- Pictures

    private void picture(byte[] file, int page, Size size) throws IOException {
        if (page != 1) {
            refuse(Reason.NO_SUCH_PAGE);
            return;
        }
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                refuse(Reason.DAMAGED);
                return;
            }
            ImageReader reader = readers.next();
            reader.setInput(in, true, true);
            // Width and height stand in the head: a flood of pixels is seen before it comes.
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if ((long) width * height > MOST_PIXELS) {
                refuse(Reason.TOO_LARGE);
                return;
            }
            ImageReadParam sparing = reader.getDefaultReadParam();
            int every = Math.max(1, Math.min(width / size.widest, height / size.widest));
            sparing.setSourceSubsampling(every, every, 0, 0);
            answer(1, png(fitted(reader.read(0, sparing), size)));
        }
    }

    private static BufferedImage fitted(BufferedImage image, Size size) {
        double scale = Math.min(
                1.0, Math.min((double) size.widest / image.getWidth(), (double) size.highest / image.getHeight()));
        int width = Math.max(1, (int) (image.getWidth() * scale));
        int height = Math.max(1, (int) (image.getHeight() * scale));
        BufferedImage fitted = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = fitted.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.drawImage(image, 0, 0, width, height, null);
        graphics.dispose();
        return fitted;
    }

    private static byte[] png(BufferedImage image) throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        return png.toByteArray();
    }
}
