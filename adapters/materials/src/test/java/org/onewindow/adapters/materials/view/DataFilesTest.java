package org.onewindow.adapters.materials.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onewindow.core.material.MaterialCodes;
import org.onewindow.core.material.MaterialViewer;
import org.onewindow.core.material.MaterialViewer.Seen;

/** Texts of files that are data: what comparison reads of spreadsheets, documents, fixed-layout documents and XML. */
class DataFilesTest {
    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";
    private static final String XLSX = OFFICE + "spreadsheetml.sheet";
    private static final String DOCX = OFFICE + "wordprocessingml.document";
    private static final String OFD = "application/ofd";
    private static final String XML = "application/xml";
    private static final Path OFD_SAMPLE = Path.of("..", "..", "examples", "documents", "correction-notice.ofd");

    private final MaterialViewer.Texts texts = new ProcessViewer(30, 192, 1).ofOnePerson();

    @AfterEach
    void close() {
        texts.close();
    }

    private Seen read(String mediaType, byte[] file) {
        return texts.text(mediaType, new ByteArrayInputStream(file));
    }

    private String text(String mediaType, byte[] file) {
        return ((Seen.Text) read(mediaType, file)).text();
    }

    private String code(String mediaType, byte[] file) {
        return ((Seen.Nothing) read(mediaType, file)).why().code();
    }

    private static byte[] archive(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] spreadsheet(String rows) throws IOException {
        return archive(
                Map.of("xl/worksheets/sheet1.xml", utf8("<worksheet><sheetData>" + rows + "</sheetData></worksheet>")));
    }

    private static String cell(String place, String text) {
        return "<c r=\"" + place + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    private static byte[] document(String body) throws IOException {
        return archive(Map.of(
                "word/document.xml", utf8("<w:document xmlns:w=\"w\"><w:body>" + body + "</w:body></w:document>")));
    }

    @Test
    void rows_of_a_spreadsheet_stand_in_their_lines_and_formulas_say_nothing() throws IOException {
        byte[] file = spreadsheet("<row>" + cell("A1", "项目名称") + cell("B1", "总投资") + "</row><row>"
                + cell("A3", "云水\n仓库") + "<c r=\"B3\"><f>HYPERLINK(\"http://127.0.0.1:1/\")</f><v>1200</v></c></row>");

        assertThat(text(XLSX, file)).isEqualTo("项目名称\t总投资\n\n云水 仓库\t");
    }

    @Test
    void paragraphs_and_rows_of_a_document_stand_in_lines() throws IOException {
        byte[] file = document("<w:p><w:r><w:t>项目名称：</w:t></w:r><w:r><w:t>云水仓库</w:t></w:r></w:p>"
                + "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>总投资</w:t></w:r></w:p></w:tc>"
                + "<w:tc><w:p><w:r><w:t>1200</w:t></w:r></w:p><w:p><w:r><w:t>万元</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
                + "<w:p><w:r><w:delText>删去的</w:delText></w:r></w:p>");

        assertThat(text(DOCX, file).lines().toList()).startsWith("项目名称：云水仓库", "总投资\t1200 万元");
        assertThat(text(DOCX, file)).doesNotContain("删去的");
    }

    @Test
    void a_notice_in_the_national_format_is_read_line_by_line() throws IOException {
        String text = text(OFD, Files.readAllBytes(OFD_SAMPLE));

        assertThat(text).contains("补正告知书");
        assertThat(text.lines().filter(line -> line.length() > 10).count()).isGreaterThan(5);
    }

    @Test
    void elements_and_attributes_of_an_xml_file_stand_behind_their_names() {
        byte[] file = utf8("<?xml version=\"1.0\"?><data version=\"2\"><project>云水<![CDATA[仓库]]></project>"
                + "<money unit=\"万元\"><total> 1200 </total></money></data>");

        assertThat(text(XML, file)).isEqualTo("version：2\nproject：云水仓库\nunit：万元\ntotal：1200\n");
    }

    @Test
    void a_table_in_a_pdf_keeps_its_cells_apart() throws IOException {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                String[][] rows = {{"Name of project", "Investment"}, {"Cloud water", "1200"}};
                for (int row = 0; row < rows.length; row++) {
                    for (int column = 0; column < 2; column++) {
                        content.beginText();
                        content.newLineAtOffset(60 + column * 200, 700 - row * 20);
                        content.showText(rows[row][column]);
                        content.endText();
                    }
                }
            }
            document.save(pdf);
        }

        assertThat(text("application/pdf", pdf.toByteArray()).lines().toList())
                .containsExactly("Name of project\tInvestment", "Cloud water\t1200");
    }

    @Test
    void what_unpacks_to_too_much_is_refused_and_the_next_file_is_read() throws IOException {
        byte[] bomb = archive(Map.of("word/document.xml", new byte[40 << 20]));
        assertThat(bomb.length).isLessThan(100_000);

        assertThat(code(DOCX, bomb)).isEqualTo(MaterialCodes.TOO_LARGE);
        assertThat(code(XLSX, bomb)).isEqualTo(MaterialCodes.TOO_LARGE);
        assertThat(text(XML, utf8("<a>1</a>"))).isEqualTo("a：1\n");
    }

    @Test
    void entities_are_neither_fetched_nor_unfolded(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "SECRET");
        String outside = "<!DOCTYPE a [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]><a>&x;</a>";
        String laughs = "<!DOCTYPE a [<!ENTITY l0 \"ha\">"
                + "<!ENTITY l1 \"&l0;&l0;&l0;&l0;&l0;&l0;&l0;&l0;&l0;&l0;\">".repeat(1)
                + "<!ENTITY l2 \"&l1;&l1;&l1;&l1;&l1;&l1;&l1;&l1;&l1;&l1;\">]><a>&l2;</a>";

        for (String hostile : new String[] {outside, laughs}) {
            for (Seen seen : new Seen[] {
                read(XML, utf8(hostile)), read(DOCX, archive(Map.of("word/document.xml", utf8(hostile))))
            }) {
                assertThat(seen instanceof Seen.Text text ? text.text() : "").doesNotContain("SECRET", "haha");
            }
        }
    }

    @Test
    void damaged_and_disguised_files_are_refused() throws IOException {
        byte[] whole = Files.readAllBytes(OFD_SAMPLE);
        for (int tenth = 1; tenth < 10; tenth++) {
            assertThat(read(OFD, Arrays.copyOf(whole, whole.length * tenth / 10)))
                    .isNotNull();
        }
        assertThat(code(OFD, archive(Map.of("readme.txt", utf8("x"))))).isEqualTo(MaterialCodes.DAMAGED);
        assertThat(code(DOCX, document("<w:p>"))).isEqualTo(MaterialCodes.DAMAGED);
        assertThat(code(XML, utf8("{\"no\": \"xml\"}"))).isEqualTo(MaterialCodes.DAMAGED);
    }
}
