package org.onewindow.adapters.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onewindow.adapters.command.RuleBook.Change;

/** Reports in SARIF are valid by the official schema of the OASIS standard, version 2.1.0. */
class SarifSchemaTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Schema OFFICIAL = official();

    @TempDir
    Path folder;

    /** Errors, warnings, a file that cannot be read at all, a finding about no file, a file with an odd name. */
    @BeforeEach
    void a_hall_with_findings_of_every_kind() throws IOException {
        ExampleHall.write(
                folder,
                List.of(
                        new Change("items/licence.yaml", "limits: {promised: 30}\nupkeep: {reviewOn: 2020-12-31}"),
                        new Change("!items/broken.yaml", "name: [\n"),
                        new Change("!items/读 me %20.yaml", "name: {zh: 一}\n")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void a_report_with_findings_of_every_kind_is_valid(String language) throws IOException {
        JsonNode log = report(language);

        assertThat(log.at("/runs/0/results").size()).isGreaterThan(4);
        assertThat(OFFICIAL.validate(log)).isEmpty();
    }

    @Test
    void a_report_without_findings_is_valid() throws IOException {
        Files.delete(folder.resolve("items/broken.yaml"));
        Files.delete(folder.resolve("items/读 me %20.yaml"));
        ExampleHall.write(folder, List.of());

        assertThat(OFFICIAL.validate(report("en"))).isEmpty();
    }

    @Test
    void the_schema_objects_to_what_the_standard_demands() throws IOException {
        assertThat(broken(log -> log.remove("version"))).isNotEmpty();
        assertThat(broken(log -> ((ObjectNode) log.at("/runs/0/tool/driver")).remove("name")))
                .isNotEmpty();
        assertThat(broken(log -> ((ObjectNode) log.at("/runs/0/results/0")).remove("message")))
                .isNotEmpty();
        assertThat(broken(log -> ((ObjectNode) log.at("/runs/0/results/0")).put("level", "fatal")))
                .isNotEmpty();
        assertThat(broken(log -> ((ObjectNode) log.findValue("region")).put("startLine", 0)))
                .isNotEmpty();
    }

    private List<Error> broken(Consumer<ObjectNode> change) throws IOException {
        ObjectNode log = (ObjectNode) report("en");
        change.accept(log);
        return OFFICIAL.validate(log);
    }

    private JsonNode report(String language) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        new CommandLine(stream, stream).run("check", folder.toString(), "--format", "sarif", "--lang", language);
        return JSON.readTree(out.toString(StandardCharsets.UTF_8));
    }

    private static Schema official() {
        try (InputStream in = SarifSchemaTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(JSON.readTree(Objects.requireNonNull(in)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
