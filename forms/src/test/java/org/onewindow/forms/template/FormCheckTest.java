package org.onewindow.forms.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onewindow.core.text.Messages;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.finding.Severity;

class FormCheckTest {
    private static final FormTemplate FILING = Templates.filing();
    private static final Messages MESSAGES = Messages.of(new FormTexts());

    /** A filing that is complete and right. */
    static Map<String, Object> rightFiling() {
        Map<String, Object> data = new HashMap<>();
        data.put("enterpriseName", "昆山𠮷泰精密机械有限公司");
        data.put("creditCode", "91320583MA1MTC0U5U");
        data.put("projectName", "精密减速器生产线扩建");
        data.put("investment", new BigDecimal("12500.50"));
        data.put("kind", "EXTENSION");
        data.put("newLand", false);
        data.put("truthDeclared", true);
        data.put("investors", List.of(Map.of("name", "龑达投资", "share", new BigDecimal("100"))));
        return data;
    }

    @Test
    void a_complete_and_right_form_has_no_findings() {
        assertThat(FILING.check(rightFiling())).isEmpty();
    }

    @Test
    void an_empty_form_lists_every_field_that_is_missing_at_once() {
        assertThat(FILING.check(Map.of()))
                .extracting(finding -> finding.code() + " " + finding.subject())
                .containsExactly(
                        "OW-FRM-1002 /enterpriseName",
                        "OW-FRM-1002 /creditCode",
                        "OW-FRM-1002 /projectName",
                        "OW-FRM-1002 /investment",
                        "OW-FRM-1002 /kind",
                        "OW-FRM-1002 /newLand",
                        "OW-FRM-1002 /truthDeclared",
                        "OW-FRM-1002 /investors");
    }

    @Test
    void blanks_nulls_and_empty_lists_are_not_filled_in() {
        Map<String, @Nullable Object> data = new HashMap<>(rightFiling());
        data.put("enterpriseName", "  　\t");
        data.put("projectName", null);
        data.put("investors", List.of());
        data.put("jobs", null);
        data.put("mobile", "");

        assertThat(FILING.check(data))
                .extracting(finding -> finding.code() + " " + finding.subject())
                .containsExactly("OW-FRM-1002 /enterpriseName", "OW-FRM-1002 /projectName", "OW-FRM-1002 /investors");
    }

    static Stream<Arguments> wrong_values() {
        return Stream.of(
                wrong("unknown", "x", "OW-FRM-1001 /unknown"),
                wrong("a/b~c", "x", "OW-FRM-1001 /a~1b~0c"),
                wrong("enterpriseName", new BigDecimal("5"), "OW-FRM-1003 /enterpriseName"),
                wrong("enterpriseName", Map.of("zh", "昆山"), "OW-FRM-1003 /enterpriseName"),
                wrong("investment", "12500", "OW-FRM-1003 /investment"),
                wrong("investment", true, "OW-FRM-1003 /investment"),
                wrong("investment", Double.NaN, "OW-FRM-1003 /investment"),
                wrong("newLand", "false", "OW-FRM-1003 /newLand"),
                wrong("truthDeclared", false, "OW-FRM-1028 /truthDeclared"),
                wrong("kind", 1, "OW-FRM-1003 /kind"),
                wrong("energy", "GAS", "OW-FRM-1003 /energy"),
                wrong("site", List.of("Zhoushi"), "OW-FRM-1003 /site"),
                wrong("investors", Map.of("name", "A"), "OW-FRM-1003 /investors"),
                wrong("kind", "DEMOLITION", "OW-FRM-1004 /kind"),
                wrong("energy", List.of("GAS", "COAL"), "OW-FRM-1004 /energy/1"),
                wrong("projectName", "短名字", "OW-FRM-1005 /projectName"),
                wrong("projectName", "长".repeat(21), "OW-FRM-1006 /projectName"),
                wrong("content", "长".repeat(2001), "OW-FRM-1006 /content"),
                wrong("mobile", "12345678901", "OW-FRM-1007 /mobile"),
                wrong("projectName", "生产线\u0000扩建项目", "OW-FRM-1008 /projectName"),
                wrong("projectName", "生产线\n扩建项目", "OW-FRM-1008 /projectName"),
                wrong("projectName", "生产线\ud842扩建项目", "OW-FRM-1008 /projectName"),
                wrong("projectName", "生产线\u202e扩建项目", "OW-FRM-1008 /projectName"),
                wrong("content", "甲\u001b乙", "OW-FRM-1008 /content"),
                wrong("registeredCapital", new BigDecimal("-1"), "OW-FRM-1009 /registeredCapital"),
                wrong("investment", BigDecimal.ZERO, "OW-FRM-1010 /investment"),
                wrong("investment", new BigDecimal("100000000.01"), "OW-FRM-1011 /investment"),
                wrong("investment", new BigDecimal("1.005"), "OW-FRM-1013 /investment"),
                wrong("jobs", new BigDecimal("1.5"), "OW-FRM-1014 /jobs"),
                wrong("investment", new BigDecimal("1e999999999"), "OW-FRM-1015 /investment"),
                wrong("investment", new BigDecimal("1e-999999999"), "OW-FRM-1015 /investment"),
                wrong("jobs", BigInteger.TEN.pow(99), "OW-FRM-1015 /jobs"),
                wrong("startDate", "2026-02-30", "OW-FRM-1016 /startDate"),
                wrong("startDate", "2026-1-5", "OW-FRM-1016 /startDate"),
                wrong("startDate", "next year", "OW-FRM-1016 /startDate"),
                wrong("startDate", "2019-12-31", "OW-FRM-1017 /startDate"),
                wrong("established", "1899-12-31", "OW-FRM-1017 /established"),
                wrong("established", "2200-01-01", "OW-FRM-1018 /established"),
                wrong("legalRepresentativeId", "99010119850312", "OW-FRM-1019 /legalRepresentativeId"),
                wrong("legalRepresentativeId", "990101198503120019", "OW-FRM-1020 /legalRepresentativeId"),
                wrong("legalRepresentativeId", "990101188503120011", "OW-FRM-1020 /legalRepresentativeId"),
                wrong("creditCode", "91320583MA1MTC0U5", "OW-FRM-1021 /creditCode"),
                wrong("creditCode", "91320583MAOMTC0U5Q", "OW-FRM-1021 /creditCode"),
                wrong("creditCode", " 91320583MA1MTC0U5U", "OW-FRM-1021 /creditCode"),
                wrong("site", Map.of("street", "萧林路"), "OW-FRM-1002 /site/town"),
                wrong("site", Map.of("town", "周市", "zip", "215300"), "OW-FRM-1001 /site/zip"),
                wrong("investors", rows(4), "OW-FRM-1024 /investors"),
                wrong("energy", List.of("GAS", "GAS"), "OW-FRM-1025 /energy/1"),
                wrong(
                        "investors",
                        List.of(Map.of("name", "甲", "share", BigDecimal.ZERO), Map.of("share", "half")),
                        "OW-FRM-1010 /investors/0/share",
                        "OW-FRM-1002 /investors/1/name",
                        "OW-FRM-1003 /investors/1/share"));
    }

    private static Arguments wrong(String field, Object value, String... findings) {
        return Arguments.of(field, value, List.of(findings));
    }

    private static List<Map<String, Object>> rows(int count) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(Map.of("name", "投资人" + i, "share", BigDecimal.TEN));
        }
        return rows;
    }

    @ParameterizedTest
    @MethodSource("wrong_values")
    void a_wrong_value_is_a_finding_at_its_field(String field, Object value, List<String> findings) {
        Map<String, Object> data = rightFiling();
        data.put(field, value);

        assertThat(FILING.check(data))
                .extracting(finding -> finding.code() + " " + finding.subject())
                .containsExactlyElementsOf(findings);
    }

    @Test
    void everything_that_is_wrong_is_told_at_once() {
        Map<String, Object> data = new HashMap<>();
        List<String> expected = new ArrayList<>();
        wrong_values()
                .map(Arguments::get)
                .filter(wrong -> data.putIfAbsent((String) wrong[0], wrong[1]) == null)
                .forEach(wrong -> ((List<?>) wrong[2]).forEach(each -> expected.add(each.toString())));

        assertThat(FILING.check(data))
                .extracting(finding -> finding.code() + " " + finding.subject())
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void a_credit_code_with_a_wrong_check_character_is_only_a_warning() {
        Map<String, Object> data = rightFiling();
        data.put("creditCode", "91320583MA1MTC0U5R");

        assertThat(FILING.check(data)).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("OW-FRM-1022");
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.stops()).isFalse();
        });
    }

    @Test
    void an_identity_number_with_a_small_x_is_right() {
        Map<String, Object> data = rightFiling();
        data.put("legalRepresentativeId", "99010119900307004x");

        assertThat(FILING.check(data)).extracting(Finding::code).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"𠮷野家昆山店", "䶮氏酒业", "㛃记茶庄", "👩‍👩‍👧‍👦亲子乐园", "Ünïcode Ağ", "🏭智能工厂", "王·阿卜杜拉"})
    void rare_characters_and_emoji_are_texts(String name) {
        Map<String, Object> data = rightFiling();
        data.put("enterpriseName", name);

        assertThat(FILING.check(data)).isEmpty();
    }

    @Test
    void length_is_counted_in_characters_people_would_count_not_in_halves() {
        Map<String, Object> data = rightFiling();
        data.put("projectName", "𠮷".repeat(20));
        assertThat(FILING.check(data)).isEmpty();

        data.put("projectName", "𠮷".repeat(21));
        assertThat(FILING.check(data))
                .singleElement()
                .satisfies(finding -> assertThat(finding.arguments()).containsExactly("项目名称‖Project", "20", "21"));
    }

    @Test
    void a_text_of_several_lines_may_have_line_breaks() {
        Map<String, Object> data = rightFiling();
        data.put("content", "一期：厂房\r\n二期：\t办公楼");

        assertThat(FILING.check(data)).isEmpty();
    }

    @Test
    void whole_numbers_of_every_java_type_are_numbers() {
        for (Object jobs : List.of(5, 5L, BigInteger.valueOf(5), new BigDecimal("5.0"), (short) 5, 5.0)) {
            Map<String, Object> data = rightFiling();
            data.put("jobs", jobs);

            assertThat(FILING.check(data)).as(jobs.getClass().getName()).isEmpty();
        }
    }

    @Test
    void data_as_deep_as_its_sender_likes_is_one_finding() {
        Object deep = "x";
        for (int i = 0; i < 100_000; i++) {
            deep = List.of(deep);
        }
        Map<String, Object> data = rightFiling();
        data.put("investors", deep);
        data.put("energy", List.of(deep, deep));
        data.put("unknown", deep);

        assertThat(FILING.check(data))
                .extracting(finding -> finding.code() + " " + finding.subject())
                .containsExactly(
                        "OW-FRM-1003 /energy/0",
                        "OW-FRM-1003 /energy/1",
                        "OW-FRM-1003 /investors/0",
                        "OW-FRM-1001 /unknown");
    }

    @Test
    void a_pattern_that_would_hold_other_engines_up_answers_at_once() {
        FormTemplate form = Templates.withField("""
                "type": "string", "maxLength": 20000, "pattern": "^(a+)+$", "patternHelp": {"zh": "只有a"}""");

        assertThat(form.check(Map.of("field", "a".repeat(19_999) + "b")))
                .extracting(Finding::code)
                .containsExactly("OW-FRM-1007");
    }

    @Test
    void findings_never_carry_what_was_typed() {
        Map<String, Object> data = new HashMap<>();
        wrong_values()
                .map(Arguments::get)
                .forEach(wrong -> data.put((String) wrong[0], wrong[1] instanceof String ? "secret-1234" : wrong[1]));
        data.remove("a/b~c");

        assertThat(FILING.check(data))
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.toString()).doesNotContain("secret"));
    }

    @Test
    void a_finding_names_the_field_and_how_to_mend_it_in_the_readers_language() {
        Map<String, Object> data = rightFiling();
        data.put("investment", BigDecimal.ZERO);
        data.put("kind", "DEMOLITION");
        data.put("jobs", "many");
        data.put("investors", List.of(Map.of("name", "甲", "share", new BigDecimal("120"))));

        assertThat(FILING.check(data))
                .extracting(finding -> MESSAGES.text(finding, Locale.ENGLISH))
                .containsExactly(
                        "“Investment” must be more than 0 10,000 yuan.",
                        "“Jobs” must be a whole number.",
                        "“Kind of construction” must be one of: new (NEW), extension (EXTENSION).",
                        "“Investor 1: share” must be at most 100 %.");
        assertThat(FILING.check(data))
                .extracting(finding -> MESSAGES.text(finding, Locale.SIMPLIFIED_CHINESE))
                .containsExactly(
                        "“总投资”应当大于0万元。", "“新增就业”应当是整数。", "“建设性质”只能选择：新建（NEW）、扩建（EXTENSION）。", "“投资方第1项的出资比例”不得大于100%。");
        assertThat(FILING.check(data))
                .allSatisfy(finding -> assertThat(MESSAGES.mend(finding, Locale.SIMPLIFIED_CHINESE))
                        .isNotBlank()
                        .doesNotContain("{", "OW-"));
    }
}
