package org.onewindow.adapters.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onewindow.core.document.DocumentTooLongException;
import org.onewindow.core.document.IssuedDocuments;

/** Documents become files: complete, in the locality's layout, with codes that can be read. */
class NoticePrinterTest {
    private static final PdfPrinter PDF = new PdfPrinter(new MainFont());
    private static final NoticePrinter PRINTER = new NoticePrinter(
            new Layouts(new LocalLayouts(Optional.empty())),
            PDF,
            new OfdWriter(PDF),
            new Limits(Duration.ofMinutes(1)));
    private static final String COMPANY = "昆山华联新材料有限公司";
    private static final int DOTS_PER_INCH = 200;
    private static final int ROUNDS = Integer.getInteger("onewindow.print.rounds", 5);

    @TempDir
    private Path folder;

    @Test
    void a_notice_of_two_pages_is_pdf_a_2u_and_bears_the_page_numbers() throws Exception {
        byte[] file = PRINTER.print(Sheets.correctionNotice(COMPANY));

        assertThat(Conformance.objectionsTo(file)).isEmpty();
        assertThat(PdfPrinterTest.text(file)).contains(COMPANY, "第 1 页，共 2 页", "第 2 页，共 2 页");
    }

    @Test
    void its_codes_give_the_application_and_what_to_verify_the_document_by() throws Exception {
        try (PDDocument document = Loader.loadPDF(PRINTER.print(Sheets.correctionNotice(COMPANY)))) {
            BufferedImage last =
                    new PDFRenderer(document).renderImageWithDPI(document.getNumberOfPages() - 1, DOTS_PER_INCH);

            int half = last.getWidth() / 2;

            assertThat(codeOn(last.getSubimage(0, 0, half, last.getHeight()))).isEqualTo(Sheets.APPLICATION);
            assertThat(codeOn(last.getSubimage(half, 0, half, last.getHeight())))
                    .isEqualTo(Sheets.CLAIM.text());
        }
    }

    private static String codeOn(BufferedImage part) throws Exception {
        int[] dots = part.getRGB(0, 0, part.getWidth(), part.getHeight(), null, 0, part.getWidth());
        return new QRCodeReader()
                .decode(
                        new BinaryBitmap(
                                new HybridBinarizer(new RGBLuminanceSource(part.getWidth(), part.getHeight(), dots))),
                        Map.of(DecodeHintType.TRY_HARDER, true))
                .getText();
    }

    @Test
    void the_same_document_gives_the_same_bytes() {
        assertThat(PRINTER.print(Sheets.correctionNotice(COMPANY)))
                .isEqualTo(PRINTER.print(Sheets.correctionNotice(COMPANY)));
    }

    @Test
    void in_large_print_everything_is_said_and_nothing_is_small() throws Exception {
        byte[] large = PRINTER.printLarge(Sheets.correctionNotice(COMPANY));

        assertThat(Conformance.objectionsTo(large)).isEmpty();
        assertThat(PdfPrinterTest.text(large).replaceAll("\\s", "")).contains(COMPANY, "编制单位资质页缺失", "可以要求说明、解释");
        try (PDDocument document = Loader.loadPDF(large)) {
            assertThat(document.getNumberOfPages()).isGreaterThan(2);
        }
        assertThat(IssuedDocuments.claimOf(large).map(IssuedDocuments.Claim::number))
                .isNotEqualTo(Optional.of(Sheets.CLAIM.number()));
    }

    @Test
    void what_people_typed_stays_text() throws Exception {
        String typed = "<script>a</script>&amp;<img src='http://127.0.0.1/x'/>";

        assertThat(PdfPrinterTest.text(PRINTER.print(Sheets.correctionNotice(typed)))
                        .replaceAll("\\s", ""))
                .contains(typed.replaceAll("\\s", ""));
    }

    @Test
    void a_character_that_would_be_an_empty_box_is_named() {
        assertThat(PRINTER.lacking(Sheets.correctionNotice(COMPANY))).isEmpty();
        assertThat(PRINTER.lacking(Sheets.correctionNotice("王㵑"))).containsExactly("㵑");
    }

    @Test
    void a_localitys_layout_takes_the_place_of_the_modules() throws Exception {
        Path layouts = Files.createDirectory(folder.resolve("documents"));
        Files.writeString(
                layouts.resolve("notice.html"),
                "<html><head><style>body { font-family: {{ font }}; }</style></head>"
                        + "<body>滨海版式 {{ sheet.number }}</body></html>",
                StandardCharsets.UTF_8);

        NoticePrinter local = new NoticePrinter(
                new Layouts(new LocalLayouts(Optional.of(folder))),
                PDF,
                new OfdWriter(PDF),
                new Limits(Duration.ofMinutes(1)));

        assertThat(PdfPrinterTest.text(local.print(Sheets.correctionNotice(COMPANY)))
                        .strip())
                .isEqualTo("滨海版式 " + Sheets.CLAIM.number());
    }

    @Test
    void a_layout_for_one_kind_leaves_the_others_as_they_are() throws Exception {
        Path layouts = Files.createDirectory(folder.resolve("documents"));
        Files.writeString(
                layouts.resolve("intake-receipt.html"), "<html><body>自有收件凭证</body></html>", StandardCharsets.UTF_8);

        NoticePrinter local = new NoticePrinter(
                new Layouts(new LocalLayouts(Optional.of(folder))),
                PDF,
                new OfdWriter(PDF),
                new Limits(Duration.ofMinutes(1)));

        assertThat(local.print(Sheets.correctionNotice(COMPANY)))
                .isEqualTo(PRINTER.print(Sheets.correctionNotice(COMPANY)));
    }

    @Test
    void a_document_that_is_too_long_or_takes_too_long_is_refused() {
        NoticePrinter hurried = new NoticePrinter(
                new Layouts(new LocalLayouts(Optional.empty())),
                PDF,
                new OfdWriter(PDF),
                new Limits(Duration.ofMillis(1)));

        assertThatThrownBy(() -> PRINTER.print(Sheets.correctionNotice("长".repeat(600_000))))
                .isInstanceOf(DocumentTooLongException.class)
                .hasMessageContaining("characters");
        assertThatThrownBy(() -> hurried.print(Sheets.correctionNotice(COMPANY)))
                .isInstanceOf(DocumentTooLongException.class)
                .hasMessageContaining("PT0.001S");
    }

    @Test
    void a_folder_of_layouts_that_is_not_there_is_said_at_once() {
        assertThatThrownBy(() -> new LocalLayouts(Optional.of(folder.resolve("none"))))
                .hasMessageContaining("onewindow.documents.theme");
    }

    /**
     * Writes to {@code target/print-figures.txt} how long a notice takes, one after the other on one thread;
     * {@code -Donewindow.print.rounds=100} measures in full.
     */
    @Test
    void a_notice_printed_again_and_again_is_the_same_and_how_long_it_takes_is_told() throws IOException {
        byte[] first = PRINTER.print(Sheets.correctionNotice(COMPANY));
        long[] wall = new long[ROUNDS];
        for (int i = -ROUNDS; i < ROUNDS; i++) {
            long begun = System.nanoTime();
            byte[] again = PRINTER.print(Sheets.correctionNotice(COMPANY));
            if (i >= 0) {
                wall[i] = System.nanoTime() - begun;
            }
            assertThat(again).isEqualTo(first);
        }
        Files.writeString(Path.of("target", "print-figures.txt"), figures(wall) + "\n");
    }

    private static String figures(long[] nanoseconds) {
        long[] sorted = nanoseconds.clone();
        Arrays.sort(sorted);
        return "p50 %d ms, p95 %d ms, %.1f documents per second"
                .formatted(
                        sorted[ROUNDS / 2] / 1_000_000,
                        sorted[ROUNDS * 95 / 100] / 1_000_000,
                        ROUNDS * 1e9 / Arrays.stream(sorted).sum());
    }
}
