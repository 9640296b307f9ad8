package org.onewindow.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onewindow.adapters.testkit.hall.HallFixture;
import org.onewindow.core.act.Outcome;
import org.onewindow.core.act.Refusal;
import org.onewindow.core.store.FileCodes;
import org.onewindow.core.store.FileUploads;
import org.onewindow.core.store.MaterialFiles;
import org.onewindow.core.store.Upload;
import org.onewindow.spi.identity.SubjectId;
import org.onewindow.spi.store.ContentRef;

/** In a hall that has a virus scanner no file counts before it has passed. */
class QuarantineTest {
    @TempDir
    private Path folder;

    private HallFixture hall;
    private SubjectId owner;

    @BeforeEach
    void open() {
        hall = TakingInUntilKilled.hall(folder, "database", Map.of("onewindow.file.scanner", ScriptedScanner.KIND));
        owner = TakingInUntilKilled.owner(hall);
    }

    @AfterEach
    void close() throws Exception {
        hall.close();
    }

    private Outcome<ContentRef> receive(String text) {
        byte[] file = text.getBytes(StandardCharsets.UTF_8);
        return hall.get(MaterialFiles.class)
                .receive(owner, new Upload("a.txt", OptionalLong.of(file.length), new ByteArrayInputStream(file)));
    }

    private static Refusal refusal(Outcome<?> outcome) {
        return ((Outcome.Refused<?>) outcome).refusal();
    }

    private long count(String table) throws SQLException {
        try (Connection connection = hall.database().connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select count(*) from " + table)) {
            result.next();
            return result.getLong(1);
        }
    }

    @Test
    void what_has_passed_is_taken_in() {
        assertThat(receive("年度投资计划")).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void what_is_infected_is_refused_by_its_name_without_tricks_and_leaves_nothing() throws SQLException {
        Refusal refusal = refusal(receive("a VIRUS"));

        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
        assertThat(refusal.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.code()).isEqualTo(FileCodes.INFECTED))
                .satisfies(finding -> assertThat(finding.arguments()).containsExactly("Test.Virus?-1"));
        assertThat(count("stored_file")).isZero();
        assertThat(count("content_piece")).isZero();
    }

    @Test
    void while_the_scanner_is_out_of_reach_or_broken_nothing_is_taken_in_and_nobody_is_accused() throws SQLException {
        for (String file : new String[] {"OUT OF REACH", "DEFECT"}) {
            Refusal refusal = refusal(receive(file));

            assertThat(refusal.kind()).as(file).isEqualTo(Refusal.Kind.TRY_LATER);
            assertThat(refusal.findings())
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.code()).isEqualTo(FileCodes.CANNOT_SCAN));
        }
        assertThat(count("stored_file")).isZero();
        assertThat(count("content_piece")).isZero();
    }

    @Test
    void an_upload_in_pieces_is_scanned_as_a_whole_and_can_be_finished_once_the_scanner_is_back() throws SQLException {
        FileUploads uploads = hall.get(FileUploads.class);
        byte[] split = "a VIRUS".getBytes(StandardCharsets.US_ASCII);
        String id = uploads.begin(owner, "a.txt", split.length).orElseThrow().id();
        uploads.append(owner, id, 0, new ByteArrayInputStream(split, 0, 4));
        uploads.append(owner, id, 4, new ByteArrayInputStream(split, 4, split.length - 4));

        assertThat(refusal(uploads.finish(owner, id)).findings().get(0).code()).isEqualTo(FileCodes.INFECTED);
        assertThat(count("stored_file")).isZero();
        assertThat(count("file_upload")).isZero();

        byte[] waits = "OUT OF REACH".getBytes(StandardCharsets.US_ASCII);
        String later = uploads.begin(owner, "a.txt", waits.length).orElseThrow().id();
        uploads.append(owner, later, 0, new ByteArrayInputStream(waits));
        assertThat(refusal(uploads.finish(owner, later)).kind()).isEqualTo(Refusal.Kind.TRY_LATER);
        assertThat(uploads.progress(owner, later))
                .as("nothing has to be sent again")
                .isPresent();
    }
}
