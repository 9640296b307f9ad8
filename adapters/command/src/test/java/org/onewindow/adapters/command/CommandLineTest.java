package org.onewindow.adapters.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onewindow.core.text.TextGaps;

/** {@code onewindow} as people and build servers call it. */
class CommandLineTest {
    private static final String ITEM = "items/licence.yaml";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @BeforeEach
    void the_hall_of_the_examples() throws IOException {
        for (String file : ExampleHall.FILES) {
            Path target = folder.resolve(file);
            Files.createDirectories(target.getParent());
            Files.writeString(target, ExampleHall.text(file));
        }
    }

    @Test
    void a_sound_folder_ends_with_zero() {
        assertThat(run("check", folder.toString(), "--lang", "en")).isZero();

        assertThat(text(out)).contains("Errors: 0");
    }

    @Test
    void an_error_ends_with_one_and_shows_place_line_reason_and_mend() throws IOException {
        replace(ITEM, "promised: 10", "promised: 30");

        assertThat(run("check", folder.toString(), "--lang=en")).isEqualTo(1);
        assertThat(text(out))
                .contains("items/licence.yaml:6:35: error OW-CAT-1101: ")
                .contains("   why: ")
                .contains("   mend: ");
    }

    @Test
    void people_read_chinese_unless_they_ask_for_english() throws IOException {
        replace(ITEM, "promised: 10", "promised: 30");

        run("check", folder.toString());

        assertThat(text(out)).contains("错误 OW-CAT-1101");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "chekc",
                "check",
                "check --format",
                "check . --format xml",
                "check . --lang fr",
                "check . --loud"
            })
    void a_wrong_call_ends_with_two_and_says_how_to_call(String call) {
        assertThat(run(call.isEmpty() ? new String[0] : call.split(" ", -1))).isEqualTo(2);

        assertThat(text(err)).contains("onewindow check <folder>");
        assertThat(text(out)).isEmpty();
    }

    @Test
    void a_folder_that_is_not_there_ends_with_two() {
        assertThat(run("check", folder.resolve("nowhere").toString())).isEqualTo(2);

        assertThat(text(err)).contains("There is no folder");
    }

    @Test
    void a_report_that_cannot_be_written_ends_with_two() {
        assertThat(run("check", folder.toString(), "--output", folder.toString()))
                .isEqualTo(2);

        assertThat(text(err)).contains("could not be written");
    }

    @Test
    void json_gives_each_finding_its_place_and_words() throws IOException {
        replace(ITEM, "promised: 10", "promised: 30");

        run("check", folder.toString(), "--format", "json", "--lang", "en");

        JsonNode report = new ObjectMapper().readTree(text(out));
        assertThat(report.path("sound").booleanValue()).isFalse();
        assertThat(report.path("errors").intValue()).isEqualTo(1);
        JsonNode finding = find(report.path("findings"), "code", "OW-CAT-1101");
        assertThat(finding.path("file").asText()).isEqualTo(ITEM);
        assertThat(finding.path("line").intValue()).isEqualTo(6);
        assertThat(finding.path("column").intValue()).isEqualTo(35);
        assertThat(finding.path("message").asText()).contains("30");
        assertThat(finding.path("why").asText()).contains("Art. 42");
        assertThat(finding.path("mend").asText()).isNotBlank();
    }

    /** What the SARIF 2.1.0 standard demands of a log, a run, a rule, a result and a region. */
    @Test
    void sarif_has_the_shape_of_the_standard() throws IOException {
        replace(ITEM, "promised: 10", "promised: 30");
        Path output = folder.resolve(".report.sarif");

        run("check", folder.toString(), "--format", "sarif", "--output", output.toString());

        JsonNode log = new ObjectMapper().readTree(output.toFile());
        assertThat(log.path("version").asText()).isEqualTo("2.1.0");
        assertThat(log.path("runs").size()).isEqualTo(1);
        JsonNode run = log.path("runs").get(0);
        JsonNode driver = run.path("tool").path("driver");
        assertThat(driver.path("name").asText()).isNotBlank();
        assertThat(run.path("columnKind").asText()).isEqualTo("unicodeCodePoints");
        List<String> ids = new ArrayList<>();
        for (JsonNode rule : driver.path("rules")) {
            ids.add(rule.path("id").asText());
            assertThat(rule.path("fullDescription").path("text").asText())
                    .isNotBlank()
                    .doesNotContain("{0}");
            assertThat(rule.path("helpUri").asText()).startsWith("https://");
        }
        assertThat(ids).doesNotHaveDuplicates().contains("OW-CAT-1101");
        for (JsonNode result : run.path("results")) {
            assertThat(ids.get(result.path("ruleIndex").intValue()))
                    .isEqualTo(result.path("ruleId").asText());
            assertThat(result.path("level").asText()).isIn("error", "warning", "note");
            assertThat(result.path("message").path("text").asText()).isNotBlank();
        }
        JsonNode place = find(run.path("results"), "ruleId", "OW-CAT-1101").at("/locations/0/physicalLocation");
        assertThat(place.at("/artifactLocation/uri").asText()).isEqualTo(ITEM);
        assertThat(run.path("originalUriBaseIds")
                        .has(place.at("/artifactLocation/uriBaseId").asText()))
                .isTrue();
        assertThat(place.at("/region/startLine").intValue()).isEqualTo(6);
        assertThat(place.at("/region/startColumn").intValue()).isEqualTo(35);
    }

    @Test
    void a_local_rule_on_the_class_path_runs_with_the_others() throws IOException {
        replace(ITEM, "食品经营许可", "食品经营许可证核发");

        run("check", folder.toString());

        assertThat(text(out)).contains("OW-LOC-0001");
    }

    @Test
    void a_local_rule_that_needs_a_running_hall_is_left_out_and_named() {
        run("check", folder.toString(), "--lang", "en");

        assertThat(text(out))
                .contains("OW-CMD-0001")
                .contains(AsksTheDatabase.class.getName())
                .contains("jakarta.persistence.EntityManager");
    }

    @Test
    void a_file_in_gb_18030_is_named_with_the_way_to_convert_it() throws IOException {
        Files.write(folder.resolve(ITEM), Files.readString(folder.resolve(ITEM)).getBytes(Charset.forName("GB18030")));

        assertThat(run("check", folder.toString(), "--lang", "en")).isEqualTo(1);
        assertThat(text(out)).contains("OW-DEF-1006").contains("GB 18030").contains("iconv");
    }

    @Test
    void a_file_of_a_hundred_megabytes_is_refused_unread() throws IOException {
        Path big = folder.resolve("items/big.yaml");
        try (var file = new java.io.RandomAccessFile(big.toFile(), "rw")) {
            file.setLength(100L << 20);
        }

        assertThat(run("check", folder.toString())).isEqualTo(1);
        assertThat(text(out)).contains("items/big.yaml").contains("OW-DEF-1005");
    }

    @Test
    void a_bomb_of_aliases_is_a_few_findings() throws IOException {
        Files.writeString(
                folder.resolve("items/bomb.yaml"),
                "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nname: *c\nname: twice\n");

        assertThat(run("check", folder.toString())).isEqualTo(1);
        assertThat(text(out)).contains("OW-DEF-1103").contains("OW-DEF-1105").doesNotContain("Exception");
    }

    @Test
    void a_link_out_of_the_folder_is_not_followed() throws IOException {
        Files.createSymbolicLink(folder.resolve("items/passwd.yaml"), Path.of("/etc/passwd"));

        assertThat(run("check", folder.toString())).isEqualTo(1);
        assertThat(text(out)).contains("OW-DEF-1004").doesNotContain("root:");
    }

    @Test
    void a_thousand_errors_in_one_file_are_a_thousand_findings() throws IOException {
        StringBuilder text = new StringBuilder(Files.readString(folder.resolve(ITEM)));
        for (int i = 0; i < 1_000; i++) {
            text.append("unknown").append(i).append(": 1\n");
        }
        Files.writeString(folder.resolve(ITEM), text);

        run("check", folder.toString(), "--format", "json");

        assertThat(new ObjectMapper().readTree(text(out)).path("errors").intValue())
                .isGreaterThanOrEqualTo(1_000);
    }

    @Test
    void every_text_is_there_in_both_languages() {
        assertThat(TextGaps.of(new CommandTexts())).isEmpty();
    }

    private void replace(String file, String old, String now) throws IOException {
        String before = Files.readString(folder.resolve(file));
        assertThat(before).contains(old);
        Files.writeString(folder.resolve(file), before.replace(old, now));
    }

    private static JsonNode find(JsonNode list, String key, String value) {
        for (JsonNode each : list) {
            if (each.path(key).asText().equals(value)) {
                return each;
            }
        }
        throw new AssertionError("no " + value + " in " + list);
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
