package org.onewindow.adapters.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onewindow.adapters.testkit.database.TestDatabase;

/** Nothing but an entry at a time is in memory. */
class LargeLedgerTest {
    private static final int ENTRIES = 40_000;

    @TempDir
    private Path folder;

    @Test
    void a_ledger_of_several_times_the_memory_is_verified() throws Exception {
        Path export = folder.resolve("export.jsonl");
        write(export);
        assertThat(Files.size(export)).isGreaterThan(70L << 20);
        Path printed = folder.resolve("printed.txt");
        Process verifier = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx24m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        VerifierCommand.class.getName(),
                        "verify",
                        "--file",
                        export.toString()))
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile())
                .start();

        assertThat(verifier.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(Files.readString(printed)).contains("verified 40000 entries of 1 chains");
        assertThat(verifier.exitValue()).isZero();
    }

    /** One long chain, each entry the first of a written chain under another key, with a long answer. */
    private static void write(Path export) throws Exception {
        Map<Column, String> values = firstEntry();
        values.put(Column.ANSWER, "{\"note\":\"" + "x".repeat(1200) + "\"}");
        String previous = EntryHash.genesis(new StoredEntry(1, values));
        try (BufferedWriter lines = Files.newBufferedWriter(export, StandardCharsets.UTF_8)) {
            for (int seq = 1; seq <= ENTRIES; seq++) {
                values.put(Column.SEQ, Integer.toString(seq));
                values.put(Column.ACT_KEY, "request-" + seq);
                values.put(Column.PREVIOUS_HASH, previous);
                previous = EntryHash.of(new StoredEntry(seq, values));
                values.put(Column.HASH, previous);
                lines.write(EntryLines.write(new StoredEntry(seq, values)));
                lines.newLine();
            }
        }
    }

    private static Map<Column, String> firstEntry() throws Exception {
        Map<Column, String> values = new EnumMap<>(Column.class);
        try (TestDatabase database = TestDatabase.inMemory();
                Tampering tampering = new Tampering(database)) {
            values.putAll(tampering.entries(TwoCases.OWN).get(0));
        }
        return values;
    }
}
