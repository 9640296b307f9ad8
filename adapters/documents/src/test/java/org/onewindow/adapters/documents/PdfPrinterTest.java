package org.onewindow.adapters.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.onewindow.core.document.IssuedDocuments;

/** Pages become PDF/A-2u files that say what the page says, always with the same bytes. */
class PdfPrinterTest {
    private static final PdfPrinter PRINTER = new PdfPrinter(new MainFont());
    private static final PdfPrinter.Identity IDENTITY = new PdfPrinter.Identity(
            "0123456789abcdef0123456789abcdef",
            "受理通知书 昆发改受〔2026〕1号",
            "昆山市发展和改革委员会",
            "昆发改受〔2026〕1号 ABCD2345",
            "zh-CN",
            Instant.parse("2026-11-02T01:00:00Z"));
    private static final String PARAGRAPH = "<p>您（单位）提出的“企业投资项目核准”申请，申请人𠮷䶮㛃，材料齐全。</p>";

    @Test
    void a_file_is_pdf_a_2u_by_verapdf() throws Exception {
        assertThat(Conformance.objectionsTo(PRINTER.print(page(PARAGRAPH), IDENTITY)))
                .isEmpty();
    }

    @Test
    void the_text_can_be_read_back() throws IOException {
        assertThat(text(PRINTER.print(page(PARAGRAPH), IDENTITY))).contains("企业投资项目核准", "𠮷䶮㛃");
    }

    @Test
    void characters_that_share_a_shape_are_read_back_as_they_were_written() throws IOException {
        assertThat(text(PRINTER.print(page("<p>9:00–12:00</p>"), IDENTITY))).contains("9:00\u201312:00");
        assertThat(text(PRINTER.print(page("<p>9:00\u201212:00</p>"), IDENTITY)))
                .contains("9:00\u201212:00");
    }

    @Test
    void the_same_page_gives_the_same_bytes_whichever_printer_prints_it() {
        PdfPrinter another = new PdfPrinter(new MainFont());

        assertThat(another.print(page(PARAGRAPH), IDENTITY)).isEqualTo(PRINTER.print(page(PARAGRAPH), IDENTITY));
    }

    @Test
    void a_file_tells_without_being_opened_which_document_it_says_it_is() {
        assertThat(IssuedDocuments.claimOf(PRINTER.print(page(PARAGRAPH), IDENTITY)))
                .contains(new IssuedDocuments.Claim("昆发改受〔2026〕1号", "ABCD2345"));
    }

    @Test
    void only_the_characters_in_use_are_embedded() {
        assertThat(PRINTER.print(page(PARAGRAPH), IDENTITY)).hasSizeLessThan(60_000);
    }

    @Test
    void nothing_is_loaded_from_outside() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        HttpServer outside = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        outside.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.close();
        });
        outside.start();
        try {
            String address = "http://127.0.0.1:" + outside.getAddress().getPort();
            PRINTER.print(
                    page("<link rel=\"stylesheet\" href=\"" + address + "/a.css\"/><img src=\"" + address
                            + "/a.png\"/><p style=\"background-image: url(" + address + "/b.png)\">文</p>"),
                    IDENTITY);
        } finally {
            outside.stop(0);
        }

        assertThat(asked).hasValue(0);
    }

    static String text(byte[] file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static String page(String body) {
        return "<html><head><style>body { font-family: " + PdfPrinter.FONT_FAMILY + "; }</style></head><body>" + body
                + "</body></html>";
    }
}
