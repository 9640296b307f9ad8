package org.onewindow.forms.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.onewindow.core.definition.CheckedDefinitions;
import org.onewindow.core.definition.DefinitionReader;
import org.onewindow.core.definition.DefinitionSource;
import org.onewindow.forms.field.FormField;
import org.onewindow.spi.finding.Finding;

/** A locality says what is different in its form, and copies nothing. */
class ExtensionsTest {
    private static final String BASE = """
            {"name": {"zh": "企业事项申请表", "en": "Application of an enterprise"}, "type": "object",
             "required": ["name", "kind", "fax"],
             "properties": {
               "name": {"type": "string", "maxLength": 100, "label": {"zh": "企业名称", "en": "Name"}},
               "kind": {"$ref": "#/$defs/kind", "label": {"zh": "企业类型", "en": "Kind"}},
               "fax": {"type": "string", "label": {"zh": "传真", "en": "Fax"}},
               "owners": {"type": "array", "label": {"zh": "股东"}, "items": {"type": "object", "required": ["who"], "properties": {
                 "who": {"type": "string", "label": {"zh": "姓名"}}, "share": {"type": "number", "label": {"zh": "比例"}}}}}
             },
             "$defs": {"kind": {"type": "string", "oneOf": [{"const": "LTD", "label": {"zh": "有限公司"}}]}},
             "steps": [
               {"id": "who", "label": {"zh": "企业"}, "groups": [{"id": "a", "label": {"zh": "登记"}, "fields": ["name", "kind", "owners"]}]},
               {"id": "how", "label": {"zh": "联系"}, "groups": [{"id": "b", "label": {"zh": "联系"}, "fields": ["fax"]}]}]}""";

    @Test
    void one_keyword_of_one_field_is_different_and_the_rest_is_taken_over() {
        FormTemplate local = read("""
                {"extends": "base", "name": {"zh": "昆山市企业事项申请表"}, "properties": {"name": {"maxLength": 60}}}""");

        assertThat(local.name().zh()).isEqualTo("昆山市企业事项申请表");
        assertThat(local.field("name").orElseThrow().most()).contains(60);
        assertThat(local.field("name").orElseThrow().label().zh()).isEqualTo("企业名称");
        assertThat(local.field("name").orElseThrow().required()).isTrue();
        assertThat(local.steps()).hasSize(2);
    }

    @Test
    void a_code_list_that_fields_share_and_a_field_of_a_row_are_overridden_in_their_place() {
        FormTemplate local = read("""
                {"extends": "base",
                 "properties": {"owners": {"items": {"properties": {"share": {"maximum": 100}}}}},
                 "$defs": {"kind": {"oneOf": [{"const": "LTD", "label": {"zh": "有限公司"}}, {"const": "PLC", "label": {"zh": "股份公司"}}]}}}""");

        assertThat(local.field("kind").orElseThrow().options()).hasSize(2);
        FormField owners = local.field("owners").orElseThrow();
        assertThat(owners.fields()).extracting(FormField::key).containsExactly("who", "share");
        assertThat(owners.fields().get(1).highest()).contains("100");
    }

    @Test
    void a_field_is_left_out_everywhere_and_a_step_without_fields_goes_with_it() {
        FormTemplate local = read("{\"extends\": \"base\", \"leavesOut\": [\"fax\"]}");

        assertThat(local.field("fax")).isEmpty();
        assertThat(local.steps()).extracting(FormStep::id).containsExactly("who");
        assertThat(local.schema().path("required").toString()).isEqualTo("[\"name\",\"kind\"]");
    }

    @Test
    void a_form_may_extend_one_that_extends_another() {
        CheckedDefinitions checked = check(Map.of(
                "local", "{\"extends\": \"city\", \"properties\": {\"name\": {\"minLength\": 4}}}",
                "city", "{\"extends\": \"base\", \"properties\": {\"name\": {\"maxLength\": 60}}}"));

        assertThat(form(checked, "local").field("name").orElseThrow().check("昆山企业"))
                .isEmpty();
        assertThat(form(checked, "local").field("name").orElseThrow().check("昆山"))
                .extracting(Finding::code)
                .containsExactly("OW-FRM-1005");
        assertThat(form(checked, "local").field("name").orElseThrow().most()).contains(60);
    }

    @Test
    void what_is_published_is_whole() {
        CheckedDefinitions checked = check(Map.of("local", "{\"extends\": \"base\", \"leavesOut\": [\"fax\"]}"));

        assertThat(checked.readings())
                .filteredOn(reading -> reading.document().id().equals("local"))
                .first()
                .satisfies(reading -> {
                    assertThat(reading.document()
                                    .tree()
                                    .at("/properties/owners/type")
                                    .asText())
                            .isEqualTo("array");
                    assertThat(reading.references()).isEmpty();
                });
    }

    @Test
    void forms_that_extend_each_other_in_a_circle_are_told_with_the_circle() {
        List<Finding> findings = findings(Map.of(
                "one", "{\"extends\": \"two\"}", "two", "{\"extends\": \"three\"}", "three", "{\"extends\": \"two\"}"));

        assertThat(findings).hasSize(1).first().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("OW-FRM-2105");
            assertThat(finding.arguments()).containsExactly("two → three → two");
            assertThat(finding.place().orElseThrow().file()).isEqualTo("forms/three.json");
        });
    }

    @Test
    void a_form_that_extends_itself_or_what_there_is_not_is_told() {
        assertThat(findings(Map.of("local", "{\"extends\": \"local\"}")))
                .extracting(Finding::code)
                .containsExactly("OW-FRM-2105");
        assertThat(findings(Map.of("local", "{\"extends\": \"bse\", \"leavesOut\": [\"fax\"]}")))
                .extracting(Finding::code, finding -> finding.arguments().get(0))
                .containsExactly(org.assertj.core.groups.Tuple.tuple("OW-FRM-2106", "bse"));
    }

    @Test
    void what_is_left_out_must_be_there_and_a_new_field_must_stand_somewhere() {
        assertThat(
                        findings(
                                Map.of(
                                        "local",
                                        "{\"extends\": \"base\", \"leavesOut\": [\"phone\"], \"properties\": {\"web\": {\"type\": \"string\", \"label\": {\"zh\": \"网址\"}}}}")))
                .extracting(Finding::code)
                .containsExactlyInAnyOrder("OW-FRM-2107", "OW-FRM-2103");
    }

    private static FormTemplate read(String local) {
        return form(check(Map.of("local", local)), "local");
    }

    private static FormTemplate form(CheckedDefinitions checked, String id) {
        return checked.values(FormTemplate.class).stream()
                .filter(form -> form.ref().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError(checked.findings().toString()));
    }

    private static List<Finding> findings(Map<String, String> forms) {
        return check(forms).findings().stream()
                .filter(finding -> !finding.subject().equals("hall.yaml"))
                .toList();
    }

    private static CheckedDefinitions check(Map<String, String> forms) {
        Map<String, String> files = new HashMap<>(Map.of("forms/base.json", BASE));
        forms.forEach((id, json) -> files.put("forms/" + id + ".json", json));
        return new DefinitionReader(List.of(new FormKind(() -> Templates.FACTS))).check(DefinitionSource.of(files));
    }
}
