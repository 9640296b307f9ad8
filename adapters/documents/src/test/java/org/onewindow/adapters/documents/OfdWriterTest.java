package org.onewindow.adapters.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ofdrw.reader.ContentExtractor;
import org.ofdrw.reader.OFDReader;
import org.onewindow.core.document.IssuedDocuments;
import org.onewindow.core.store.DocumentFormat;

/** Documents in the national format say what the PDF says; read back by a library that shares no code with the writer. */
class OfdWriterTest {
    private static final PdfPrinter PDF = new PdfPrinter(new MainFont());
    private static final NoticePrinter PRINTER = new NoticePrinter(
            new Layouts(new LocalLayouts(Optional.empty())),
            PDF,
            new OfdWriter(PDF),
            new Limits(Duration.ofMinutes(1)));
    private static final String COMPANY = "昆山华联新材料有限公司";

    @TempDir
    private Path folder;

    private static byte[] ofd(String addressee) {
        return PRINTER.print(Sheets.correctionNotice(addressee), DocumentFormat.OFD);
    }

    @Test
    void every_page_says_what_the_pdf_says() throws Exception {
        byte[] file = ofd(COMPANY);
        Path place = Files.write(folder.resolve("notice.ofd"), file);
        Files.write(Path.of("target", "notice.ofd"), file);

        try (OFDReader reader = new OFDReader(place)) {
            assertThat(reader.getNumberOfPages()).isEqualTo(2);
            List<String> runs = new ContentExtractor(reader).extractAll();
            String text = String.join("", runs).replaceAll("\\s", "");
            String pdf = PdfPrinterTest.text(PRINTER.print(Sheets.correctionNotice(COMPANY)))
                    .replaceAll("\\s", "");
            assertThat(text.chars().sorted().toArray())
                    .isEqualTo(pdf.chars().sorted().toArray());
            assertThat(text).contains(COMPANY, "补正告知书", Sheets.CLAIM.number(), "编制单位资质页缺失");
        }
    }

    @Test
    void the_same_document_gives_the_same_bytes() {
        assertThat(ofd(COMPANY)).isEqualTo(ofd(COMPANY));
    }

    @Test
    void its_claim_is_found_without_opening_it() {
        assertThat(IssuedDocuments.claimOf(ofd(COMPANY))).contains(Sheets.CLAIM);
    }

    @Test
    void names_with_rare_characters_are_text_and_have_their_shapes() throws Exception {
        byte[] file = ofd("𠮷野㛃");
        Path place = Files.write(folder.resolve("rare.ofd"), file);

        try (OFDReader reader = new OFDReader(place)) {
            assertThat(String.join("", new ContentExtractor(reader).extractAll()))
                    .contains("𠮷野㛃");
        }
        assertThat(new String(entry(file, "Doc_0/Pages/Page_0/Content.xml"), StandardCharsets.UTF_8))
                .contains("<ofd:CGTransform");
    }

    @Test
    void the_embedded_font_has_the_characters_of_the_document_and_is_small() throws Exception {
        byte[] font = entry(ofd(COMPANY), "Doc_0/Res/font.ttf");

        TrueTypeFont parsed =
                new TTFParser().parse(RandomAccessReadBuffer.createBufferFromStream(new ByteArrayInputStream(font)));

        assertThat(COMPANY.codePoints()).allMatch(character -> {
            try {
                return parsed.getUnicodeCmapLookup().getGlyphId(character) != 0;
            } catch (java.io.IOException e) {
                throw new AssertionError(e);
            }
        });
        assertThat(font.length).isLessThan(200_000);
    }

    @Test
    void what_people_typed_stays_text() throws Exception {
        String typed = "<ofd:Path>&amp;\"'";
        Path place = Files.write(folder.resolve("typed.ofd"), ofd(typed));

        try (OFDReader reader = new OFDReader(place)) {
            assertThat(String.join("", new ContentExtractor(reader).extractAll()))
                    .contains(typed);
        }
    }

    private static byte[] entry(byte[] file, String name) throws Exception {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return zip.readAllBytes();
                }
            }
        }
        throw new AssertionError(name + " is missing");
    }
}
