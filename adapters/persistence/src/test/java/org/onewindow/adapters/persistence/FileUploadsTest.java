package org.onewindow.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onewindow.adapters.testkit.hall.HallFixture;
import org.onewindow.core.act.Outcome;
import org.onewindow.core.act.UnitOfWork;
import org.onewindow.core.privacy.Subjects;
import org.onewindow.core.store.FileCodes;
import org.onewindow.core.store.FileSweep;
import org.onewindow.core.store.FileUploads;
import org.onewindow.core.store.FileUploads.Progress;
import org.onewindow.core.store.MaterialFiles;
import org.onewindow.spi.application.SubmittedMaterial;
import org.onewindow.spi.facts.SubjectNumber;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.identity.SocialCreditCode;
import org.onewindow.spi.identity.SubjectId;
import org.onewindow.spi.store.ContentRef;

@HallWithFiles
class FileUploadsTest {
    private final HallFixture hall;
    private final FileUploads uploads;
    private final SubjectId tools;
    private final SubjectId textiles;

    FileUploadsTest(HallFixture hall) {
        this.hall = hall;
        uploads = hall.get(FileUploads.class);
        tools = enterprise("91320583MA1234567X");
        textiles = enterprise("91320583MA7654321X");
    }

    @BeforeEach
    void begin_with_an_empty_store() throws SQLException {
        execute("delete from upload_piece");
        execute("delete from file_upload");
        execute("delete from content_piece");
        execute("delete from stored_file");
    }

    @Test
    void a_file_that_arrives_in_pieces_is_the_file_and_its_pieces_are_gone() throws Exception {
        byte[] report = pdf(1_900_000);
        String id = begun("申请报告.pdf", report.length);

        done(append(id, 0, report, 0, 1 << 20));
        done(append(id, 1 << 20, report, 1 << 20, report.length));
        ContentRef file = done(uploads.finish(tools, id)).file().orElseThrow();

        assertThat(read(file)).isEqualTo(report);
        assertThat(file.mediaType()).isEqualTo("application/pdf");
        assertThat(uploads.finished(tools, id).orElseThrow().name()).isEqualTo("申请报告.pdf");
        assertThat(count("stored_file")).isOne();
        assertThat(count("upload_piece")).isZero();
        assertThat(count("file_upload where sealed_name like '%pdf%'")).isZero();
    }

    @Test
    void cut_at_every_tenth_an_upload_goes_on_where_it_was() throws Exception {
        byte[] report = pdf(600_000);
        for (int tenth = 1; tenth < 10; tenth++) {
            int cut = report.length * tenth / 10;
            String id = begun("a.pdf", report.length);

            done(append(id, 0, report, 0, cut));
            Progress after = uploads.progress(tools, id).orElseThrow();
            assertThat(after.received()).isEqualTo(cut);
            done(append(id, cut, report, cut, report.length));

            assertThat(read(done(uploads.finish(tools, id)).file().orElseThrow()))
                    .isEqualTo(report);
        }
    }

    @Test
    void a_piece_whose_connection_broke_counts_for_nothing_and_can_be_sent_again() throws Exception {
        byte[] report = pdf(300_000);
        String id = begun("a.pdf", report.length);
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                throw new IOException("connection reset");
            }
        };

        assertThat(codes(uploads.append(tools, id, 0, broken))).containsExactly(FileCodes.BROKEN_OFF);
        assertThat(uploads.progress(tools, id).orElseThrow().received()).isZero();
        done(append(id, 0, report, 0, report.length));
        assertThat(done(uploads.finish(tools, id)).file()).isPresent();
    }

    @Test
    void everything_may_be_repeated() throws Exception {
        byte[] report = pdf(300_000);
        String id = begun("a.pdf", report.length);

        done(append(id, 0, report, 0, 200_000));
        assertThat(done(append(id, 0, report, 0, 200_000)).received()).isEqualTo(200_000);
        done(append(id, 200_000, report, 200_000, report.length));
        Optional<ContentRef> first = done(uploads.finish(tools, id)).file();

        assertThat(done(uploads.finish(tools, id)).file()).isEqualTo(first);
        assertThat(count("stored_file")).isOne();
    }

    @Test
    void what_is_wrong_is_told_as_early_as_it_can_be() {
        byte[] report = pdf(300_000);
        assertThat(codes(uploads.begin(tools, "a.exe", 0)))
                .containsExactly(FileCodes.UNKNOWN_TYPE, FileCodes.NO_LENGTH);
        assertThat(codes(uploads.begin(tools, "a\u202Efdp.pdf", 3L << 20)))
                .containsExactly(FileCodes.BAD_NAME, FileCodes.TOO_LONG);
        String id = begun("a.pdf", report.length);

        assertThat(codes(uploads.append(
                        tools, id, 0, new ByteArrayInputStream("MZ program".getBytes(StandardCharsets.US_ASCII)))))
                .containsExactly(FileCodes.OTHER_CONTENT);
        assertThat(codes(append(id, 5, report, 5, 100))).containsExactly(FileCodes.PIECE_OUT_OF_PLACE);
        assertThat(codes(append(id, -1, report, 0, 100))).containsExactly(FileCodes.PIECE_OUT_OF_PLACE);
        assertThat(codes(append(id, 0, report, 0, 0))).containsExactly(FileCodes.BAD_PIECE);
        assertThat(codes(append(id, 0, pdf(2 << 20), 0, (1 << 20) + 1))).containsExactly(FileCodes.BAD_PIECE);
        assertThat(codes(uploads.finish(tools, id))).containsExactly(FileCodes.NOT_ALL_THERE);
    }

    @Test
    void a_file_that_turns_out_to_be_cut_short_leaves_nothing() throws Exception {
        byte[] cut = Arrays.copyOf(pdf(300_000), 200_000);
        String id = begun("a.pdf", cut.length);
        done(append(id, 0, cut, 0, cut.length));

        assertThat(codes(uploads.finish(tools, id))).containsExactly(FileCodes.INCOMPLETE);
        assertThat(codes(uploads.finish(tools, id))).containsExactly(FileCodes.NO_UPLOAD);
        assertThat(count("stored_file")).isZero();
        assertThat(count("content_piece")).isZero();
        assertThat(count("file_upload")).isZero();
    }

    @Test
    void an_upload_is_its_owners_alone() {
        byte[] report = pdf(1_000);
        String id = begun("a.pdf", report.length);

        assertThat(uploads.progress(textiles, id)).isEmpty();
        assertThat(codes(uploads.append(textiles, id, 0, new ByteArrayInputStream(report))))
                .containsExactly(FileCodes.NO_UPLOAD);
        assertThat(codes(uploads.finish(textiles, id))).containsExactly(FileCodes.NO_UPLOAD);
        uploads.discard(textiles, id);
        assertThat(uploads.progress(tools, id)).isPresent();
    }

    @Test
    void no_material_may_refer_to_a_piece() throws Exception {
        byte[] report = pdf(1_000);
        String id = begun("a.pdf", report.length);
        done(append(id, 0, report, 0, 500));
        ContentRef piece = pieceOf(id);

        List<Finding> objections = hall.get(UnitOfWork.class)
                .within(() -> hall.get(MaterialFiles.class)
                        .objections(
                                tools, List.of(new SubmittedMaterial("report", "a.pdf", 0, 0, Optional.of(piece)))));

        assertThat(objections).extracting(Finding::code).containsExactly(FileCodes.UNKNOWN_FILE);
    }

    @Test
    void an_upload_given_up_is_swept_with_its_pieces_after_a_day() throws Exception {
        byte[] report = pdf(1_000);
        String id = begun("a.pdf", report.length);
        done(append(id, 0, report, 0, 500));
        assertThat(hall.get(FileSweep.class).sweep()).isZero();

        hall.clock().advance(Duration.ofHours(25));

        assertThat(hall.get(FileSweep.class).sweep()).isOne();
        assertThat(uploads.progress(tools, id)).isEmpty();
        assertThat(count("content_piece")).isZero();
    }

    @Test
    void nobody_has_more_than_sixty_uploads_under_way() {
        for (int i = 0; i < 60; i++) {
            begun("a.pdf", 100);
        }

        assertThat(codes(uploads.begin(tools, "a.pdf", 100))).containsExactly(FileCodes.TOO_MANY_UPLOADS);
        assertThat(uploads.begin(textiles, "a.pdf", 100)).isInstanceOf(Outcome.Done.class);
    }

    private SubjectId enterprise(String creditCode) {
        return hall.get(Subjects.class).of(new SubjectNumber.OfOrganisation(new SocialCreditCode(creditCode)));
    }

    private String begun(String name, int size) {
        return done(uploads.begin(tools, name, size)).id();
    }

    private Outcome<Progress> append(String id, long start, byte[] bytes, int from, int to) {
        return uploads.append(tools, id, start, new ByteArrayInputStream(bytes, from, to - from));
    }

    private byte[] read(ContentRef file) throws IOException {
        try (InputStream content = hall.get(MaterialFiles.class).open(tools, file)) {
            return content.readAllBytes();
        }
    }

    private static Progress done(Outcome<Progress> outcome) {
        return outcome.fold(progress -> progress, refusal -> {
            throw new AssertionError(refusal.toString());
        });
    }

    private static List<String> codes(Outcome<?> outcome) {
        return ((Outcome.Refused<?>) outcome)
                .refusal().findings().stream().map(Finding::code).toList();
    }

    private static byte[] pdf(int size) {
        byte[] pdf = new byte[size];
        new SplittableRandom(size).nextBytes(pdf);
        byte[] begin = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
        byte[] end = "\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(begin, 0, pdf, 0, begin.length);
        System.arraycopy(end, 0, pdf, size - end.length, end.length);
        return pdf;
    }

    private ContentRef pieceOf(String id) throws SQLException {
        try (Connection connection = hall.database().connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select content_key, content_digest, sealed_size, media_type from upload_piece where upload_id = '"
                                + id + "'")) {
            row.next();
            return new ContentRef(row.getString(1), row.getString(2), row.getLong(3), row.getString(4));
        }
    }

    private int count(String from) throws SQLException {
        try (Connection connection = hall.database().connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from " + from)) {
            row.next();
            return row.getInt(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = hall.database().connect();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
        }
    }
}
