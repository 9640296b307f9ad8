package org.onewindow.catalog.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onewindow.catalog.disclosure.PublishedItem;
import org.onewindow.catalog.item.ImplementationEntry;
import org.onewindow.spi.time.LimitUnit;
import org.onewindow.spi.time.TimeLimit;

/** The catalogue in CPSV-AP 3.2: what its shapes make mandatory, and how often a thing may be said, class by class (B6). */
class PublicServicesTest {
    private static final String ELEMENTS = """
            handling: {forms: [COUNTER, WEB], visits: 1, visitsReason: {zh: 提交原件}}
            fees:
              - {name: {zh: 登记费}, standard: {zh: 每件 80 元}, basis: 苏价费〔2016〕1号}
              - {name: {zh: 公告费}, standard: {zh: 每次 10 元}, basis: 苏价费〔2016〕1号}
            """;

    private static final List<JsonNode> GRAPH = graph(text -> text + ELEMENTS);

    /** Class, property, and whether it is a text with a language; each must be there. */
    @ParameterizedTest
    @CsvSource({
        "PublicService, PublicService.identifier, false",
        "PublicService, PublicService.name, true",
        "PublicService, PublicService.description, true",
        "PublicService, PublicService.hasCompetentAuthority, false",
        "PublicOrganization, PublicOrganization.preferredLabel, true",
        "PublicOrganization, PublicOrganization.spatial, false",
        "PublicOrganization, Agent.identifier, false",
        "PublicOrganization, Agent.name, true",
        "Agent, Agent.identifier, false",
        "Agent, Agent.name, true",
        "Channel, Channel.identifier, false",
        "Cost, Cost.identifier, false",
        "Evidence, Evidence.identifier, false",
        "Evidence, Evidence.name, true",
        "Output, Output.identifier, false",
        "Output, Output.name, true",
        "Requirement, Requirement.identifier, false",
        "Requirement, Requirement.name, true",
        "Dataset, Dataset.title, true",
        "Dataset, Dataset.description, true",
        "Dataset, Dataset.publisher, false"
    })
    void what_is_mandatory_is_said_of_every_thing_of_the_class(String type, String property, boolean inLanguage) {
        assertThat(ofType(type)).isNotEmpty().allSatisfy(thing -> {
            assertThat(values(thing, property)).isNotEmpty();
            if (inLanguage) {
                assertThat(values(thing, property))
                        .allMatch(text -> Set.of("zh-CN", "en")
                                .contains(text.path("@language").asText()));
            }
        });
    }

    @ParameterizedTest
    @CsvSource({
        "PublicService, PublicService.identifier",
        "PublicService, PublicService.processingTime",
        "PublicOrganization, Agent.identifier",
        "Agent, Agent.identifier",
        "Channel, Channel.identifier",
        "Channel, Channel.processingTime",
        "Channel, Channel.type",
        "Cost, Cost.identifier",
        "Evidence, Evidence.identifier",
        "Output, Output.identifier",
        "Requirement, Requirement.identifier",
        "Dataset, Dataset.publisher"
    })
    void what_may_be_said_once_is_said_once(String type, String property) {
        assertThat(ofType(type))
                .isNotEmpty()
                .allSatisfy(thing -> assertThat(values(thing, property)).hasSize(1));
    }

    /** Property, and the class of what it must lead to. */
    @ParameterizedTest
    @CsvSource({
        "PublicService.hasCompetentAuthority, PublicOrganization",
        "PublicService.hasChannel, Channel",
        "PublicService.hasInput, Evidence",
        "PublicService.holdsRequirement, Requirement",
        "PublicService.produces, Output",
        "PublicService.hasCost, Cost",
        "PublicService.hasLegalResource, LegalResource",
        "PublicService.contactPoint, ContactPoint",
        "PublicService.language, LinguisticSystem",
        "PublicService.spatial, Location",
        "PublicService.isPartOf, Dataset",
        "PublicService.addressee, Concept",
        "PublicOrganization.spatial, Location",
        "Requirement.hasSupportingEvidence, Evidence",
        "Channel.type, Concept",
        "Dataset.publisher, Agent",
        "Dataset.hasPart, PublicService"
    })
    void a_reference_leads_to_a_thing_of_the_right_class(String property, String type) {
        Set<String> known = new TreeSet<>();
        ofType(type).forEach(thing -> known.add(thing.path("@id").textValue()));
        List<String> references = GRAPH.stream()
                .flatMap(thing -> values(thing, property).stream())
                .map(JsonNode::textValue)
                .toList();

        assertThat(references).isNotEmpty();
        assertThat(known).containsAll(references);
    }

    @Test
    void the_service_says_in_both_languages_what_the_item_says() {
        JsonNode service = ofType("PublicService").get(0);

        assertThat(service.path("PublicService.identifier").textValue()).isEqualTo("filing");
        assertThat(values(service, "PublicService.name"))
                .extracting(text -> text.path("@value").textValue())
                .containsExactly("企业投资项目备案", "Filing of an enterprise's investment project");
        assertThat(service.path("PublicService.processingTime").textValue()).isEqualTo("P3D");
        assertThat(ofType("Channel")).hasSize(2);
        assertThat(ofType("Cost")).hasSize(2);
    }

    @Test
    void what_two_services_share_stands_once() {
        PublishedItem item = PublishedItem.of(text -> text);
        ImplementationEntry other = LargeCatalogue.copy(item.entry(), "other");

        JsonNode graph = document(item, List.of(item.entry(), other)).path("@graph");

        assertThat(graph.findValuesAsText("@id")).doesNotHaveDuplicates();
    }

    @Test
    void an_item_that_costs_nothing_says_so() {
        JsonNode cost = graph(text -> text).stream()
                .filter(thing -> thing.path("@type").asText().equals("Cost"))
                .findFirst()
                .orElseThrow();

        assertThat(cost.at("/Cost.description/0/@value").textValue()).isEqualTo("不收费");
    }

    @ParameterizedTest
    @CsvSource({
        "0, WORKING_DAY, PT0S",
        "10, WORKING_DAY, P10D",
        "5, CALENDAR_DAY, P5D",
        "4, WORKING_HOUR, PT4H",
        "24, HOUR, PT24H",
        "2, MONTH, P2M",
        "1, YEAR, P1Y"
    })
    void limits_are_durations_of_iso_8601(int amount, LimitUnit unit, String duration) {
        assertThat(IsoDuration.of(new TimeLimit(amount, unit))).isEqualTo(duration);
    }

    private static List<JsonNode> graph(UnaryOperator<String> change) {
        PublishedItem item = PublishedItem.of(change);
        List<JsonNode> things = new ArrayList<>();
        document(item, List.of(item.entry())).path("@graph").forEach(things::add);
        return things;
    }

    private static JsonNode document(PublishedItem item, List<ImplementationEntry> entries) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            PublicServices.write(item.hall().orElseThrow(), entries, out);
            return new ObjectMapper().readTree(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<JsonNode> ofType(String type) {
        return GRAPH.stream()
                .filter(thing -> thing.path("@type").asText().equals(type))
                .toList();
    }

    private static List<JsonNode> values(JsonNode thing, String property) {
        List<JsonNode> values = new ArrayList<>();
        if (thing.path(property).isArray()) {
            thing.path(property).forEach(values::add);
        } else if (thing.has(property)) {
            values.add(thing.path(property));
        }
        return values;
    }
}
