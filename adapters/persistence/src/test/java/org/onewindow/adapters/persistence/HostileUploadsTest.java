package org.onewindow.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onewindow.adapters.testkit.hall.HallFixture;
import org.onewindow.core.act.Outcome;
import org.onewindow.core.store.FileCodes;
import org.onewindow.core.store.MaterialFiles;
import org.onewindow.core.store.Upload;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.identity.SubjectId;
import org.onewindow.spi.store.ContentRef;

/** Files made to trick the hall: each is refused by its code, or taken for exactly what its name and signature say (G34). */
@HallWithFiles
class HostileUploadsTest {
    private static final byte[] PDF =
            "%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PNG_HEAD = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 0, 0, 0, 0, 0};
    private static final byte[] PNG_END = {'I', 'E', 'N', 'D', (byte) 0xae, 0x42, 0x60, (byte) 0x82};

    private final HallFixture hall;
    private final SubjectId owner;

    HostileUploadsTest(HallFixture hall) {
        this.hall = hall;
        this.owner = TakingInUntilKilled.owner(hall);
    }

    @BeforeEach
    void begin_with_an_empty_store() throws SQLException {
        execute("delete from content_piece");
        execute("delete from stored_file");
    }

    // ---- Names

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\u0000.pdf",
                "a\n.pdf",
                "a\u202Efdp.exe.pdf",
                "a\u200B.pdf",
                "../../etc/passwd.pdf",
                "..\\a.pdf",
                "a/b.pdf",
                "\uD800.pdf",
                "a\u2066b.pdf",
                "\u0085.pdf"
            })
    void a_name_that_is_none_is_refused(String name) {
        assertThat(codes(receive(name, PDF))).contains(FileCodes.BAD_NAME);
    }

    @Test
    void a_name_of_255_bytes_is_taken_and_one_of_more_than_200_characters_is_not() {
        String bytes255 = "材".repeat(83) + "aa.pdf";
        assertThat(bytes255.getBytes(StandardCharsets.UTF_8)).hasSize(255);

        assertThat(receive(bytes255, PDF)).isInstanceOf(Outcome.Done.class);
        assertThat(codes(receive("a".repeat(255) + ".pdf", PDF))).containsExactly(FileCodes.BAD_NAME);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "a.",
                "a.pdf.",
                "a.pdf ",
                "a.pdf.exe",
                "a.svg",
                "a.html",
                "a.js",
                "a.docm",
                "a.pdf::$DATA",
                "a.ＰＤＦ",
                "a.zip",
                ".pdf\u00a0"
            })
    void endings_that_are_not_taken_are_refused_however_they_are_dressed_up(String name) {
        assertThat(codes(receive(name, PDF))).contains(FileCodes.UNKNOWN_TYPE);
    }

    // ---- Contents

    @Test
    void a_file_of_no_bytes_is_refused() {
        for (String kind : List.of("pdf", "png", "jpg", "docx", "txt", "csv", "json")) {
            assertThat(codes(receive("a." + kind, new byte[0]))).as(kind).containsExactly(FileCodes.EMPTY);
        }
    }

    @Test
    void one_kind_under_the_name_of_another_is_refused() {
        byte[] png = joined(PNG_HEAD, PNG_END);
        byte[] program = "MZ\u0090 This program cannot be run".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(codes(receive("a.png", PDF))).containsExactly(FileCodes.OTHER_CONTENT);
        assertThat(codes(receive("a.pdf", png))).containsExactly(FileCodes.OTHER_CONTENT);
        assertThat(codes(receive("a.pdf", program))).containsExactly(FileCodes.OTHER_CONTENT);
        assertThat(codes(receive("a.docx", PDF))).containsExactly(FileCodes.OTHER_CONTENT);
        assertThat(codes(receive("a.txt", PDF))).containsExactly(FileCodes.OTHER_CONTENT);
        assertThat(codes(receive("a.json", "<html>".repeat(9).getBytes(StandardCharsets.US_ASCII))))
                .containsExactly(FileCodes.OTHER_CONTENT);
    }

    @Test
    void two_kinds_in_one_file_are_refused_or_are_what_the_name_says_and_nothing_else() throws IOException {
        byte[] zip = zip("evil.class", 10);
        byte[] png = joined(PNG_HEAD, PNG_END);

        assertThat(codes(receive("a.png", joined(png, zip))))
                .as("a picture with an archive behind it")
                .containsExactly(FileCodes.INCOMPLETE);
        assertThat(codes(receive("a.docx", joined(PDF, zip))))
                .as("an archive with a document before it")
                .containsExactly(FileCodes.OTHER_CONTENT);
        assertThat(codes(receive("a.docx", zip)))
                .as("an archive that is no document")
                .containsExactly(FileCodes.BAD_ARCHIVE);
        assertThat(((Outcome.Done<ContentRef>)
                                receive("a.pdf", joined(PDF, "<script>".getBytes(StandardCharsets.US_ASCII), PDF)))
                        .value()
                        .mediaType())
                .isEqualTo("application/pdf");
        assertThat(((Outcome.Done<ContentRef>)
                                receive("a.txt", "<script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII)))
                        .value()
                        .mediaType())
                .isEqualTo("text/plain");
    }

    @Test
    void an_archive_packed_to_fill_a_machine_is_refused_without_being_unpacked() throws IOException {
        byte[] bomb = zip("word/document.xml", 200 << 20);
        assertThat(bomb.length).isLessThan(1 << 20);

        long begin = System.nanoTime();
        assertThat(codes(receive("a.docx", bomb))).containsExactly(FileCodes.BAD_ARCHIVE);
        assertThat((System.nanoTime() - begin) / 1_000_000).isLessThan(5_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pdf", "png", "docx"})
    void cut_off_at_every_tenth_a_file_leaves_nothing(String kind) throws Exception {
        byte[] whole = switch (kind) {
            case "pdf" -> joined(Arrays.copyOf(PDF, 60_000), "%%EOF".getBytes(StandardCharsets.US_ASCII));
            case "png" -> joined(PNG_HEAD, new byte[60_000], PNG_END);
            default -> document();
        };
        assertThat(receive("a." + kind, whole)).isInstanceOf(Outcome.Done.class);
        begin_with_an_empty_store();
        for (int tenth = 0; tenth < 10; tenth++) {
            byte[] part = Arrays.copyOf(whole, whole.length * tenth / 10);

            assertThat(receive("a." + kind, part)).as("%d tenths, told", tenth).isInstanceOf(Outcome.Refused.class);
            assertThat(codes(receive("a." + kind, new SequenceInputStream(new ByteArrayInputStream(part), broken()))))
                    .as("%d tenths, broken off", tenth)
                    .hasSize(1);
            assertThat(count("stored_file")).isZero();
            assertThat(count("content_piece")).isZero();
        }
    }

    private static InputStream broken() throws IOException {
        InputStream gone = InputStream.nullInputStream();
        gone.close();
        return gone;
    }

    private static byte[] zip(String entry, int zeros) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write('x');
            zip.closeEntry();
            zip.putNextEntry(new ZipEntry(entry));
            byte[] some = new byte[1 << 16];
            for (int left = zeros; left > 0; left -= some.length) {
                zip.write(some, 0, Math.min(left, some.length));
            }
            zip.closeEntry();
        }
        return out.toByteArray();
    }

    private static byte[] document() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String entry : List.of("[Content_Types].xml", "word/document.xml")) {
                zip.putNextEntry(new ZipEntry(entry));
                zip.write(entry.repeat(20).getBytes(StandardCharsets.US_ASCII));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private Outcome<ContentRef> receive(String name, byte[] content) {
        return receive(name, new ByteArrayInputStream(content));
    }

    private Outcome<ContentRef> receive(String name, InputStream content) {
        return hall.get(MaterialFiles.class).receive(owner, new Upload(name, OptionalLong.empty(), content));
    }

    private static List<String> codes(Outcome<ContentRef> outcome) {
        return outcome.fold(
                taken -> List.of("taken as " + taken.mediaType()),
                refusal -> refusal.findings().stream().map(Finding::code).toList());
    }

    private long count(String table) throws SQLException {
        try (Connection connection = hall.database().connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select count(*) from " + table)) {
            result.next();
            return result.getLong(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = hall.database().connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
        }
    }
}
