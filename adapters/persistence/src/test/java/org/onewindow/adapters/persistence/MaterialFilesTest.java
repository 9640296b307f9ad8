package org.onewindow.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onewindow.adapters.testkit.hall.HallFixture;
import org.onewindow.core.act.Outcome;
import org.onewindow.core.act.Refusal;
import org.onewindow.core.act.UnitOfWork;
import org.onewindow.core.integrity.InvariantChecker;
import org.onewindow.core.privacy.ErasedException;
import org.onewindow.core.privacy.FileSeal;
import org.onewindow.core.privacy.Subjects;
import org.onewindow.core.privacy.Vault;
import org.onewindow.core.store.FileCodes;
import org.onewindow.core.store.FileSweep;
import org.onewindow.core.store.MaterialFiles;
import org.onewindow.core.store.Upload;
import org.onewindow.spi.application.SubmittedMaterial;
import org.onewindow.spi.facts.SubjectNumber;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.identity.SocialCreditCode;
import org.onewindow.spi.identity.SubjectId;
import org.onewindow.spi.store.ContentRef;

@HallWithFiles
class MaterialFilesTest {
    private static final String MARK = "昆山精密机械有限公司申请报告";
    private static final int LIMIT = 2 << 20;

    private final HallFixture hall;
    private final MaterialFiles files;
    private final SubjectId tools;
    private final SubjectId textiles;

    MaterialFilesTest(HallFixture hall) {
        this.hall = hall;
        files = hall.get(MaterialFiles.class);
        tools = enterprise("91320583MA1234567X");
        textiles = enterprise("91320583MA7654321X");
    }

    @BeforeEach
    void begin_with_an_empty_store() throws SQLException {
        execute("delete from content_piece");
        execute("delete from stored_file");
        execute("delete from material");
        execute("delete from application");
    }

    @Test
    void a_file_that_is_in_order_comes_back_byte_for_byte_and_is_sealed_where_it_lies() throws Exception {
        byte[] report = pdf(300_000);

        ContentRef ref = taken(tools, "申请报告.pdf", report);

        assertThat(read(tools, ref)).isEqualTo(report);
        assertThat(ref.mediaType()).isEqualTo("application/pdf");
        assertThat(ref.size()).isEqualTo(FileSeal.sealedSize(report.length));
        assertThat(files.isIntact(ref)).isTrue();
        assertThat(new String(storedPiece(ref, 0), StandardCharsets.UTF_8)).doesNotContain(MARK, "%PDF");
    }

    @Test
    void what_is_not_taken_in_leaves_nothing_behind() throws SQLException {
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0};

        assertThat(codes(receive("a.pdf", png))).containsExactly(FileCodes.OTHER_CONTENT);
        assertThat(codes(receive("a.pdf", new byte[0]))).containsExactly(FileCodes.EMPTY);
        assertThat(codes(receive("a.pdf", pdf(LIMIT + 1)))).containsExactly(FileCodes.TOO_LONG);
        assertThat(codes(receive("a.exe", png))).containsExactly(FileCodes.UNKNOWN_TYPE);
        assertThat(codes(receive("../a\u202Efdp.exe", png)))
                .containsExactly(FileCodes.BAD_NAME, FileCodes.UNKNOWN_TYPE);
        assertThat(count("content_piece")).isZero();
        assertThat(count("stored_file")).isZero();
    }

    @Test
    void a_file_announced_too_long_is_refused_before_a_byte_is_read() {
        InputStream unread = new ByteArrayInputStream(pdf(100));

        Outcome<ContentRef> outcome = files.receive(tools, new Upload("a.pdf", OptionalLong.of(LIMIT + 1L), unread));

        assertThat(codes(outcome)).containsExactly(FileCodes.TOO_LONG);
        assertThat(unread).hasBinaryContent(pdf(100));
    }

    @Test
    void an_upload_that_breaks_off_is_told_to_the_client_and_leaves_nothing() throws Exception {
        InputStream gone = InputStream.nullInputStream();
        gone.close();
        InputStream broken = new SequenceInputStream(new ByteArrayInputStream(pdf(1_000_000)), gone);

        Outcome<ContentRef> outcome = files.receive(tools, new Upload("a.pdf", OptionalLong.empty(), broken));

        assertThat(codes(outcome)).containsExactly(FileCodes.BROKEN_OFF);
        assertThat(count("content_piece")).isZero();
        assertThat(count("stored_file")).isZero();
    }

    @Test
    void a_truncated_stored_file_is_detected() throws Exception {
        hall.damagedOnPurpose();
        ContentRef ref = taken(tools, "a.pdf", pdf(600_000));
        taken(tools, "b.pdf", pdf(600_000));
        assertThat(hall.get(InvariantChecker.class).violations()).isEmpty();
        execute("delete from content_piece where content_key = '" + ref.key() + "' and piece = 2");

        assertThat(files.isIntact(ref)).isFalse();
        assertThat(hall.get(InvariantChecker.class).violations())
                .singleElement()
                .satisfies(violation -> assertThat(violation.detail()).contains(ref.key(), "Damaged"));
        assertThatThrownBy(() -> read(tools, ref)).isInstanceOf(FileSeal.DamagedFileException.class);
    }

    @Test
    void a_stored_file_put_in_the_place_of_another_is_detected() throws Exception {
        hall.damagedOnPurpose();
        ContentRef ref = taken(tools, "a.pdf", pdf(1_000));
        ContentRef other = taken(tools, "b.pdf", pdf(1_000));
        execute("delete from content_piece where content_key = '" + ref.key() + "'");
        execute("update content_piece set content_key = '" + ref.key() + "' where content_key = '" + other.key() + "'");

        assertThat(files.isIntact(ref)).isFalse();
        assertThatThrownBy(() -> read(tools, ref)).isInstanceOf(FileSeal.DamagedFileException.class);
    }

    @Test
    void a_missing_file_is_no_such_file() throws Exception {
        hall.damagedOnPurpose();
        ContentRef ref = taken(tools, "a.pdf", pdf(100));
        execute("delete from content_piece");

        assertThat(files.isIntact(ref)).isFalse();
        assertThat(hall.get(InvariantChecker.class).violations()).hasSize(1);
        assertThatThrownBy(() -> read(tools, ref)).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void another_subjects_key_does_not_open_a_file() {
        ContentRef ref = taken(tools, "a.pdf", pdf(100));

        assertThatThrownBy(() -> read(textiles, ref)).isInstanceOf(FileSeal.DamagedFileException.class);
    }

    @Test
    void an_erased_subjects_files_cannot_be_opened_but_are_still_provably_unchanged() throws Exception {
        SubjectId leaving = enterprise("91320583MA1111111X");
        ContentRef ref = taken(leaving, "a.pdf", pdf(100));

        hall.get(UnitOfWork.class).within(() -> {
            hall.get(Vault.class).erase(leaving);
            return leaving;
        });

        assertThatThrownBy(() -> read(leaving, ref)).isInstanceOf(ErasedException.class);
        assertThat(files.isIntact(ref)).isTrue();
    }

    @Test
    void a_material_may_refer_only_to_a_file_kept_for_its_own_applicant() {
        ContentRef own = taken(tools, "a.pdf", pdf(100));
        ContentRef foreign = taken(textiles, "b.pdf", pdf(100));
        ContentRef invented = new ContentRef("0".repeat(32), "0".repeat(64), 10, "application/pdf");
        ContentRef bent = new ContentRef(own.key(), own.digest(), own.size(), "text/html");

        List<Finding> objections = objections(
                material("report", own),
                material("contract", foreign),
                material("licence", invented),
                material("plan", bent),
                new SubmittedMaterial("paper", "on paper", 1, 0, Optional.empty()));

        assertThat(objections)
                .containsExactly(
                        Finding.error(FileCodes.UNKNOWN_FILE, "contract"),
                        Finding.error(FileCodes.UNKNOWN_FILE, "licence"),
                        Finding.error(FileCodes.UNKNOWN_FILE, "plan"));
    }

    @Test
    void materials_on_paper_spend_no_statement_on_files_and_others_one() {
        ContentRef ref = taken(tools, "a.pdf", pdf(100));
        SubmittedMaterial paper = new SubmittedMaterial("paper", "on paper", 1, 0, Optional.empty());

        var onPaper = hall.statements().during(() -> {
            assertThat(objections(paper)).isEmpty();
        });
        var withFile = hall.statements().during(() -> {
            assertThat(objections(paper, material("report", ref))).isEmpty();
        });

        assertThat(onPaper.statements()).as("%s", onPaper).isZero();
        assertThat(withFile.statements()).as("%s", withFile).isEqualTo(1);
    }

    @Test
    void an_upload_that_was_given_up_is_swept_after_a_day_and_one_in_use_is_not() throws Exception {
        ContentRef used = taken(tools, "a.pdf", pdf(100));
        ContentRef givenUp = taken(tools, "b.pdf", pdf(100));
        referTo(used);
        FileSweep sweep = hall.get(FileSweep.class);

        assertThat(sweep.sweep()).isZero();
        hall.clock().advance(Duration.ofHours(25));
        assertThat(sweep.sweep()).isEqualTo(1);
        assertThat(sweep.sweep()).isZero();

        assertThat(read(tools, used)).isEqualTo(pdf(100));
        assertThatThrownBy(() -> read(tools, givenUp)).isInstanceOf(NoSuchFileException.class);
        assertThat(objections(material("report", givenUp))).hasSize(1);
        assertThat(count("content_piece")).isEqualTo(1);
    }

    @Test
    void what_a_crash_during_the_upload_left_in_the_store_is_swept_too() throws Exception {
        ContentRef ref = taken(tools, "a.pdf", pdf(100));
        execute("update stored_file set kept = false, digest = null");

        assertThat(objections(material("report", ref))).hasSize(1);
        hall.clock().advance(Duration.ofHours(25));
        assertThat(hall.get(FileSweep.class).sweep()).isEqualTo(1);
        assertThat(count("content_piece")).isZero();
        assertThat(count("stored_file")).isZero();
    }

    private Outcome<ContentRef> receive(String name, byte[] content) {
        return files.receive(tools, new Upload(name, OptionalLong.empty(), new ByteArrayInputStream(content)));
    }

    private ContentRef taken(SubjectId owner, String name, byte[] content) {
        return files.receive(
                        owner, new Upload(name, OptionalLong.of(content.length), new ByteArrayInputStream(content)))
                .orElseThrow();
    }

    private byte[] read(SubjectId owner, ContentRef ref) throws IOException {
        try (InputStream file = files.open(owner, ref)) {
            return file.readAllBytes();
        }
    }

    private static List<String> codes(Outcome<ContentRef> outcome) {
        return outcome.fold(ref -> List.of("taken"), refusal -> {
            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
            return refusal.findings().stream().map(Finding::code).toList();
        });
    }

    private List<Finding> objections(SubmittedMaterial... materials) {
        return hall.get(UnitOfWork.class).within(() -> files.objections(tools, List.of(materials)));
    }

    private static SubmittedMaterial material(String requirement, ContentRef ref) {
        return new SubmittedMaterial(requirement, "a file", 0, 0, Optional.of(ref));
    }

    private SubjectId enterprise(String code) {
        return hall.get(Subjects.class).of(new SubjectNumber.OfOrganisation(new SocialCreditCode(code)));
    }

    /** A document with a mark that must not be found where it is stored, then what does not pack. */
    private static byte[] pdf(int size) {
        byte[] filling = new byte[size];
        new SplittableRandom(size).nextBytes(filling);
        byte[] start = ("%PDF-1.7\n" + MARK + "\n").getBytes(StandardCharsets.UTF_8);
        byte[] end = "\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(start, 0, filling, 0, Math.min(start.length, size));
        System.arraycopy(end, 0, filling, size - end.length, end.length);
        return filling;
    }

    private byte[] storedPiece(ContentRef ref, int piece) throws SQLException {
        try (Connection connection = hall.database().connect();
                PreparedStatement select = connection.prepareStatement(
                        "select bytes from content_piece where content_key = ? and piece = ?")) {
            select.setString(1, ref.key());
            select.setInt(2, piece);
            try (ResultSet found = select.executeQuery()) {
                assertThat(found.next()).isTrue();
                return found.getBytes(1);
            }
        }
    }

    /** An application's material, as far as the sweep looks at it. */
    private void referTo(ContentRef ref) throws SQLException {
        execute("insert into application (id, version, state, item_id, item_version, scenario, origin, subject,"
                + " applicant_label, form_data, sealed_data, data_digest, due_is_provisional, time_facts,"
                + " deferred_materials, documents, ledger_seq, ledger_hash, last_act_at)"
                + " values ('a', 1, 'DRAFT', 'i', 1, 's', 'ONLINE', 's', 'l', '{}', '', '', false, '{}', '[]', '[]', 0,"
                + " '', current_timestamp)");
        execute("insert into material (id, application_id, round, requirement, title, originals, duplicates,"
                + " content_key, content_size) values ('m', 'a', 1, 'report', 't', 0, 0, '" + ref.key() + "', 1)");
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
