package org.onewindow.adapters.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code onewindow import} with the sample that lies beside the examples: 352 matters of 20 departments, some of them dirty. */
class ImportTest {
    private static final Path SAMPLE = Path.of("..", "..", "examples", "import-sample");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path hall;

    @BeforeEach
    void the_hall_of_the_sample() throws IOException {
        try (Stream<Path> files = Files.walk(SAMPLE)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = hall.resolve(SAMPLE.relativize(file).toString());
                if (!file.toString().endsWith(".csv") && !file.toString().endsWith(".md")) {
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy);
                }
            }
        }
    }

    @Test
    void what_can_be_imported_passes_the_checker_and_the_rest_is_told_by_name() throws IOException {
        assertThat(importSample()).isEqualTo(1);
        assertThat(text(out))
                .contains("items.csv:", "error OW-CAT-2105: “", "is not imported: ", "   mend: ")
                .contains("352 records: 341 imported, 11 not.");

        out.reset();
        assertThat(run("check", hall.toString(), "--lang", "en")).as(text(out)).isZero();
        assertThat(text(out)).contains("Errors: 0");
    }

    @Test
    void a_second_import_replaces_nothing() throws IOException {
        importSample();
        try (Stream<Path> items = Files.list(hall.resolve("items"))) {
            Files.writeString(items.sorted().findFirst().orElseThrow(), "# mine\n");
        }
        out.reset();

        assertThat(importSample()).isEqualTo(1);
        assertThat(text(out)).contains("OW-CAT-2112", "352 records: 0 imported, 352 not.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "import",
                "import rows.csv",
                "import rows.csv --into .",
                "import rows.csv --into . --form general",
                "import nowhere.csv --into . --form general --chain general",
                "import nowhere.csv --into . --form general --chain general --targets both",
                "import a.csv b.csv"
            })
    void a_wrong_call_ends_with_two_and_says_what_is_missing(String call) {
        assertThat(run(call.split(" "))).isEqualTo(2);
        assertThat(text(err)).isNotBlank();
        assertThat(text(out)).isEmpty();
    }

    private int importSample() {
        return run(
                "import",
                SAMPLE.resolve("items.csv").toString(),
                "--materials",
                SAMPLE.resolve("materials.csv").toString(),
                "--into",
                hall.toString(),
                "--form",
                "general",
                "--chain={department}",
                "--lang",
                "en");
    }

    private int run(String... arguments) {
        return new CommandLine(stream(out), stream(err)).run(arguments);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
