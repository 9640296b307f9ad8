package org.onewindow.forms.codelist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.onewindow.core.definition.CheckedDefinitions;
import org.onewindow.core.definition.DefinitionReader;
import org.onewindow.core.definition.DefinitionSource;
import org.onewindow.forms.field.CodeOption;
import org.onewindow.forms.template.FormKind;
import org.onewindow.forms.template.FormTemplate;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.finding.Severity;

/** One code list serves forms that have nothing else to do with each other. */
class CodeListsTest {
    private static final String COUNTRIES = """
            name: {zh: 国别, en: Countries}
            standard: GB/T 2659
            codes:
              - {code: CHN, label: {zh: 中国, en: China}}
              - {code: DEU, label: {zh: 德国, en: Germany}}
            """;

    private static String form(String country) {
        return """
                {"name": {"zh": "表"}, "type": "object", "properties": {
                  "country": {"type": "string", "label": {"zh": "国别"}, %s}}}""".formatted(country);
    }

    private static final String NAMED = "\"codes\": \"countries\"";

    @Test
    void fields_of_unrelated_forms_rows_shared_fields_and_lists_of_codes_take_one_list() {
        CheckedDefinitions checked = check(
                Map.of("codes/countries.yaml", COUNTRIES, "forms/one.json", form(NAMED), "forms/other.json", """
                {"name": {"zh": "表"}, "type": "object", "properties": {
                  "many": {"type": "array", "label": {"zh": "多国"}, "items": {"type": "string", "codes": "countries"}},
                  "same": {"$ref": "#/$defs/country", "label": {"zh": "同"}},
                  "when": {"type": "string", "label": {"zh": "条约"}, "showWhen": "same == 'DEU'"},
                  "rows": {"type": "array", "label": {"zh": "行"}, "items": {"type": "object", "properties": {
                    "where": {"$ref": "#/$defs/country", "label": {"zh": "何处"}}}}}},
                 "$defs": {"country": {"type": "string", "codes": "countries"}}}"""));

        assertThat(told(checked)).isEmpty();
        FormTemplate one = form(checked, "one");
        FormTemplate other = form(checked, "other");
        assertThat(one.field("country").orElseThrow().options())
                .extracting(CodeOption::code, each -> each.label().en())
                .containsExactly(tuple("CHN", "China"), tuple("DEU", "Germany"));
        assertThat(List.of(
                        other.field("many").orElseThrow(),
                        other.field("same").orElseThrow(),
                        other.field("rows").orElseThrow().fields().get(0)))
                .allSatisfy(field -> assertThat(field.options()).hasSize(2));
        assertThat(one.check(Map.of("country", "FRA")))
                .extracting(Finding::code)
                .containsExactly("OW-FRM-1004");
    }

    @Test
    void a_published_form_says_what_could_be_chosen_without_the_list() {
        CheckedDefinitions checked = check(Map.of("codes/countries.yaml", COUNTRIES, "forms/one.json", form(NAMED)));

        assertThat(checked.readings().stream()
                        .filter(reading -> reading.document().kind().equals("form"))
                        .findFirst()
                        .orElseThrow()
                        .document()
                        .tree()
                        .at("/properties/country/oneOf/1/label/zh")
                        .asText())
                .isEqualTo("德国");
    }

    @Test
    void a_list_that_there_is_not_is_told_with_its_place_and_with_those_there_are() {
        CheckedDefinitions checked = check(Map.of(
                "codes/countries.yaml",
                COUNTRIES,
                "forms/one.json",
                form("\"codes\": \"contries\""),
                "forms/two.json",
                form(NAMED)));

        assertThat(told(checked)).containsExactly(tuple("OW-FRM-4002", "forms/one.json", 2));
        assertThat(checked.findings())
                .filteredOn(finding -> finding.code().equals("OW-FRM-4002"))
                .allSatisfy(finding -> assertThat(finding.arguments()).containsExactly("contries", "countries"));
    }

    @Test
    void a_field_that_names_a_list_and_has_codes_of_its_own_a_code_twice_and_a_list_nobody_names_are_told() {
        CheckedDefinitions checked = check(Map.of(
                "codes/countries.yaml",
                COUNTRIES + "  - {code: DEU, label: {zh: 联邦德国}}\n",
                "codes/towns.yaml",
                "name: {zh: 镇}\ncodes: [{code: YS, label: {zh: 玉山镇}}]\n",
                "forms/one.json",
                form(NAMED + ", \"oneOf\": [{\"const\": \"CHN\", \"label\": {\"zh\": \"中国\"}}]"),
                "forms/two.json",
                form(NAMED)));

        assertThat(told(checked))
                .containsExactlyInAnyOrder(
                        tuple("OW-FRM-4003", "forms/one.json", 2),
                        tuple("OW-FRM-2011", "codes/countries.yaml", 6),
                        tuple("OW-FRM-4004", "codes/towns.yaml", 1));
    }

    @Test
    void codes_on_a_number_say_nothing_and_a_broken_list_is_told_by_the_schema() {
        assertThat(told(check(Map.of(
                        "codes/countries.yaml",
                        COUNTRIES,
                        "forms/one.json",
                        form(NAMED).replace("\"string\"", "\"number\"")))))
                .extracting(each -> each.toList().get(0))
                .contains("OW-FRM-2003");
        assertThat(told(check(
                        Map.of("codes/countries.yaml", "name: {zh: 国别}\ncodes: []\n", "forms/one.json", form(NAMED)))))
                .extracting(each -> each.toList().get(0))
                .contains("OW-DEF-1206", "OW-FRM-4002");
    }

    @Test
    void a_locality_puts_codes_of_its_own_in_place_of_a_shared_list_and_a_list_in_place_of_codes() {
        CheckedDefinitions checked = check(Map.of(
                "codes/countries.yaml",
                COUNTRIES,
                "forms/base.json",
                form(NAMED),
                "forms/local.json",
                "{\"extends\": \"base\", \"properties\": {\"country\": {\"oneOf\": [{\"const\": \"CHN\", \"label\": {\"zh\": \"中国\"}}]}}}",
                "forms/again.json",
                "{\"extends\": \"local\", \"properties\": {\"country\": {\"codes\": \"countries\"}}}"));

        assertThat(told(checked)).isEmpty();
        assertThat(form(checked, "local").field("country").orElseThrow().options())
                .hasSize(1);
        assertThat(form(checked, "again").field("country").orElseThrow().options())
                .hasSize(2);
    }

    private static FormTemplate form(CheckedDefinitions checked, String id) {
        return checked.values(FormTemplate.class).stream()
                .filter(form -> form.ref().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<org.assertj.core.groups.Tuple> told(CheckedDefinitions checked) {
        return checked.findings().stream()
                .filter(finding -> finding.severity() != Severity.INFO
                        && !finding.subject().equals("hall.yaml"))
                .map(finding -> tuple(
                        finding.code(),
                        finding.place().orElseThrow().file(),
                        finding.place().orElseThrow().line()))
                .toList();
    }

    private static CheckedDefinitions check(Map<String, String> files) {
        return new DefinitionReader(List.of(new CodeListKind(), new FormKind(Map::of)))
                .check(DefinitionSource.of(new TreeMap<>(files)));
    }
}
