package org.onewindow.forms.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onewindow.forms.template.Templates.FILING;
import static org.onewindow.forms.template.Templates.formWithField;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.onewindow.forms.field.FormField;
import org.onewindow.forms.field.Publicity;
import org.onewindow.forms.field.Widget;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.finding.Severity;

class FormKindTest {
    @Test
    void a_sound_template_is_read_without_findings() {
        assertThat(Templates.findings(FILING)).isEmpty();
    }

    @Test
    void a_page_learns_steps_groups_and_fields_in_the_order_of_the_layout() {
        FormTemplate filing = Templates.filing();

        assertThat(filing.name().en()).isEqualTo("Filing form");
        assertThat(filing.steps()).extracting(FormStep::id).containsExactly("enterprise", "project");
        assertThat(filing.groups())
                .extracting(group -> group.id() + group.fields())
                .startsWith(
                        "registration[creditCode, enterpriseName, registeredCapital, established]",
                        "contact[legalRepresentativeId, mobile]");
    }

    @Test
    void a_page_learns_what_each_field_is_called_and_how_to_ask_for_it() {
        FormTemplate filing = Templates.filing();

        assertThat(field(filing, "kind").label().in(Locale.ENGLISH)).isEqualTo("Kind of construction");
        assertThat(field(filing, "kind").widget()).isEqualTo(Widget.RADIO);
        assertThat(field(filing, "kind").options())
                .extracting(option -> option.code() + " " + option.label().zh())
                .containsExactly("NEW 新建", "EXTENSION 扩建");
        assertThat(field(filing, "investment").unit().orElseThrow().zh()).isEqualTo("万元");
        assertThat(field(filing, "investment").highest()).contains("100000000");
        assertThat(field(filing, "startDate").lowest()).contains("2020-01-01");
        assertThat(field(filing, "projectName").most()).contains(20);
        assertThat(field(filing, "enterpriseName").required()).isTrue();
        assertThat(field(filing, "investors").fields())
                .extracting(FormField::key)
                .containsExactly("name", "share");
        assertThat(filing.fields())
                .extracting(FormField::widget)
                .contains(
                        Widget.TEXT,
                        Widget.TEXTAREA,
                        Widget.NUMBER,
                        Widget.CHECKBOXES,
                        Widget.YES_NO,
                        Widget.DECLARATION,
                        Widget.DATE,
                        Widget.GROUP,
                        Widget.ROWS);
    }

    @Test
    void fields_know_the_fact_that_fills_them_and_whether_they_are_sensitive() {
        FormTemplate filing = Templates.filing();

        assertThat(field(filing, "enterpriseName").fact().orElseThrow().sources())
                .containsExactly("enterprise-register", "tax");
        assertThat(field(filing, "registeredCapital").fact().orElseThrow().divideBy())
                .isEqualByComparingTo("1000000");
        assertThat(filing.sensitiveFields()).containsExactlyInAnyOrder("legalRepresentativeId", "mobile");
    }

    @Test
    void a_list_with_something_sensitive_in_its_rows_is_sensitive_as_a_whole() {
        FormTemplate partners = Templates.withField("""
                "type": "array", "items": {"type": "object", "properties": {
                  "id": {"type": "string", "format": "citizen-id", "sensitive": true, "label": {"zh": "身份证号"}}}}""");

        assertThat(partners.sensitiveFields()).containsExactly("field");
    }

    @Test
    void a_field_is_public_only_if_its_template_says_so() {
        assertThat(publicity("\"type\": \"string\"")).isEqualTo(Publicity.NONE);
        assertThat(publicity("\"type\": \"string\", \"public\": false")).isEqualTo(Publicity.NONE);
        assertThat(publicity("\"type\": \"string\", \"public\": true")).isEqualTo(Publicity.WHOLE);
        assertThat(publicity("\"type\": \"string\", \"public\": \"masked\"")).isEqualTo(Publicity.MASKED);
    }

    private static Publicity publicity(String field) {
        return Templates.withField(field).fields().get(0).publicity();
    }

    @Test
    void a_template_without_steps_is_one_step_with_all_fields() {
        FormTemplate one = Templates.withField("\"type\": \"string\"");

        assertThat(one.groups()).hasSize(1);
        assertThat(one.groups().get(0).fields()).hasSize(1);
        assertThat(one.groups().get(0).label().zh()).isEqualTo("表");
    }

    static Stream<Arguments> wrong_fields() {
        return Stream.of(
                wrong("\"type\": \"string\", \"maxLenght\": 5", "OW-DEF-1201"),
                wrong("\"type\": \"string\", \"anyOf\": []", "OW-DEF-1201"),
                wrong("\"type\": \"text\"", "OW-DEF-1204"),
                wrong("\"type\": \"boolean\", \"const\": false", "OW-DEF-1204"),
                wrong("\"type\": \"string\", \"const\": true", "OW-FRM-2003"),
                wrong("\"type\": \"string\", \"maxLength\": \"5\"", "OW-DEF-1203"),
                wrong("\"type\": \"string\", \"maxLength\": -5", "OW-DEF-1206"),
                wrong("\"type\": \"string\", \"fact\": \"Enterprise Name\"", "OW-DEF-1205"),
                wrong("\"$ref\": \"https://example.com/field.json\"", "OW-DEF-1205"),
                wrong("\"$ref\": \"file:///etc/passwd\"", "OW-DEF-1205"),
                wrong("\"maxLength\": 5", "OW-FRM-2002"),
                wrong("\"type\": \"string\", \"minimum\": 5", "OW-FRM-2003"),
                wrong("\"type\": \"number\", \"format\": \"date\"", "OW-FRM-2003"),
                wrong("\"type\": \"string\", \"patternHelp\": {\"zh\": \"五位\"}", "OW-FRM-2003"),
                wrong("\"type\": \"object\", \"properties\": {\"a\": {\"type\": \"string\"}}", "OW-FRM-2001"),
                wrong("\"$ref\": \"#/$defs/town\"", "OW-FRM-2002", "OW-FRM-2004"),
                wrong("\"type\": \"string\", \"pattern\": \"^(?=a)\", \"patternHelp\": {\"zh\": \"a\"}", "OW-FRM-2008"),
                wrong(
                        "\"type\": \"string\", \"pattern\": \"^(a)\\\\1$\", \"patternHelp\": {\"zh\": \"aa\"}",
                        "OW-FRM-2008"),
                wrong("\"type\": \"string\", \"pattern\": \"(\", \"patternHelp\": {\"zh\": \"(\"}", "OW-FRM-2008"),
                wrong(
                        "\"type\": \"string\", \"pattern\": \"((a{100}){9}){9}\", \"patternHelp\": {\"zh\": \"a\"}",
                        "OW-FRM-2008"),
                wrong("\"type\": \"string\", \"pattern\": \"^a$\"", "OW-FRM-2009"),
                wrong("\"type\": \"number\", \"minimum\": 5, \"maximum\": 4", "OW-FRM-2010"),
                wrong("\"type\": \"number\", \"exclusiveMinimum\": 5, \"maximum\": 5", "OW-FRM-2010"),
                wrong("\"type\": \"string\", \"minLength\": 5, \"maxLength\": 4", "OW-FRM-2010"),
                wrong(
                        "\"type\": \"string\", \"format\": \"date\", \"earliest\": \"2026-01-02\", \"latest\": \"2026-01-01\"",
                        "OW-FRM-2010"),
                wrong(
                        "\"type\": \"string\", \"oneOf\": [{\"const\": \"A\", \"label\": {\"zh\": \"甲\"}}, {\"const\": \"A\", \"label\": {\"zh\": \"乙\"}}]",
                        "OW-FRM-2011"),
                wrong("\"type\": \"number\", \"widget\": \"textarea\"", "OW-FRM-2012"),
                wrong("\"type\": \"string\", \"format\": \"citizen-id\"", "OW-FRM-2013"),
                wrong("\"type\": \"string\", \"sensitive\": true, \"public\": true", "OW-FRM-2021"),
                wrong("\"type\": \"string\", \"sensitive\": true, \"public\": \"masked\"", "OW-FRM-2021"),
                wrong(
                        "\"type\": \"object\", \"properties\": {\"x\": {\"type\": \"string\", \"public\": true, \"label\": {\"zh\": \"姓名\"}}}",
                        "OW-FRM-2022"),
                wrong(
                        "\"type\": \"array\", \"items\": {\"type\": \"string\", \"format\": \"citizen-id\"}",
                        "OW-FRM-2013"),
                wrong("\"type\": \"string\", \"format\": \"date\", \"latest\": \"2026-02-30\"", "OW-FRM-2014"),
                wrong(
                        "\"type\": \"object\", \"properties\": {\"a\": {\"type\": \"string\", \"label\": {\"zh\": \"甲\"}, \"fact\": \"enterprise.name\"}}",
                        "OW-FRM-2015"),
                wrong(
                        "\"type\": \"string\", \"fact\": {\"name\": \"enterprise.name\", \"divideBy\": 10}",
                        "OW-FRM-2018"),
                wrong(
                        "\"type\": \"array\", \"items\": {\"type\": \"array\", \"items\": {\"type\": \"string\"}}",
                        "OW-FRM-2019"),
                wrong("\"type\": \"number\", \"minimum\": 1e999999999", "OW-FRM-2020"),
                wrong(
                        "\"type\": \"object\", \"required\": [\"town\"], \"properties\": {\"a\": {\"type\": \"string\", \"label\": {\"zh\": \"甲\"}}}",
                        "OW-FRM-2007"));
    }

    private static Arguments wrong(String keywords, String... codes) {
        return Arguments.of(keywords, List.of(codes));
    }

    @ParameterizedTest
    @MethodSource("wrong_fields")
    void a_wrong_field_is_a_finding(String keywords, List<String> codes) {
        assertThat(Templates.findings(formWithField(keywords)))
                .filteredOn(Finding::stops)
                .extracting(Finding::code)
                .containsExactlyInAnyOrderElementsOf(codes);
        assertThat(Templates.check(formWithField(keywords)).values(FormTemplate.class))
                .isEmpty();
    }

    static Stream<Arguments> wrong_forms() {
        return Stream.of(
                change("\"required\": [\"enterpriseName\"", "\"required\": [\"enterprise\"", "OW-FRM-2007 /required/0"),
                change("\"content\", \"investment\",", "\"investment\",", "OW-FRM-2103 /properties/content"),
                change(
                        "\"content\", \"investment\",",
                        "\"contents\", \"investment\",",
                        "OW-FRM-2103 /properties/content",
                        "OW-FRM-2101 /steps/1/groups/0/fields/1"),
                change(
                        "\"legalRepresentativeId\", \"mobile\"]",
                        "\"legalRepresentativeId\", \"mobile\", \"creditCode\"]",
                        "OW-FRM-2102 /steps/0/groups/1/fields/2"),
                change("{\"id\": \"parties\"", "{\"id\": \"main\"", "OW-FRM-2104 /steps/1/groups/1/id"),
                change(
                        "\"$ref\": \"#/$defs/energy\"",
                        "\"$ref\": \"#/$defs/power\"",
                        "OW-FRM-2004 /properties/energy/items/$ref",
                        "OW-FRM-2002 /properties/energy/items"),
                change(
                        "\"energy\": {\"type\": \"string\",",
                        "\"energy\": {\"$ref\": \"#/$defs/energy\", \"type\": \"string\",",
                        "OW-FRM-2005 /$defs/energy/$ref"),
                change("\"mobile\": {", "\"Mobile phone\": {", "OW-DEF-1205 /properties/Mobile phone"));
    }

    private static Arguments change(String from, String to, String... findings) {
        return Arguments.of(from, to, List.of(findings));
    }

    @ParameterizedTest
    @MethodSource("wrong_forms")
    void a_wrong_form_is_a_finding_at_its_place(String from, String to, List<String> findings) {
        assertThat(FILING).contains(from);
        assertThat(Templates.findings(FILING.replace(from, to)))
                .extracting(finding -> finding.code() + finding.subject().replace("filing#", " "))
                .containsExactlyInAnyOrderElementsOf(findings);
    }

    @Test
    void a_field_that_holds_itself_is_found() {
        String circle = """
                {"name": {"zh": "表"}, "type": "object",
                 "properties": {"node": {"$ref": "#/$defs/node"}},
                 "$defs": {"node": {"type": "object", "label": {"zh": "节点"}, "properties": {"child": {"$ref": "#/$defs/node"}}}}}""";

        assertThat(Templates.findings(circle)).extracting(Finding::code).containsExactly("OW-FRM-2005");
    }

    @Test
    void fields_nest_three_deep_and_no_deeper() {
        String town = "\"type\": \"string\"";

        assertThat(Templates.findings(formWithField(inside(inside(town))))).isEmpty();
        assertThat(Templates.findings(formWithField(inside(inside(inside(town))))))
                .extracting(Finding::code)
                .containsExactly("OW-FRM-2006");
    }

    private static String inside(String keywords) {
        return "\"type\": \"object\", \"properties\": {\"inner\": {\"label\": {\"zh\": \"内\"}, " + keywords + "}}";
    }

    @Test
    void a_template_is_a_json_schema_for_every_other_program_too() {
        SchemaRegistry standard = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        Schema metaSchema = standard.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

        assertThat(metaSchema.validate(FILING, InputFormat.JSON)).isEmpty();
        assertThat(metaSchema.validate(Templates.filing().schema())).isEmpty();
    }

    @Test
    void what_stands_beside_a_reference_goes_before_what_it_takes_over() {
        FormTemplate two = Templates.read("""
                {"name": {"zh": "表"}, "type": "object",
                 "properties": {"town": {"$ref": "#/$defs/place", "maxLength": 5}, "village": {"$ref": "#/$defs/place", "label": {"zh": "村"}}},
                 "$defs": {"place": {"type": "string", "maxLength": 50, "label": {"zh": "地名"}}}}""");

        assertThat(field(two, "town").most()).contains(5);
        assertThat(field(two, "town").label().zh()).isEqualTo("地名");
        assertThat(field(two, "village").most()).contains(50);
        assertThat(field(two, "village").label().zh()).isEqualTo("村");
    }

    @Test
    void a_fact_nobody_knows_is_a_warning_since_applicants_can_still_type() {
        String unknown = formWithField("\"type\": \"string\", \"fact\": \"enterprise.colour\"");
        String elsewhere = formWithField(
                "\"type\": \"string\", \"fact\": {\"name\": \"enterprise.established\", \"from\": [\"tax\"]}");

        assertThat(Templates.findings(unknown)).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("OW-FRM-2016");
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.arguments().get(1)).contains("enterprise.creditCode, enterprise.established");
        });
        assertThat(Templates.findings(elsewhere)).extracting(Finding::code).containsExactly("OW-FRM-2017");
        assertThat(Templates.check(unknown).values(FormTemplate.class)).hasSize(1);
    }

    @Test
    void broken_json_doubled_keys_and_deep_nesting_are_findings_with_line_and_column() {
        assertThat(Templates.findings("{\"name\": "))
                .singleElement()
                .satisfies(finding -> assertThat(finding.code()).isEqualTo("OW-DEF-1102"));
        assertThat(Templates.findings(FILING.replace("\"jobs\": {", "\"mobile\": {")))
                .filteredOn(finding -> finding.code().equals("OW-DEF-1105"))
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.place().orElseThrow().line()).isEqualTo(23));
        assertThat(Templates.findings("[".repeat(5000)))
                .extracting(Finding::code)
                .containsExactly("OW-DEF-1106");
    }

    private static FormField field(FormTemplate template, String key) {
        return template.field(key).orElseThrow();
    }
}
