package org.onewindow.forms.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onewindow.forms.field.FormField;
import org.onewindow.forms.template.FormTemplate;
import org.onewindow.forms.template.Templates;
import org.onewindow.spi.finding.Severity;

class FieldComparerTest {
    private static final FormTemplate FORM = Templates.read(Templates.FILING);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1200|1200万元", "1200|１２００ 万元", "1200|1,200.00万元", "1200|12000000元", "1200|人民币壹仟贰佰万元整",
                "1200|0.12亿元", "1200|1200", "1200|￥12,000,000", "1200|一千二百万元", "1200|1200万",
                "1200|1200万元（大写：壹仟贰佰万元整）", "35000|3亿5000万元", "35000|叁亿伍仟万元", "0.5|伍仟元整", "1200|约1200万元。",
                "1.25|壹万贰仟伍佰圆整", "0.00123|拾贰元叁角", "10|十万元", "12|十二万元", "10.05|壹拾万零伍佰元整"
            })
    void amounts_mean_the_same_however_they_are_written(String form, String written) {
        String unit = written.startsWith("￥") ? "元" : "";

        assertThat(FieldComparer.verdict(field("investment"), new BigDecimal(form), written, unit))
                .isIn(Verdict.SAME, Verdict.SAME_OTHERWISE_WRITTEN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1200|1210万元", "1200|1200元", "1200|壹仟贰佰壹拾万元整", "1200|12000", "1200|0.13亿元", "1200|1200美元"})
    void amounts_that_differ_are_told(String form, String written) {
        assertThat(FieldComparer.verdict(field("investment"), new BigDecimal(form), written, ""))
                .isEqualTo(Verdict.DIFFERENT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-03-01|2026年3月1日",
                "2026-03-01|2026/3/1",
                "2026-03-01|20260301",
                "2026-03-01|2026.03.01",
                "2026-03-01|二〇二六年三月一日",
                "2026-11-23|二○二六年十一月二十三日",
                "2026-03-01|２０２６ 年 ３ 月 １ 日",
                "2026-03-01|2026-03-01 00:00:00"
            })
    void days_mean_the_same_however_they_are_written(String form, String written) {
        assertThat(FieldComparer.verdict(field("startDate"), form, written, "").differs())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"2026-03-01|2026年3月2日", "2026-03-01|二〇二五年三月一日", "2026-03-01|20260103"})
    void days_that_differ_are_told(String form, String written) {
        assertThat(FieldComparer.verdict(field("startDate"), form, written, "")).isEqualTo(Verdict.DIFFERENT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "云水县绿源食品有限公司|云水县绿源食品有限公司",
                "云水县绿源食品（集团）有限公司|云水县绿源食品(集团)有限公司",
                "阿依古丽·买买提|阿依古丽•买买提",
                "年产5万吨—扩建|年产５万吨 - 扩建",
                "云水路18号，云水县|云水路１８号,云水县。",
                "A座B区|a座b区"
            })
    void texts_mean_the_same_whatever_their_width_spaces_and_punctuation(String form, String written) {
        assertThat(FieldComparer.verdict(field("projectName"), form, written, "")
                        .differs())
                .isFalse();
    }

    @Test
    void one_wrong_character_in_a_name_is_told_and_weighs() {
        assertThat(FieldComparer.verdict(field("enterpriseName"), "云水县绿源食品有限公司", "云水县绿原食品有限公司", ""))
                .isEqualTo(Verdict.DIFFERENT);
        assertThat(FieldComparer.severity(field("enterpriseName"))).isEqualTo(Severity.ERROR);
        assertThat(FieldComparer.severity(field("content"))).isEqualTo(Severity.WARNING);
    }

    @Test
    void codes_are_known_by_code_and_by_name_and_several_in_any_order() {
        assertThat(FieldComparer.verdict(field("kind"), "NEW", "新 建", "").differs())
                .isFalse();
        assertThat(FieldComparer.verdict(field("kind"), "NEW", "扩建", "")).isEqualTo(Verdict.DIFFERENT);
        assertThat(FieldComparer.verdict(field("energy"), List.of("ELECTRICITY", "GAS"), "天然气、电", "")
                        .differs())
                .isFalse();
        assertThat(FieldComparer.verdict(field("energy"), List.of("ELECTRICITY"), "天然气、电", ""))
                .isEqualTo(Verdict.DIFFERENT);
    }

    @Test
    void yes_and_no_are_known_by_their_words_and_anything_else_is_for_a_person() {
        assertThat(FieldComparer.verdict(field("newLand"), true, "是", "").differs())
                .isFalse();
        assertThat(FieldComparer.verdict(field("newLand"), true, "否", "")).isEqualTo(Verdict.DIFFERENT);
        assertThat(FieldComparer.verdict(field("newLand"), true, "详见附件", "")).isEqualTo(Verdict.UNREADABLE);
    }

    @Test
    void groups_are_compared_as_one_text_and_tables_not_at_all() {
        assertThat(FieldComparer.verdict(field("site"), Map.of("town", "云水镇"), "云水镇", "")
                        .differs())
                .isFalse();
        assertThat(FieldComparer.compares(field("investors"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"见附件", "壹佰贰", "1.2.3", "--", "万", "9999999999999999999999999999999999999", "零零零零"})
    void what_is_no_number_is_for_a_person_and_never_fails(String written) {
        assertThat(FieldComparer.verdict(field("investment"), new BigDecimal("1200"), written, "")
                        .differs())
                .isTrue();
    }

    private static FormField field(String key) {
        return FORM.field(key).orElseThrow();
    }
}
