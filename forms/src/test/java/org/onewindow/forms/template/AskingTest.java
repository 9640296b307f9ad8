package org.onewindow.forms.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onewindow.forms.field.Asking;
import org.onewindow.forms.field.Widget;
import org.onewindow.spi.finding.Finding;

/** Fields that are asked for only when they apply, and numbers that follow from others. */
class AskingTest {
    private static final String FUNDING = """
            {"name": {"zh": "资金来源表", "en": "Funding"}, "type": "object", "required": ["kind", "ownFunds", "investors", "country"],
             "properties": {
               "kind": {"type": "string", "label": {"zh": "企业类型", "en": "Kind"}, "oneOf": [
                 {"const": "DOMESTIC", "label": {"zh": "内资"}}, {"const": "FOREIGN", "label": {"zh": "外资"}}]},
               "country": {"type": "string", "label": {"zh": "投资国别", "en": "Country"}, "showWhen": "kind == 'FOREIGN'"},
               "treaty": {"type": "string", "label": {"zh": "适用协定", "en": "Treaty"}, "showWhen": "country == 'DE'"},
               "ownFunds": {"type": "number", "label": {"zh": "自有资金", "en": "Own funds"}, "minimum": 0},
               "loans": {"type": "number", "label": {"zh": "贷款", "en": "Loans"}, "minimum": 0},
               "bank": {"type": "string", "label": {"zh": "贷款银行", "en": "Bank"}, "requiredWhen": "loans > 0"},
               "total": {"type": "number", "multipleOf": 0.01, "maximum": 1000, "label": {"zh": "合计", "en": "Total"},
                 "computed": "ownFunds + (has(loans) ? loans : 0)"},
               "investors": {"type": "array", "label": {"zh": "投资方", "en": "Investor"}, "items": {
                 "type": "object", "required": ["type", "amount"], "properties": {
                   "type": {"type": "string", "label": {"zh": "类型", "en": "type"}, "oneOf": [
                     {"const": "PERSON", "label": {"zh": "自然人"}}, {"const": "FIRM", "label": {"zh": "企业"}}]},
                   "creditCode": {"type": "string", "label": {"zh": "代码", "en": "code"},
                     "showWhen": "type == 'FIRM'", "requiredWhen": "amount > 10"},
                   "amount": {"type": "number", "label": {"zh": "出资", "en": "amount"}}}}},
               "paid": {"type": "number", "label": {"zh": "出资合计", "en": "Paid in"},
                 "computed": "investors.sum(each, each.amount)"}
             }}""";

    private static final FormTemplate FORM = Templates.read(FUNDING);

    private static Map<String, Object> investor(String type, String amount) {
        return Map.of("type", type, "amount", new BigDecimal(amount));
    }

    private static final Map<String, Object> RIGHT = Map.of(
            "kind",
            "DOMESTIC",
            "ownFunds",
            new BigDecimal("12.10"),
            "investors",
            List.of(investor("PERSON", "1.1"), investor("FIRM", "2.2")));

    @Test
    void a_field_that_does_not_apply_need_not_be_filled_in_although_it_is_required() {
        assertThat(FORM.check(RIGHT)).isEmpty();
        assertThat(wrong(with("kind", "FOREIGN"))).containsExactly("OW-FRM-1002 /country");
    }

    @Test
    void a_field_that_does_not_apply_stays_empty() {
        assertThat(wrong(with("country", "DE"))).containsExactly("OW-FRM-1029 /country");
    }

    @Test
    void what_does_not_apply_counts_as_not_filled_in_for_other_conditions() {
        assertThat(wrong(with("country", "DE", "treaty", "x")))
                .containsExactly("OW-FRM-1029 /country", "OW-FRM-1029 /treaty");
        assertThat(wrong(with("kind", "FOREIGN", "country", "DE", "treaty", "x")))
                .isEmpty();
    }

    @Test
    void a_field_is_required_when_its_condition_says_so() {
        assertThat(wrong(with("loans", new BigDecimal("5")))).containsExactly("OW-FRM-1002 /bank");
        assertThat(wrong(with("loans", BigDecimal.ZERO))).isEmpty();
    }

    @Test
    void a_row_asks_about_itself() {
        List<Object> rows = List.of(
                investor("FIRM", "11"),
                Map.of("type", "PERSON", "amount", BigDecimal.ONE, "creditCode", "91320583MA1M000000"));

        assertThat(wrong(with("investors", rows)))
                .containsExactly("OW-FRM-1002 /investors/0/creditCode", "OW-FRM-1029 /investors/1/creditCode");
    }

    @Test
    void what_is_computed_is_computed_whoever_sends_nothing_is_right_and_whoever_sends_another_number_is_told() {
        Asking asking = FORM.asking(RIGHT);

        assertThat(asking.computed(FORM.field("total").orElseThrow())).contains(new BigDecimal("12.1"));
        assertThat(asking.computed(FORM.field("paid").orElseThrow())).contains(new BigDecimal("3.3"));
        assertThat(wrong(with("total", new BigDecimal("12.1000")))).isEmpty();
        assertThat(FORM.check(with("total", new BigDecimal("13"))))
                .containsExactly(Finding.error("OW-FRM-1030", "/total", "合计‖Total", "12.1"));
    }

    @Test
    void limits_hold_for_what_is_computed() {
        assertThat(wrong(with("ownFunds", new BigDecimal("1000.01")))).containsExactly("OW-FRM-1011 /total");
    }

    @Test
    void what_cannot_be_computed_yet_says_what_is_missing_when_a_number_was_sent_for_it() {
        assertThat(FORM.check(Map.of("kind", "DOMESTIC", "total", BigDecimal.ONE)))
                .contains(Finding.error("OW-FRM-1031", "/total", "合计‖Total", "贷款、自有资金‖Loans, Own funds"));
    }

    @Test
    void what_is_handed_in_leaves_out_what_does_not_apply_and_holds_what_is_computed() {
        Map<String, Object> typed = with(
                "country",
                "DE",
                "investors",
                List.of(Map.of("type", "PERSON", "amount", BigDecimal.ONE, "creditCode", "x")));

        assertThat(FORM.answers(typed))
                .doesNotContainKey("country")
                .containsEntry("total", new BigDecimal("12.1"))
                .containsEntry("paid", new BigDecimal("1"))
                .containsEntry("investors", List.of(Map.of("type", "PERSON", "amount", BigDecimal.ONE)));
    }

    @Test
    void a_page_learns_which_fields_steer_others_and_that_a_computed_one_is_not_typed() {
        assertThat(FORM.fields().stream().filter(FORM::steers).map(Object::toString))
                .containsExactly("kind", "country", "ownFunds", "loans", "investors");
        assertThat(FORM.field("total").orElseThrow().widget()).isEqualTo(Widget.COMPUTED);
    }

    @Test
    void a_description_of_the_data_requires_only_what_is_required_in_every_case() {
        assertThat(FORM.schema().path("required").toString()).isEqualTo("[\"kind\",\"ownFunds\",\"investors\"]");
        assertThat(FORM.schema().at("/properties/total/readOnly").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "type": "string", "showWhen": "field == 'x'"           | OW-FRM-2023
            "type": "string", "showWhen": "other == 'x'"           | OW-CND-0003
            "type": "string", "requiredWhen": "size(field)"        | OW-CND-0006
            "type": "string", "computed": "1 + 1"                  | OW-FRM-2024
            "type": "number", "computed": "'x'"                    | OW-CND-0012
            "type": "number", "computed": "1", "requiredWhen": "true" | OW-FRM-2028
            "type": "string", "showWhen": "true"                   | OW-FRM-2026
            "type": "string", "showWhen": "false"                  | OW-FRM-2027
            "type": "string", "showWhen": "a = b"                  | OW-CND-0002
            "type": "number", "masked": {"first": 1}               | OW-FRM-2003
            "type": "string", "masked": {}                         | OW-DEF-1206
            "type": "string", "printed": {"row": 1, "column": 3}   | OW-FRM-2109
            "type": "array", "items": {"type": "object", "properties": {"in": {"type": "string", "label": {"zh": "内"}, "printed": {"row": 1}}}} | OW-FRM-2029
            "type": "string", "showWhen": 1                        | OW-DEF-1203
            """)
    void a_template_whose_conditions_are_wrong_is_refused_with_their_place(String keywords, String code) {
        assertThat(Templates.findings(Templates.formWithField(keywords)))
                .extracting(Finding::code)
                .contains(code);
    }

    @Test
    void what_follows_from_something_sensitive_is_sensitive() {
        assertThat(Templates.findings("""
                {"name": {"zh": "表"}, "type": "object", "properties": {
                  "pay": {"type": "number", "sensitive": true, "label": {"zh": "工资"}},
                  "year": {"type": "number", "computed": "pay * 12", "label": {"zh": "年收入"}}}}""")).extracting(Finding::code).containsExactly("OW-FRM-2025");
    }

    /** A form whose steps, groups and rows ask under conditions of each other. */
    private static final FormTemplate INVESTORS = Templates.read("""
            {"name": {"zh": "出资表", "en": "Investors"}, "type": "object", "required": ["kind", "investors", "approval"], "properties": {
               "kind": {"type": "string", "label": {"zh": "企业类型", "en": "Kind"}, "oneOf": [
                 {"const": "DOMESTIC", "label": {"zh": "内资"}}, {"const": "FOREIGN", "label": {"zh": "外资"}}]},
               "capital": {"type": "number", "label": {"zh": "注册资本", "en": "Capital"}},
               "investors": {"type": "array", "label": {"zh": "投资方", "en": "Investor"}, "items": {
                 "type": "object", "required": ["name"], "properties": {
                   "name": {"type": "string", "label": {"zh": "名称", "en": "name"}},
                   "country": {"type": "string", "label": {"zh": "国别", "en": "country"},
                     "showWhen": "form.kind == 'FOREIGN'", "requiredWhen": "form.foreign"},
                   "paid": {"type": "number", "label": {"zh": "出资额", "en": "paid"}, "requiredWhen": "size(form.investors) > 1"},
                   "share": {"type": "number", "label": {"zh": "比例", "en": "share"}, "computed": "paid * 0.01 + form.capital"},
                   "home": {"type": "object", "label": {"zh": "住所", "en": "home"}, "properties": {
                     "town": {"type": "string", "label": {"zh": "城市", "en": "town"}, "requiredWhen": "form.kind == 'FOREIGN'"}}}}}},
               "foreign": {"type": "boolean", "label": {"zh": "有外方", "en": "Foreign"}},
               "majority": {"type": "string", "label": {"zh": "控股方", "en": "Majority"},
                 "requiredWhen": "size(investors) > 2 || investors.exists(each, each.country == 'DE')"},
               "approval": {"type": "string", "label": {"zh": "批准文号", "en": "Approval"}},
               "treaty": {"type": "string", "label": {"zh": "适用协定", "en": "Treaty"}, "showWhen": "approval == 'x'"},
               "seat": {"type": "string", "label": {"zh": "总部", "en": "Seat"}},
               "files": {"type": "number", "label": {"zh": "份数", "en": "Copies"}, "computed": "size(investors)"}
             },
             "steps": [
               {"id": "who", "label": {"zh": "谁"}, "groups": [
                 {"id": "kind", "label": {"zh": "类型"}, "fields": ["kind", "capital", "foreign"]},
                 {"id": "investors", "label": {"zh": "投资方"}, "fields": ["investors", "majority"]}]},
               {"id": "abroad", "label": {"zh": "境外"}, "showWhen": "kind == 'FOREIGN'", "groups": [
                 {"id": "approved", "label": {"zh": "批准"}, "showWhen": "foreign", "fields": ["approval", "treaty"]},
                 {"id": "seat", "label": {"zh": "总部"}, "requiredWhen": "size(investors) > 1", "fields": ["seat", "files"]}]}
             ]}""");

    @Test
    void a_step_and_a_group_ask_only_while_their_conditions_hold_and_the_fields_in_them_under_their_own_too() {
        List<Object> one = List.of(Map.of("name", "甲"));
        List<Object> two =
                List.of(Map.of("name", "甲", "paid", BigDecimal.ONE), Map.of("name", "乙", "paid", BigDecimal.ONE));

        assertThat(asked(Map.of("kind", "DOMESTIC", "foreign", true)))
                .doesNotContain("approval", "seat", "treaty", "files");
        assertThat(asked(Map.of("kind", "FOREIGN"))).contains("seat").doesNotContain("approval");
        assertThat(asked(Map.of("kind", "FOREIGN", "foreign", true, "approval", "y")))
                .contains("approval")
                .doesNotContain("treaty");
        assertThat(INVESTORS.steps(Map.of("kind", "DOMESTIC")))
                .extracting(FormStep::id)
                .containsExactly("who");
        assertThat(wrongOf(Map.of("kind", "DOMESTIC", "investors", one))).isEmpty();
        assertThat(wrongOf(Map.of("kind", "DOMESTIC", "investors", one, "seat", "苏州")))
                .containsExactly("OW-FRM-1029 /seat");
        assertThat(wrongOf(Map.of("kind", "FOREIGN", "investors", two)))
                .describedAs("a group requires its fields, but not what is computed in it")
                .contains("OW-FRM-1002 /seat")
                .noneMatch(each -> each.contains("/files"));
        assertThat(INVESTORS.answers(Map.of("kind", "DOMESTIC", "seat", "苏州"))).doesNotContainKeys("seat", "files");
    }

    @Test
    void a_row_asks_about_the_form_around_it_and_about_how_many_rows_there_are() {
        Map<String, Object> german = Map.of("name", "甲", "country", "DE", "home", Map.of());

        assertThat(wrongOf(Map.of("kind", "DOMESTIC", "investors", List.of(german))))
                .describedAs("what is not asked for in a row counts for nothing at the top either")
                .containsExactly("OW-FRM-1029 /investors/0/country");
        assertThat(wrongOf(Map.of("kind", "FOREIGN", "foreign", true, "approval", "y", "investors", List.of(german))))
                .containsExactly("OW-FRM-1002 /majority");
        assertThat(wrongOf(Map.of(
                        "kind",
                        "FOREIGN",
                        "foreign",
                        true,
                        "approval",
                        "y",
                        "investors",
                        List.of(Map.of("name", "乙")))))
                .containsExactly("OW-FRM-1002 /investors/0/country");
        assertThat(wrongOf(Map.of("kind", "DOMESTIC", "investors", List.of(Map.of("name", "乙"), Map.of("name", "丙")))))
                .containsExactly("OW-FRM-1002 /investors/0/paid", "OW-FRM-1002 /investors/1/paid");
    }

    @Test
    void a_group_inside_a_row_asks_about_the_form_too_and_a_row_calculates_with_it() {
        Map<String, Object> row =
                Map.of("name", "甲", "paid", BigDecimal.TEN, "country", "CN", "home", Map.of("town", ""));

        assertThat(wrongOf(Map.of("kind", "FOREIGN", "investors", List.of(row))))
                .containsExactly("OW-FRM-1002 /investors/0/home/town");
        assertThat(INVESTORS.answers(Map.of("kind", "DOMESTIC", "capital", BigDecimal.ONE, "investors", List.of(row))))
                .extractingByKey("investors")
                .asString()
                .contains("share=1.1")
                .doesNotContain("country");
    }

    @Test
    void a_field_on_which_rows_and_steps_depend_steers() {
        assertThat(INVESTORS.fields().stream().filter(INVESTORS::steers).map(Object::toString))
                .containsExactly("kind", "capital", "investors", "foreign", "approval");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "showWhen": "form.other == 'x'"                 | OW-CND-0003
            "showWhen": "form.kind == 'z'"                  | OW-CND-0007
            "showWhen": "form.total > 1"                    | OW-FRM-2023
            "computed": "form.pay + 1"                      | OW-FRM-2025
            """)
    void a_row_that_asks_the_form_something_wrong_is_refused(String keywords, String code) {
        assertThat(Templates.findings("""
                {"name": {"zh": "表"}, "type": "object", "properties": {
                  "kind": {"type": "string", "label": {"zh": "类型"}, "oneOf": [{"const": "a", "label": {"zh": "甲"}}, {"const": "b", "label": {"zh": "乙"}}]},
                  "pay": {"type": "number", "sensitive": true, "label": {"zh": "工资"}},
                  "rows": {"type": "array", "label": {"zh": "行"}, "items": {"type": "object", "properties": {
                    "amount": {"type": "number", "label": {"zh": "数"}},
                    "in": {"type": "number", "label": {"zh": "内"}, %s}}}},
                  "total": {"type": "number", "label": {"zh": "合计"}, "computed": "rows.sum(each, each.amount)"}}}""".formatted(keywords)))
                .extracting(Finding::code)
                .contains(code);
    }

    @Test
    void a_step_that_asks_something_wrong_is_refused_at_its_place_and_no_field_of_a_row_hides_the_form() {
        String form = """
                {"name": {"zh": "表"}, "type": "object", "properties": {
                  "a": {"type": "string", "label": {"zh": "甲"}},
                  "b": {"type": "object", "label": {"zh": "乙"}, "properties": {"%s": {"type": "string", "label": {"zh": "丙"}}}}},
                 "steps": [{"id": "s", "label": {"zh": "步"}, "showWhen": "%s", "groups": [
                   {"id": "g", "label": {"zh": "组"}, "fields": ["a", "b"]}]}]}""";

        assertThat(Templates.findings(form.formatted("c", "x == 'y'")))
                .extracting(
                        Finding::code, finding -> finding.place().orElseThrow().line())
                .containsExactly(org.assertj.core.groups.Tuple.tuple("OW-CND-0003", 4));
        assertThat(Templates.findings(form.formatted("c", "a == 'y'")))
                .describedAs("what it asks about would be hidden with it")
                .extracting(Finding::code)
                .containsExactly("OW-FRM-2023");
        assertThat(Templates.findings(form.formatted("form", "false")))
                .extracting(Finding::code)
                .contains("OW-FRM-4001", "OW-FRM-2027");
    }

    @Test
    void what_is_added_up_over_rows_tells_nothing_of_the_sensitive_cells_beside_it() {
        String form = """
                {"name": {"zh": "表"}, "type": "object", "properties": {
                  "people": {"type": "array", "label": {"zh": "人员"}, "items": {"type": "object", "properties": {
                    "pay": {"type": "number", "sensitive": true, "label": {"zh": "工资"}},
                    "days": {"type": "number", "label": {"zh": "天数"}}}}},
                  "total": {"type": "number", "computed": "people.sum(each, each.%s)", "label": {"zh": "合计"}},
                  "count": {"type": "number", "computed": "size(people)", "label": {"zh": "人数"}}}}""";

        assertThat(Templates.findings(form.formatted("days"))).isEmpty();
        assertThat(Templates.findings(form.formatted("pay")))
                .extracting(Finding::code)
                .containsExactly("OW-FRM-2025");
    }

    private static List<String> asked(Map<String, Object> data) {
        Asking asking = INVESTORS.asking(data);
        return INVESTORS.fields().stream()
                .filter(asking::asksFor)
                .map(Object::toString)
                .toList();
    }

    private static List<String> wrongOf(Map<String, Object> data) {
        return INVESTORS.check(data).stream()
                .map(finding -> finding.code() + " " + finding.subject())
                .toList();
    }

    private static Map<String, Object> with(Object... more) {
        Map<String, Object> data = new java.util.TreeMap<>(RIGHT);
        for (int i = 0; i < more.length; i += 2) {
            data.put((String) more[i], more[i + 1]);
        }
        return data;
    }

    private static List<String> wrong(Map<String, Object> data) {
        return FORM.check(data).stream()
                .map(finding -> finding.code() + " " + finding.subject())
                .toList();
    }
}
