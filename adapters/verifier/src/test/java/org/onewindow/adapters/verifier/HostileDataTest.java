package org.onewindow.adapters.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onewindow.adapters.testkit.database.PostgresServer;
import org.onewindow.adapters.testkit.database.TestDatabase;
import org.onewindow.adapters.verifier.Violation.Kind;

/** Whatever stands where an entry should stand is reported, never thrown. */
class HostileDataTest {
    @TempDir
    private Path folder;

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
    void a_column_of_another_type_or_without_utf8_or_far_too_long_is_reported_with_its_name() throws SQLException {
        tampering.run("update ledger_entry set answer = repeat('x', 1048576) || 'y' where act_key = 'request-00002'");
        assertThat(tampering.verify(Heads.none()).violations())
                .containsExactly(new Violation(Kind.MALFORMED, TwoCases.FILING, 1, "answer"));

        tampering.restore();
        tampering.set("request-00002", Column.GROUNDS, "a\uD83Db");
        assertThat(tampering.verify(Heads.none()).violations())
                .containsExactly(new Violation(Kind.MALFORMED, TwoCases.FILING, 1, "grounds"));

        tampering.restore();
        tampering.run("alter table ledger_entry alter column at_micros varchar");
        tampering.run("update ledger_entry set at_micros = '١٢٣' where act_key = 'request-00002'");
        assertThat(tampering.verify(Heads.none()).violations())
                .containsExactly(new Violation(Kind.MALFORMED, TwoCases.FILING, 1, "at_micros"));
    }

    @Test
    void a_table_of_nothing_but_nulls_is_reported() throws SQLException {
        tampering.run("delete from ledger_entry");
        tampering.run("insert into ledger_entry (chain) values (null), (null)");

        assertThat(tampering.verify(Heads.none()).counts()).containsEntry(Kind.MALFORMED, 2L);
    }

    @Test
    void bytes_that_are_no_text_are_reported_like_a_value_that_would_fill_the_memory()
            throws SQLException, IOException {
        try (PostgresServer server = new PostgresServer();
                TestDatabase beside = server.fresh()) {
            String url = beside.url().replaceFirst("/hall_[0-9a-f]+", "/any_bytes");
            run(
                    beside.url(),
                    beside,
                    "create database any_bytes encoding 'SQL_ASCII' template template0"
                            + " lc_collate 'C' lc_ctype 'C'");
            new TwoCases().apply(List.of(url, beside.user(), beside.password()));
            run(
                    url,
                    beside,
                    "update ledger_entry set actor = convert_from('\\xff41', 'SQL_ASCII')"
                            + " where act_key = 'request-00002'");
            run(url, beside, "update ledger_entry set answer = repeat('x', 50000000) where act_key = 'request-00003'");
            // Now let the server believe that all of it is UTF-8.
            run(url, beside, "update pg_database set encoding = 6 where datname = 'any_bytes'");

            LedgerSource source =
                    LedgerSource.of(() -> DriverManager.getConnection(url, beside.user(), beside.password()));
            assertThat(LedgerVerifier.verify(source, Heads.none()).violations())
                    .containsExactly(
                            new Violation(Kind.MALFORMED, TwoCases.FILING, 1, "actor"),
                            new Violation(Kind.MALFORMED, TwoCases.SURVEY, 1, "answer"));
        }
    }

    private static void run(String url, TestDatabase as, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, as.user(), as.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}x",
                "{\"chain\":{\"chain\":{}}}",
                "{\"chain\":1}",
                "{\"seq\":\"1\"}",
                "{\"seq\":1.5}",
                "{\"seq\":1e3}",
                "{\"chain\":\"a\",\"chain\":\"a\"}",
                "{\"chain\":\"a\",\"unknown\":\"b\"}",
                "{\"chain\":\"a\"",
                "\uFEFF{}"
            })
    void a_line_that_is_no_entry_is_reported_with_its_number(String line) throws IOException {
        Path export = folder.resolve("export.jsonl");
        Files.writeString(export, "{}\n" + line + "\n", StandardCharsets.UTF_8);

        VerificationReport report = LedgerVerifier.verify(LedgerSource.of(export), Heads.none());

        assertThat(report.violations()).contains(Violation.of(Kind.UNREADABLE, "", 2));
    }

    @Test
    void a_line_without_end_or_of_another_encoding_is_reported_and_the_next_is_read() throws IOException {
        Path export = folder.resolve("export.jsonl");
        Files.writeString(export, "x".repeat(20 << 20) + "\n");
        Files.write(export, new byte[] {'{', '"', (byte) 0xC0, (byte) 0x80, '"', '\n'}, StandardOpenOption.APPEND);
        Files.writeString(export, lines(tampering.source()), StandardOpenOption.APPEND);

        VerificationReport report = LedgerVerifier.verify(LedgerSource.of(export), Heads.none());

        assertThat(report.violations())
                .containsExactly(Violation.of(Kind.UNREADABLE, "", 1), Violation.of(Kind.UNREADABLE, "", 2));
        assertThat(report.entries()).isEqualTo(7);
    }

    @Test
    void a_flipped_bit_is_found_in_every_byte_of_an_export() throws IOException {
        byte[] sound =
                lines(LedgerSource.ofChain(database::connect, TwoCases.FILING)).getBytes(StandardCharsets.UTF_8);
        Path export = folder.resolve("export.jsonl");
        for (int i = 0; i < sound.length; i++) {
            byte[] flipped = sound.clone();
            flipped[i] ^= (byte) (1 << i % 8);
            Files.write(export, flipped);
            assertThat(LedgerVerifier.verify(LedgerSource.of(export), Heads.none())
                            .isSound())
                    .as("byte %d", i)
                    .isFalse();
        }
        Files.write(export, sound);
        assertThat(LedgerVerifier.verify(LedgerSource.of(export), Heads.none()).violations())
                .isEmpty();
    }

    @Test
    void random_bytes_are_reported() throws IOException {
        Random random = new Random(20260302);
        Path export = folder.resolve("export.jsonl");
        for (int i = 0; i < 200; i++) {
            byte[] bytes = new byte[1 + random.nextInt(4000)];
            random.nextBytes(bytes);
            Files.write(export, bytes);

            assertThat(LedgerVerifier.verify(LedgerSource.of(export), Heads.none())
                            .counts())
                    .containsKey(Kind.UNREADABLE);
        }
    }

    @Test
    void a_thousand_violations_are_kept_and_all_are_counted() throws IOException {
        Path export = folder.resolve("export.jsonl");
        Files.writeString(export, "nonsense\n".repeat(2500));

        VerificationReport report = LedgerVerifier.verify(LedgerSource.of(export), Heads.none());

        assertThat(report.violations()).hasSize(1000);
        assertThat(report.counts()).containsEntry(Kind.UNREADABLE, 2500L);
    }

    @Test
    void what_is_shown_of_hostile_text_is_harmless() {
        Violation violation = Violation.of(Kind.CHANGED, "\u001b[2J{0}'%n" + "a".repeat(100_000), 7);

        assertThat(violation.chain()).isEqualTo("?[2J{0}'%n" + "a".repeat(30));
        assertThat(violation.sentence(Locale.CHINA)).contains("?[2J{0}'%n").contains("第 7 条");
        assertThat(violation.sentence(Locale.FRANCE)).startsWith("Entry 7 of chain ?[2J{0}'%n");
    }

    private static String lines(LedgerSource source) {
        StringBuilder lines = new StringBuilder();
        source.read(new LedgerSource.Visitor() {
            @Override
            public void entry(StoredEntry entry) {
                lines.append(EntryLines.write(entry)).append('\n');
            }

            @Override
            public void unreadable(long row) {
                throw new AssertionError(row);
            }
        });
        return lines.toString();
    }
}
