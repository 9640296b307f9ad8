package org.onewindow.forms.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onewindow.core.act.Json;
import org.onewindow.forms.field.FormField;
import org.onewindow.spi.finding.Finding;

class FormInputTest {
    private static final FormTemplate FILING = Templates.filing();
    private static final Json JSON = new Json();

    @Test
    void what_a_page_posted_becomes_typed_data() {
        FormInput input = FormInput.read(FILING, rightPage());

        assertThat(input.findings()).isEmpty();
        assertThat(input.values())
                .containsEntry("creditCode", "91320583MA1MTC0U5U")
                .containsEntry("investment", new BigDecimal("12500.50"))
                .containsEntry("newLand", false)
                .containsEntry("truthDeclared", true)
                .containsEntry("energy", List.of("GAS", "ELECTRICITY"))
                .containsEntry("startDate", "2026-10-01")
                .containsEntry("site", Map.of("town", "周市镇"))
                .containsEntry(
                        "investors",
                        List.of(
                                Map.of("name", "龑达投资", "share", new BigDecimal("60")),
                                Map.of("name", "䶮氏", "share", new BigDecimal("40"))))
                .doesNotContainKeys("mobile", "_csrf");
    }

    private static Map<String, List<String>> rightPage() {
        Map<String, List<String>> page = new LinkedHashMap<>();
        page.put("_csrf", List.of("f00"));
        page.put("enterpriseName", List.of(" 昆山𠮷泰精密机械有限公司 "));
        page.put("creditCode", List.of("91320583ma1mtc0u5u"));
        page.put("projectName", List.of("精密减速器生产线扩建"));
        page.put("investment", List.of("12,500.50"));
        page.put("kind", List.of("EXTENSION"));
        page.put("energy", List.of("GAS", "ELECTRICITY"));
        page.put("newLand", List.of("false"));
        page.put("truthDeclared", List.of("on"));
        page.put("mobile", List.of("   "));
        page.put("startDate", List.of("2026/10/1"));
        page.put("site.town", List.of("周市镇"));
        page.put("site.street", List.of(""));
        page.put("investors.10.name", List.of("䶮氏"));
        page.put("investors.10.share", List.of("４０"));
        page.put("investors.2.name", List.of("龑达投资"));
        page.put("investors.2.share", List.of("60"));
        page.put("investors.11.name", List.of(""));
        page.put("investors.11.share", List.of(""));
        return page;
    }

    @ParameterizedTest
    @CsvSource({"investment, １２５００．５, 12500.5", "investment, '1,234,567', 1234567", "investment, +5, 5", "jobs, 007, 7"
    })
    void numbers_are_read_as_people_type_them(String field, String typed, BigDecimal number) {
        assertThat((BigDecimal) FormInput.read(FILING, Map.of(field, List.of(typed)))
                        .values()
                        .get(field))
                .isEqualByComparingTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-10-01", "2026/10/1", "2026.10.01", "2026年10月1日", "20261001", "２０２６－１０－０１"})
    void dates_are_read_as_people_type_them(String typed) {
        assertThat(FormInput.read(FILING, Map.of("startDate", List.of(typed))).values())
                .containsEntry("startDate", "2026-10-01");
    }

    @ParameterizedTest
    @CsvSource({
        "investment, 一万二, OW-FRM-1003",
        "investment, '1,23', OW-FRM-1003",
        "investment, 1e9, OW-FRM-1003",
        "investment, 0x10, OW-FRM-1003",
        "investment, NaN, OW-FRM-1003",
        "newLand, maybe, OW-FRM-1003",
        "startDate, 2026-02-30, OW-FRM-1016",
        "startDate, 明年, OW-FRM-1016",
        "creditCode, 9132, OW-FRM-1021"
    })
    void what_cannot_be_understood_is_a_finding_and_stays_as_it_was_typed(String field, String typed, String code) {
        Map<String, List<String>> page = rightPage();
        page.put(field, List.of(typed));

        FormInput input = FormInput.read(FILING, page);

        assertThat(input.findings()).extracting(Finding::code).containsExactly(code);
        assertThat(input.stops()).isTrue();
        assertThat(input.values()).containsEntry(field, typed);
        assertThat(FILING.field(field).map(each -> each.show(input.values().get(field))))
                .contains(typed);
    }

    @Test
    void a_field_posted_twice_or_with_parts_it_does_not_have_is_a_finding() {
        Map<String, List<String>> page = rightPage();
        page.put("investment", List.of("5", "6"));
        page.put("projectName.0", List.of("x"));
        page.put("investors.first.name", List.of("y"));
        page.put("surprise", List.of("z"));
        page.put("site.zip.code.of.town.in.the.middle.of.nowhere", List.of("215300"));

        assertThat(FormInput.read(FILING, page).findings())
                .extracting(finding -> finding.code() + " " + finding.subject())
                .containsExactly(
                        "OW-FRM-1003 /projectName",
                        "OW-FRM-1003 /investment",
                        "OW-FRM-1001 /site/zip",
                        "OW-FRM-1003 /investors",
                        "OW-FRM-1001 /surprise");
    }

    @Test
    void a_page_shows_a_number_as_it_would_be_typed() {
        FormField investment = FILING.field("investment").orElseThrow();

        assertThat(investment.show(new BigDecimal("1.25E+4"))).isEqualTo("12500");
        assertThat(investment.show(12500)).isEqualTo("12500");
        assertThat(investment.show(null)).isEmpty();
    }

    @Test
    void what_a_program_sent_is_taken_as_it_is() throws JsonProcessingException {
        FormInput input = FormInput.read(FILING, json("""
                {"enterpriseName": "昆山𠮷泰精密机械有限公司", "creditCode": "91320583MA1MTC0U5U", "mobile": null,
                 "projectName": "精密减速器生产线扩建", "investment": 12500.10, "jobs": 12345678901, "kind": "NEW", "newLand": true,
                 "truthDeclared": true, "investors": [{"name": "龑达", "share": 100}]}"""));

        assertThat(input.findings()).isEmpty();
        assertThat(input.values())
                .containsEntry("investment", new BigDecimal("12500.1"))
                .containsEntry("jobs", new BigDecimal("12345678901"))
                .doesNotContainKey("mobile");
    }

    @Test
    void a_program_that_sends_texts_for_numbers_is_told_so() throws JsonProcessingException {
        FormInput input = FormInput.read(
                FILING, json("{\"investment\": \"12500\", \"newLand\": \"true\", \"startDate\": 20261001}"));

        assertThat(input.findings())
                .filteredOn(finding -> !finding.code().equals("OW-FRM-1002"))
                .extracting(finding -> finding.code() + " " + finding.subject())
                .containsExactly("OW-FRM-1003 /investment", "OW-FRM-1003 /newLand", "OW-FRM-1003 /startDate");
        assertThat(input.values()).containsEntry("investment", "12500");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "\"x\"", "5", "null"})
    void data_that_is_no_object_is_one_finding(String json) throws JsonProcessingException {
        assertThat(FormInput.read(FILING, json(json)).findings())
                .extracting(Finding::code)
                .containsExactly("OW-FRM-1026");
    }

    @Test
    void deep_json_is_a_finding_at_its_field_and_is_not_kept() throws JsonProcessingException {
        FormInput input =
                FormInput.read(FILING, json("{\"content\": %s1%s}".formatted("[".repeat(60), "]".repeat(60))));

        assertThat(input.findings()).extracting(Finding::code).contains("OW-FRM-1027");
        assertThat(input.values()).isEmpty();
    }

    @Test
    void a_doubled_field_or_a_number_of_a_thousand_digits_never_reaches_a_form() {
        assertThatThrownBy(() -> json("{\"jobs\": 1, \"jobs\": 2}")).isInstanceOf(JsonProcessingException.class);
        assertThatThrownBy(() -> json("{\"jobs\": " + "9".repeat(1000) + "}"))
                .isInstanceOf(JsonProcessingException.class);
    }

    private static JsonNode json(String text) throws JsonProcessingException {
        return JSON.mapper().readTree(text);
    }
}
