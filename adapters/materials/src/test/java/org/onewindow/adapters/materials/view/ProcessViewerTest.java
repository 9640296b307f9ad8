package org.onewindow.adapters.materials.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.junit.jupiter.api.Test;
import org.onewindow.adapters.materials.ocr.TesseractRecognizer;
import org.onewindow.core.material.MaterialCodes;
import org.onewindow.core.material.MaterialViewer;
import org.onewindow.core.material.MaterialViewer.Seen;

class ProcessViewerTest {
    private static final String PDF = "application/pdf";
    private final ProcessViewer viewer = new ProcessViewer(30, 192, 2);

    @Test
    void a_page_of_a_pdf_is_a_picture_and_says_how_many_there_are() throws IOException {
        Seen.Page page = (Seen.Page) page(PDF, pdf(3, ""), 2);

        assertThat(page.page()).isEqualTo(2);
        assertThat(page.pages()).isEqualTo(3);
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(page.png()));
        assertThat(picture.getWidth()).isBetween(800, 1_240);
    }

    @Test
    void the_text_of_a_pdf_comes_line_by_line() throws IOException {
        try (MaterialViewer.Texts texts = viewer.ofOnePerson()) {
            for (int i = 0; i < 3; i++) {
                Seen text = texts.text(PDF, new ByteArrayInputStream(pdf(1, "")));
                assertThat(((Seen.Text) text).text()).contains("Investment: 1200\nStart: 2026-03-01");
            }
            assertThat(code(texts.text(PDF, new ByteArrayInputStream(encrypted()))))
                    .isEqualTo(MaterialCodes.ENCRYPTED);
            assertThat(code(texts.text("image/png", new ByteArrayInputStream(new byte[10]))))
                    .isEqualTo(MaterialCodes.NOT_SHOWN);
            assertThat(texts.text(PDF, new ByteArrayInputStream(pdf(1, "")))).isInstanceOf(Seen.Text.class);
        }
    }

    @Test
    void after_a_file_that_its_process_died_of_the_next_one_gets_a_new_process() throws IOException {
        ProcessViewer poor = new ProcessViewer(30, 24, 1);
        try (MaterialViewer.Texts texts = poor.ofOnePerson()) {
            byte[] heavy = new byte[40 << 20];
            assertThat(code(texts.text(PDF, new ByteArrayInputStream(heavy)))).isEqualTo(MaterialCodes.TOO_LARGE);
            assertThat(texts.text(PDF, new ByteArrayInputStream(pdf(1, "")))).isInstanceOf(Seen.Text.class);
        }
    }

    @Test
    void a_page_can_be_had_large_enough_for_its_text_to_be_recognised() throws IOException {
        try (MaterialViewer.Texts texts = viewer.ofOnePerson()) {
            Seen.Page scan = (Seen.Page) texts.scan(PDF, new ByteArrayInputStream(pdf(2, "")), 2);

            assertThat(scan.pages()).isEqualTo(2);
            assertThat(ImageIO.read(new ByteArrayInputStream(scan.png())).getWidth())
                    .isBetween(1_700, 2_480);
            assertThat(new TesseractRecognizer().read(new ByteArrayInputStream(scan.png())))
                    .contains("1200", "2026-03-01");
        }
    }

    @Test
    void pictures_are_made_to_fit() throws IOException {
        BufferedImage large = new BufferedImage(4_000, 3_000, BufferedImage.TYPE_INT_RGB);

        for (String kind : List.of("png", "jpeg")) {
            Seen.Page page = (Seen.Page) page("image/" + kind, image(large, kind), 1);
            assertThat(ImageIO.read(new ByteArrayInputStream(page.png())).getWidth())
                    .isLessThanOrEqualTo(1_240);
        }
    }

    @Test
    void a_script_in_a_pdf_is_never_run_and_the_page_is_shown() throws IOException {
        assertThat(page(PDF, pdf(1, "app.alert('x'); this.submitForm('http://127.0.0.1:1/');"), 1))
                .isInstanceOf(Seen.Page.class);
    }

    @Test
    void what_cannot_be_shown_says_why() throws IOException {
        assertThat(code(page(PDF, encrypted(), 1))).isEqualTo(MaterialCodes.ENCRYPTED);
        assertThat(code(page(PDF, "%PDF-1.7\nnothing\n%%EOF\n".getBytes(StandardCharsets.US_ASCII), 1)))
                .isEqualTo(MaterialCodes.DAMAGED);
        assertThat(code(page(PDF, pdf(1, ""), 2))).isEqualTo(MaterialCodes.NO_SUCH_PAGE);
        assertThat(code(page(PDF, pdf(1, ""), 0))).isEqualTo(MaterialCodes.NO_SUCH_PAGE);
        assertThat(code(page("image/png", new byte[100], 1))).isEqualTo(MaterialCodes.DAMAGED);
        assertThat(code(page("text/html", new byte[100], 1))).isEqualTo(MaterialCodes.NOT_SHOWN);
    }

    @Test
    void a_pdf_cut_at_every_tenth_is_shown_or_refused_and_never_hangs() throws IOException {
        byte[] whole = pdf(2, "");
        for (int tenth = 1; tenth < 10; tenth++) {
            Seen seen = page(PDF, Arrays.copyOf(whole, whole.length * tenth / 10), 1);
            assertThat(seen).isNotNull();
        }
    }

    @Test
    void a_flood_of_pixels_is_seen_from_the_head_and_refused() throws IOException {
        byte[] flood = pngOf(60_000, 60_000);
        assertThat(flood.length).isLessThan(10_000);

        long begin = System.nanoTime();
        assertThat(code(page("image/png", flood, 1))).isEqualTo(MaterialCodes.TOO_LARGE);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void a_file_that_takes_too_much_memory_or_time_costs_its_process_only() throws IOException {
        ProcessViewer poor = new ProcessViewer(30, 16, 1);
        assertThat(code(poor.page("image/png", new ByteArrayInputStream(pngOf(10_000, 9_000)), 1)))
                .isIn(MaterialCodes.TOO_LARGE, MaterialCodes.DAMAGED);

        ProcessViewer hasty = new ProcessViewer(0, 192, 1);
        assertThat(code(hasty.page(PDF, new ByteArrayInputStream(pdf(1, "")), 1)))
                .isIn(MaterialCodes.TOO_LARGE, MaterialCodes.NOT_NOW);
    }

    @Test
    void several_are_looked_into_at_once() {
        assertThat(IntStream.range(0, 4).parallel().mapToObj(i -> {
                    try {
                        return page(PDF, pdf(1, ""), 1);
                    } catch (IOException e) {
                        throw new AssertionError(e);
                    }
                }))
                .allMatch(Seen.Page.class::isInstance);
    }

    private Seen page(String mediaType, byte[] file, int page) {
        return viewer.page(mediaType, new ByteArrayInputStream(file), page);
    }

    private static String code(Seen seen) {
        return ((Seen.Nothing) seen).why().code();
    }

    private static byte[] image(BufferedImage image, String kind) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, kind, out);
        return out.toByteArray();
    }

    private static byte[] pdf(int pages, String script) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (int i = 0; i < pages; i++) {
                addPage(document);
            }
            if (!script.isEmpty()) {
                document.getDocumentCatalog().setOpenAction(new PDActionJavaScript(script));
            }
            return saved(document);
        }
    }

    private static void addPage(PDDocument document) throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
            content.setLeading(18);
            content.newLineAtOffset(60, 700);
            content.showText("Investment: 1200");
            content.newLine();
            content.showText("Start: 2026-03-01");
            content.endText();
        }
    }

    private static byte[] encrypted() throws IOException {
        try (PDDocument document = new PDDocument()) {
            addPage(document);
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            return saved(document);
        }
    }

    private static byte[] saved(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    /** A PNG file of that size whose pixels are few bytes. */
    private static byte[] pngOf(int width, int height) throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        DataOutputStream data = new DataOutputStream(head);
        data.writeInt(width);
        data.writeInt(height);
        data.write(new byte[] {8, 2, 0, 0, 0});
        chunk(png, "IHDR", head.toByteArray());
        ByteArrayOutputStream pixels = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflated = new DeflaterOutputStream(pixels)) {
            deflated.write(new byte[1_000_000]);
        }
        chunk(png, "IDAT", pixels.toByteArray());
        chunk(png, "IEND", new byte[0]);
        return png.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream png, String type, byte[] data) throws IOException {
        DataOutputStream out = new DataOutputStream(png);
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        out.writeInt(data.length);
        out.write(name);
        out.write(data);
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(data);
        out.writeInt((int) sum.getValue());
    }
}
