package org.onewindow.forms.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.onewindow.forms.field.FilledValues;
import org.onewindow.forms.field.Mask;
import org.onewindow.forms.template.FormTemplate;
import org.onewindow.forms.template.Templates;

class PrintedFormTest {
    private static final FormTemplate FORM = Templates.read("""
            {"name": {"zh": "申请表", "en": "Form"}, "type": "object",
             "printed": {"columns": 3, "note": {"zh": "一式两份"}, "signatures": [{"zh": "申请人（签章）", "en": "Applicant (seal)"}]},
             "properties": {
               "name": {"type": "string", "label": {"zh": "名称", "en": "Name"}, "printed": {"row": 1, "columns": 2}},
               "kind": {"type": "string", "label": {"zh": "类型"}, "printed": {"row": 2, "column": 3},
                 "oneOf": [{"const": "A", "label": {"zh": "甲"}}, {"const": "B", "label": {"zh": "乙"}}]},
               "id": {"type": "string", "format": "citizen-id", "sensitive": true, "masked": {"first": 4, "last": 2}, "label": {"zh": "证件号"}},
               "only": {"type": "string", "label": {"zh": "乙类说明"}, "showWhen": "kind == 'B'"},
               "amount": {"type": "number", "label": {"zh": "金额"}, "unit": {"zh": "万元"}},
               "content": {"type": "string", "widget": "textarea", "label": {"zh": "内容"}},
               "owners": {"type": "array", "label": {"zh": "股东"}, "items": {"type": "object", "properties": {
                 "who": {"type": "string", "label": {"zh": "姓名"}}, "share": {"type": "number", "label": {"zh": "比例"}, "unit": {"zh": "%"}}}}}}}""");

    private static PrintedForm.Section section(Map<String, Object> data) {
        return PrintedForm.of(FORM, data, Locale.SIMPLIFIED_CHINESE).sections().get(0);
    }

    private static String cells(Map<String, Object> data) {
        return section(data).lines().stream()
                .map(line -> line.cells().stream()
                        .map(cell -> (cell.gap() ? "-" : cell.label() + "=" + cell.value()) + "/" + cell.columns())
                        .collect(Collectors.joining(" ")))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void every_field_stands_in_its_place_and_the_others_behind_them() {
        Map<String, Object> data = Map.of("name", "昆山企业", "kind", "A", "id", "11010519491231002X", "content", "厂房");

        assertThat(cells(data)).isEqualTo("""
                名称=昆山企业/2 -/1
                -/2 类型=甲/1
                证件号=11010519491231002X/1 金额=/1 -/1
                内容=厂房/3""");
        PrintedForm printed = PrintedForm.of(FORM, data, Locale.ENGLISH);
        assertThat(printed.signatures()).containsExactly("Applicant (seal)");
        assertThat(printed.note()).contains("一式两份");
    }

    @Test
    void what_does_not_apply_is_left_out_and_what_is_empty_keeps_its_cell_for_the_pen() {
        assertThat(cells(Map.of("kind", "B"))).contains("乙类说明=/1", "金额=/1");
        assertThat(cells(Map.of())).doesNotContain("乙类说明");
    }

    @Test
    void rows_are_a_table_with_one_empty_row_where_nothing_was_filled_in() {
        Map<String, Object> data =
                Map.of("owners", List.of(Map.of("who", "张三", "share", BigDecimal.TEN), Map.of("who", "李四")));

        PrintedForm.Table table = section(data).tables().get(0);

        assertThat(table.columns()).containsExactly("姓名", "比例");
        assertThat(table.rows()).containsExactly(List.of("张三", "10 %"), List.of("李四", ""));
        assertThat(section(Map.of()).tables().get(0).rows()).containsExactly(List.of("", ""));
    }

    @Test
    void a_masked_field_shows_its_ends_at_first_glance_and_is_printed_whole() {
        assertThat(FilledValues.masked(FORM.field("id").orElseThrow(), "11010519491231002X", Locale.ENGLISH))
                .contains("1101************2X");
        assertThat(FilledValues.masked(FORM.field("name").orElseThrow(), "昆山企业", Locale.ENGLISH))
                .isEmpty();
    }

    @Test
    void a_mask_never_shows_a_short_text_whole() {
        assertThat(new Mask(1, 0).over("𠮷某")).isEqualTo("𠮷*");
        assertThat(new Mask(3, 4).over("1234567")).isEqualTo("1******");
        assertThat(new Mask(3, 4).over("138")).isEqualTo("1**");
        assertThat(new Mask(3, 4).over("1")).isEqualTo("*");
        assertThat(new Mask(3, 4).over("")).isEmpty();
    }
}
