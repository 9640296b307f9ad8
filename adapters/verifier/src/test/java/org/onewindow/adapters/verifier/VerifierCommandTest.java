package org.onewindow.adapters.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onewindow.adapters.testkit.database.TestDatabase;

class VerifierCommandTest {
    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private TestDatabase database;
    private Tampering tampering;

    @BeforeEach
    void write() throws SQLException {
        database = TestDatabase.inMemory();
        tampering = new Tampering(database);
    }

    @AfterEach
    void cleanUp() throws SQLException, IOException {
        tampering.close();
        database.close();
    }

    @Test
    void a_sound_ledger_ends_with_0_and_says_what_could_not_be_seen() {
        assertThat(run("verify", "--jdbc", database.url(), "--user", database.user()))
                .isZero();

        assertThat(printed())
                .contains("核验 7 条、3 条链")
                .contains("verified 7 entries of 3 chains")
                .contains("没有外部留存的链头")
                .contains("no heads kept outside")
                .endsWith("完好 / sound\n");
    }

    @Test
    void heads_that_were_kept_find_a_chain_that_was_cut_off() throws IOException, SQLException {
        Path heads = keptHeads();
        assertThat(run("verify", "--jdbc", database.url(), "--user", database.user(), "--heads", heads.toString()))
                .isZero();
        tampering.replace(TwoCases.OWN, tampering.entries(TwoCases.OWN).subList(0, 1));

        assertThat(run("verify", "--jdbc", database.url(), "--user", database.user(), "--heads", heads.toString()))
                .isEqualTo(1);

        assertThat(printed())
                .contains("CUT_OFF hall/1 存证链 hall 被截断：现止于第 1 条，留存链头时已有第 2 条。")
                .contains("Chain hall was cut off: it ends with entry 1, but had entry 2 when its head was kept.")
                .contains("有问题 / not sound: {CUT_OFF=1}");
    }

    @Test
    void heads_of_an_unsound_ledger_are_not_whole_and_are_refused_later() throws IOException, SQLException {
        tampering.set("request-00002", Column.ACTOR, "staff:li-na");
        Path heads = folder.resolve("heads.jsonl");

        assertThat(run("heads", "--jdbc", database.url(), "--user", database.user()))
                .isEqualTo(1);

        Files.writeString(heads, printed());
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("CHANGED " + TwoCases.FILING + "/1");
        assertThat(run("verify", "--jdbc", database.url(), "--user", database.user(), "--heads", heads.toString()))
                .isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("not whole");
    }

    @Test
    void heads_with_a_line_cut_out_or_damaged_are_refused() throws IOException {
        List<String> lines = Files.readAllLines(keptHeads());
        for (int i = 0; i < lines.size(); i++) {
            List<String> without = new ArrayList<>(lines);
            without.remove(i);
            assertRefused(without);
            List<String> damaged = new ArrayList<>(lines);
            damaged.set(i, lines.get(i).substring(1));
            assertRefused(damaged);
        }
    }

    private void assertRefused(List<String> lines) throws IOException {
        Path heads = Files.write(folder.resolve("damaged.jsonl"), lines);
        assertThat(run("verify", "--jdbc", database.url(), "--user", database.user(), "--heads", heads.toString()))
                .isEqualTo(2);
    }

    @Test
    void an_exported_chain_is_verified_by_whoever_has_the_file_and_the_head() throws IOException {
        Path heads = keptHeads();
        assertThat(run("export", "--jdbc", database.url(), "--user", database.user(), "--chain", TwoCases.FILING))
                .isZero();
        Path export = Files.writeString(folder.resolve("export.jsonl"), printed());
        assertThat(Files.readAllLines(export)).hasSize(3);
        List<String> own = Files.readAllLines(heads).stream()
                .filter(line -> line.contains(TwoCases.FILING))
                .toList();
        Path head = Files.writeString(
                folder.resolve("head.jsonl"), own.get(0) + "\n{\"heads\":1,\"hall\":\"" + TwoCases.HALL + "\"}\n");

        assertThat(run("verify", "--file", export.toString(), "--heads", head.toString()))
                .isZero();

        assertThat(printed()).contains("verified 3 entries of 1 chains; compared with 1 heads kept outside");
        Files.writeString(export, Files.readString(export).replace("同意", "不同意"));
        assertThat(run("verify", "--file", export.toString(), "--heads", head.toString()))
                .isEqualTo(1);
    }

    @Test
    void one_chain_is_verified_against_its_own_head_only() throws IOException {
        Path heads = keptHeads();

        assertThat(run(
                        "verify",
                        "--jdbc",
                        database.url(),
                        "--user",
                        database.user(),
                        "--chain",
                        TwoCases.SURVEY,
                        "--heads",
                        heads.toString()))
                .isZero();

        assertThat(printed()).contains("verified 2 entries of 1 chains; compared with 1 heads kept outside");
    }

    @Test
    void an_export_of_a_ledger_with_nulls_says_so() throws SQLException {
        tampering.set("request-00002", Column.GROUNDS, null);

        assertThat(run("export", "--jdbc", database.url(), "--user", database.user()))
                .isEqualTo(1);

        assertThat(printed().lines()).hasSize(6);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("UNREADABLE");
    }

    @Test
    void what_cannot_be_read_ends_with_2() throws IOException {
        Path password = Files.writeString(folder.resolve("password"), "secret\n");

        assertThat(run("verify", "--file", folder.resolve("absent").toString())).isEqualTo(2);
        assertThat(run("verify", "--jdbc", "jdbc:h2:mem:empty")).isEqualTo(2);
        assertThat(run("verify", "--jdbc", "jdbc:nothing:known")).isEqualTo(2);
        assertThat(run("verify", "--jdbc", database.url(), "--user", "x", "--password-file", password.toString()))
                .isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("未能核验 / not verified")
                .doesNotContain("secret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "help",
                "verify",
                "verify --jdbc",
                "verify --jdbc a --file b",
                "verify --jdbc a --jdbc b",
                "verify --file a --chain b",
                "verify --file a --unknown b",
                "heads --file a",
                "heads --jdbc a --chain b",
                "export --jdbc a --heads b"
            })
    void arguments_that_make_no_sense_are_answered_with_the_usage(String arguments) {
        assertThat(run(arguments.isEmpty() ? new String[0] : arguments.split(" ")))
                .isEqualTo(2);

        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo(VerifierOptions.USAGE + System.lineSeparator());
    }

    private Path keptHeads() throws IOException {
        assertThat(run("heads", "--jdbc", database.url(), "--user", database.user()))
                .isZero();
        return Files.writeString(folder.resolve("heads.jsonl"), printed());
    }

    private int run(String... arguments) {
        out.reset();
        return new VerifierCommand(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(List.of(arguments));
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
