package org.onewindow.adapters.rest.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The interface describes itself as OpenAPI 3.1 (B6). */
class ApiDescriptionTest {
    private static SmallHall hall;
    private static JsonNode document;

    @BeforeAll
    static void read() throws Exception {
        hall = SmallHall.open();
        document = JsonMapper.builder()
                .build()
                .readTree(SmallHall.send(SmallHall.browser(), hall.request("/openapi.json"))
                        .body());
    }

    @AfterAll
    static void close() throws Exception {
        hall.close();
    }

    @Test
    void everybody_can_read_it_without_signing_in() {
        assertThat(document.path("openapi").textValue()).isEqualTo("3.1.0");
        assertThat(document.path("info").path("title").textValue()).isNotBlank();
        assertThat(document.path("info").path("version").textValue()).isNotBlank();
        assertThat(document.at("/servers/0/url").textValue()).isEqualTo("/api/v1");
    }

    @Test
    void it_describes_every_endpoint_there_is_and_no_other() {
        Set<String> described = new TreeSet<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(verb -> described.add(verb.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey())));

        assertThat(described)
                .containsExactlyElementsOf(new TreeSet<>(hall.hall.get(Endpoints.class).all().stream()
                        .map(endpoint -> endpoint.verb() + " " + endpoint.path())
                        .toList()));
    }

    @Test
    void every_operation_has_a_name_of_its_own_a_summary_and_an_answer() {
        List<String> names = new ArrayList<>();
        for (JsonNode operation : operations()) {
            names.add(operation.path("operationId").textValue());
            assertThat(operation.path("summary").textValue()).isNotBlank();
            assertThat(operation.at("/responses/200/content")).isNotEmpty();
            assertThat(operation.at("/responses/400/content").has("application/problem+json"))
                    .isTrue();
        }
        assertThat(names).doesNotHaveDuplicates().doesNotContainNull();
    }

    @Test
    void every_part_of_a_path_is_a_parameter_of_it() {
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().forEach(operation -> {
                    Set<String> inPath = new TreeSet<>();
                    Pattern.compile("\\{(\\w+)}")
                            .matcher(path.getKey())
                            .results()
                            .forEach(part -> inPath.add(part.group(1)));
                    Set<String> described = new TreeSet<>();
                    operation.path("parameters").forEach(each -> {
                        if (each.path("in").textValue().equals("path")) {
                            described.add(each.path("name").textValue());
                        }
                    });
                    assertThat(described).as(path.getKey()).isEqualTo(inPath);
                }));
    }

    @Test
    void every_act_needs_an_idempotency_key_and_a_session() {
        hall.hall.get(Endpoints.class).all().stream()
                .filter(endpoint -> endpoint.access() == Access.ACT)
                .forEach(endpoint -> {
                    JsonNode operation = document.path("paths")
                            .path(endpoint.path())
                            .path(endpoint.verb().toLowerCase(Locale.ROOT));
                    assertThat(operation.path("parameters").findValuesAsText("name"))
                            .contains("Idempotency-Key");
                    assertThat(operation.at("/security/0").has("session")).isTrue();
                });
    }

    @Test
    void every_reference_leads_to_a_schema() {
        Set<String> schemas = new TreeSet<>();
        document.at("/components/schemas").fieldNames().forEachRemaining(schemas::add);

        assertThat(document.findValuesAsText("$ref"))
                .isNotEmpty()
                .allSatisfy(ref -> assertThat(schemas).contains(ref.substring("#/components/schemas/".length())));
    }

    private static List<JsonNode> operations() {
        List<JsonNode> all = new ArrayList<>();
        document.path("paths").forEach(path -> path.forEach(all::add));
        assertThat(all).isNotEmpty();
        return all;
    }
}
