package org.onewindow.adapters.rest.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The interface describes itself as OpenAPI 3.1 (B6). */
@ExtendWith(InSmallHall.class)
class ApiDescriptionTest {
    private static SmallHall hall;
    private static JsonNode document;

    @BeforeAll
    static void read(SmallHall opened) throws Exception {
        hall = opened;
        document = Desk.JSON.readTree(SmallHall.send(SmallHall.browser(), hall.request("/openapi.json"))
                .body());
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

    /** The schema is the one published at spec.openapis.org, with its dialect; nothing is fetched. */
    @Test
    void it_is_valid_by_the_official_schema_of_openapi() {
        Schema official =
                offline().getSchema(SchemaLocation.of("https://spec.openapis.org/oas/3.1/schema-base/2022-10-07"));

        assertThat(official.validate(document)).isEmpty();
        ObjectNode broken = document.deepCopy();
        ((ObjectNode) broken.at("/paths/~1items/get")).put("summary", 7);
        ((ObjectNode) broken.at("/components/schemas/FilingBody")).put("type", "form");
        assertThat(official.validate(broken)).as("a broken one is told from it").hasSizeGreaterThan(1);
    }

    @Test
    void every_body_that_comes_in_has_an_example_and_every_example_fits_its_schema() {
        Set<String> withExample = new TreeSet<>();
        document.at("/components/schemas")
                .properties()
                .forEach(named -> named.getValue().path("examples").forEach(example -> {
                    withExample.add("#/components/schemas/" + named.getKey());
                    assertThat(schemaNamed(named.getKey()).validate(example))
                            .as(named.getKey())
                            .isEmpty();
                }));

        assertThat(operations())
                .extracting(operation -> operation
                        .at("/requestBody/content/application~1json/schema/$ref")
                        .asText())
                .allSatisfy(ref -> assertThat(ref).matches(known -> known.isEmpty() || withExample.contains(known)));
        assertThat(ApiExamples.read()).hasSameSizeAs(withExample);
    }

    /** An example that the hall could not even read would mislead; the acts are asked of a case that is not there. */
    @Test
    void every_example_is_read_by_the_endpoints_that_take_it() throws Exception {
        Desk reception = new Desk(hall, "wang.fang");
        for (Endpoints.Registered endpoint : hall.hall.get(Endpoints.class).all()) {
            if (endpoint.json().isPresent() && endpoint.access() == Access.ACT) {
                String schema = document.at("/paths")
                        .path(endpoint.path())
                        .path(endpoint.verb().toLowerCase(Locale.ROOT))
                        .at("/requestBody/content/application~1json/schema/$ref")
                        .asText();
                String example = ApiExamples.read()
                        .get(schema.substring(schema.lastIndexOf('/') + 1))
                        .toString();
                String path = endpoint.path()
                        .replace("{id}", "0".repeat(32))
                        .replace("{task}", "0".repeat(32) + "-1")
                        .replace("{dispatch}", "0".repeat(32))
                        .replace("{reply}", "0".repeat(64))
                        .replace("{certificate}", "0".repeat(32))
                        .replace("{mandate}", "0".repeat(32))
                        .replace("{ticket}", "0".repeat(32))
                        .replace("{fee}", "0".repeat(32))
                        .replace("{day}", "2026-11-27")
                        .replace("{bundle}", "none");
                HttpRequest.Builder request = hall.act(UUID.randomUUID().toString(), path, example)
                        .method(endpoint.verb(), HttpRequest.BodyPublishers.ofString(example));
                HttpResponse<String> answer = SmallHall.send(reception.browser(), request);
                assertThat(answer.statusCode())
                        .as("%s: %s", path, answer.body())
                        .isIn(403, 404, 409, 422);
            }
        }
    }

    @Test
    void what_can_be_refused_is_described_where_it_can_be() {
        JsonNode submission = document.at("/paths/~1applications~1submissions/post/responses");
        JsonNode signIn = document.at("/paths/~1session/post/responses");
        JsonNode acceptance = document.at("/paths/~1applications~1{id}~1acceptance/post/responses");

        assertThat(submission.properties()).extracting(Map.Entry::getKey).contains("413", "415", "422", "409");
        assertThat(submission.has("412")).as("a filing looks at no version").isFalse();
        assertThat(signIn.properties()).extracting(Map.Entry::getKey).contains("401", "413", "415", "429");
        assertThat(signIn.at("/429/headers/Retry-After").isMissingNode()).isFalse();
        assertThat(acceptance.properties())
                .extracting(Map.Entry::getKey)
                .contains("412")
                .doesNotContain("413", "415");
        assertThat(document.at("/paths/~1applications~1{id}/get/responses/200/headers/ETag")
                        .isMissingNode())
                .isFalse();
    }

    @Test
    void the_root_of_the_interface_says_where_it_is() throws Exception {
        for (String root : List.of("", "/")) {
            HttpResponse<String> answer = SmallHall.send(SmallHall.browser(), hall.request(root));

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("link")).contains("</api/v1/openapi.json>; rel=\"service-desc\"");
            assertThat(Desk.JSON.readTree(answer.body()).path("description").textValue())
                    .isEqualTo("/api/v1/openapi.json");
        }
    }

    private static SchemaRegistry offline() {
        return SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                registry -> registry.schemaIdResolvers(
                        ids -> ids.mapPrefix("https://spec.openapis.org/", "classpath:spec.openapis.org/")));
    }

    /** One of the document's schemas, with those it refers to. */
    private static Schema schemaNamed(String name) {
        ObjectNode alone = Desk.JSON.createObjectNode().put("$ref", "#/components/schemas/" + name);
        alone.set("components", document.path("components"));
        return offline().getSchema(alone);
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
