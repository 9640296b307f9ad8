package org.onewindow.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.onewindow.spi.finding.Finding;

class InspectedStreamTest {
    private static final long LIMIT = 1 << 20;
    private static final byte[] PDF = ascii("%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n%%EOF\n");
    private static final byte[] PNG =
            HexFormat.of().parseHex("89504e470d0a1a0a0000000d494844520000000049454e44ae426082");
    private static final byte[] JPEG = HexFormat.of().parseHex("ffd8ffe000104a46494600010100000100010000ffd9");

    @ParameterizedTest
    @MethodSource("goodFiles")
    void a_file_whose_bytes_fit_its_kind_passes(FileType type, byte[] file) {
        assertThat(problem(type, file)).isEmpty();
    }

    static Stream<Arguments> goodFiles() {
        return Stream.of(
                Arguments.of(FileType.PDF, PDF),
                Arguments.of(FileType.PNG, PNG),
                Arguments.of(FileType.JPEG, JPEG),
                Arguments.of(FileType.DOCX, Archives.docx()),
                Arguments.of(FileType.XLSX, Archives.xlsx()),
                Arguments.of(FileType.OFD, Archives.ofd()),
                Arguments.of(FileType.TXT, "昆山㐂𠮷,\t1\r\n".getBytes(StandardCharsets.UTF_8)),
                Arguments.of(FileType.CSV, "项目,投资额\n厂房,5000\n".getBytes(Charset.forName("GB18030"))),
                Arguments.of(FileType.JSON, ascii("  [1]")),
                Arguments.of(FileType.JSON, "\uFEFF{\"a\":1}".getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @MethodSource("disguisedFiles")
    void a_file_of_another_kind_than_its_name_says_is_refused(FileType type, byte[] file) {
        assertThat(problem(type, file)).map(Finding::code).contains(FileCodes.OTHER_CONTENT);
    }

    static Stream<Arguments> disguisedFiles() {
        return Stream.of(
                Arguments.of(FileType.PDF, PNG),
                Arguments.of(FileType.PDF, ascii("\n%PDF-1.7 %%EOF")),
                Arguments.of(FileType.PDF, ascii("%PD")),
                Arguments.of(FileType.PNG, JPEG),
                Arguments.of(FileType.JPEG, ascii("<html><script>alert(1)</script>")),
                Arguments.of(FileType.DOCX, ascii("Rar!....................")),
                Arguments.of(FileType.TXT, PDF),
                Arguments.of(FileType.CSV, Archives.xlsx()),
                Arguments.of(FileType.JSON, ascii("<xml/>")));
    }

    @Test
    void a_spreadsheet_is_no_document() {
        assertThat(problem(FileType.DOCX, Archives.xlsx()))
                .contains(Finding.error(FileCodes.BAD_ARCHIVE, "", "NOT_OF_THIS_KIND"));
    }

    @Test
    void an_empty_file_is_refused_whatever_its_kind() {
        for (FileType type : FileType.values()) {
            assertThat(problem(type, new byte[0])).map(Finding::code).contains(FileCodes.EMPTY);
        }
    }

    @Test
    void a_file_without_its_end_is_refused() {
        for (FileType type : new FileType[] {FileType.PDF, FileType.PNG, FileType.JPEG}) {
            byte[] whole = type == FileType.PDF ? PDF : type == FileType.PNG ? PNG : JPEG;
            byte[] cut = Arrays.copyOf(whole, whole.length - 7);
            assertThat(problem(type, cut)).map(Finding::code).contains(FileCodes.INCOMPLETE);
        }
        byte[] docx = Archives.docx();
        assertThat(problem(FileType.DOCX, Arrays.copyOf(docx, docx.length - 1)))
                .contains(Finding.error(FileCodes.BAD_ARCHIVE, "", "NO_LIST"));
    }

    @Test
    void the_transfer_ends_as_soon_as_the_limit_is_passed() {
        Endless endless = new Endless();

        Optional<Finding> problem = problem(FileType.TXT, endless);

        assertThat(problem).contains(Finding.error(FileCodes.TOO_LONG, "", "1"));
        assertThat(endless.given).isLessThan(LIMIT + 200_000);
    }

    @Test
    void a_file_of_exactly_the_limit_passes() {
        byte[] text = new byte[(int) LIMIT];
        Arrays.fill(text, (byte) 'a');

        assertThat(problem(FileType.TXT, text)).isEmpty();
        assertThat(problem(FileType.TXT, Arrays.copyOf(text, text.length + 1)))
                .map(Finding::code)
                .contains(FileCodes.TOO_LONG);
    }

    @Test
    void a_wrong_signature_ends_the_transfer_at_once() {
        Endless endless = new Endless();

        assertThat(problem(FileType.PDF, endless)).map(Finding::code).contains(FileCodes.OTHER_CONTENT);
        assertThat(endless.given).isLessThan(200_000);
    }

    @Test
    void characters_that_no_text_has_are_refused() {
        assertThat(problem(FileType.TXT, new byte[] {'a', 0, 'b'}))
                .map(Finding::code)
                .contains(FileCodes.NO_TEXT);
        assertThat(problem(FileType.CSV, ascii("a\u001b[2J")))
                .map(Finding::code)
                .contains(FileCodes.NO_TEXT);
        assertThat(problem(FileType.TXT, "第一行\n".getBytes(StandardCharsets.UTF_16)))
                .map(Finding::code)
                .contains(FileCodes.NO_TEXT);
    }

    @Test
    void a_client_that_goes_away_is_not_blamed_on_the_store() throws IOException {
        InputStream gone = InputStream.nullInputStream();
        gone.close();
        InspectedStream inspected = new InspectedStream(gone, FileType.PDF, LIMIT);

        assertThatThrownBy(inspected::read).isInstanceOf(IOException.class);
        assertThat(inspected.problem()).contains(Finding.error(FileCodes.BROKEN_OFF, ""));
        assertThat(inspected.ended()).isFalse();
    }

    @Test
    void endings_are_read_whatever_their_case_and_the_last_one_counts() {
        assertThat(FileType.ofName("营业执照.PDF")).contains(FileType.PDF);
        assertThat(FileType.ofName("a.b.JpEg")).contains(FileType.JPEG);
        assertThat(FileType.ofName("report.pdf.exe")).isEmpty();
        assertThat(FileType.ofName("pdf")).isEmpty();
        assertThat(FileType.ofName("x.ｐｄｆ")).isEmpty();
        assertThat(FileType.ofName("x.pdf ")).isEmpty();
    }

    @Test
    void sizes_are_told_in_megabytes() {
        assertThat(FileCodes.megabytes(50L << 20)).isEqualTo("50");
        assertThat(FileCodes.megabytes((10L << 20) + 700_000)).isEqualTo("10");
        assertThat(FileCodes.megabytes((1L << 20) * 5 / 2)).isEqualTo("2.5");
    }

    private static Optional<Finding> problem(FileType type, byte[] file) {
        return problem(type, new ByteArrayInputStream(file));
    }

    private static Optional<Finding> problem(FileType type, InputStream file) {
        InspectedStream inspected = new InspectedStream(file, type, LIMIT);
        try {
            inspected.transferTo(OutputStream.nullOutputStream());
            assertThat(inspected.ended()).isTrue();
        } catch (IOException e) {
            assertThat(inspected.ended()).isFalse();
            assertThat(inspected.problem()).isPresent();
        }
        return inspected.problem();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** A client that never stops. */
    private static final class Endless extends InputStream {
        private long given;

        @Override
        public int read() {
            given++;
            return 'a';
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            Arrays.fill(into, offset, offset + length, (byte) 'a');
            given += length;
            return length;
        }
    }
}
