package org.onewindow.forms.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.onewindow.forms.field.FormField;

/** A draft that was saved under an earlier version of its form. */
class CarriedOverTest {
    private static final FormTemplate BEFORE = Templates.read("""
            {"name": {"zh": "旧表"}, "type": "object", "properties": {
              "name": {"type": "string", "label": {"zh": "名称"}},
              "fax": {"type": "string", "label": {"zh": "传真", "en": "Fax"}},
              "kind": {"type": "string", "label": {"zh": "类型"}, "oneOf": [{"const": "OLD", "label": {"zh": "集体企业", "en": "collective"}}]},
              "site": {"type": "string", "label": {"zh": "地点"}},
              "owners": {"type": "array", "label": {"zh": "股东"}, "items": {"type": "object", "properties": {
                "who": {"type": "string", "label": {"zh": "姓名"}}, "seal": {"type": "string", "label": {"zh": "印章"}}}}}}}""");

    private static final FormTemplate NOW = Templates.read("""
            {"name": {"zh": "新表"}, "type": "object", "properties": {
              "name": {"type": "string", "maxLength": 3, "label": {"zh": "企业名称"}},
              "kind": {"type": "string", "label": {"zh": "企业类型"}, "oneOf": [{"const": "LTD", "label": {"zh": "有限公司"}}]},
              "site": {"type": "object", "label": {"zh": "建设地点"}, "properties": {"town": {"type": "string", "label": {"zh": "镇"}}}},
              "owners": {"type": "array", "label": {"zh": "股东"}, "items": {"type": "object", "properties": {
                "who": {"type": "string", "label": {"zh": "姓名"}}}}},
              "amount": {"type": "number", "label": {"zh": "金额"}}}}""");

    private static CarriedOver carry(Map<String, Object> draft) {
        return CarriedOver.of(NOW, draft, BEFORE::field);
    }

    @Test
    void what_still_has_a_place_goes_along_as_it_was_typed_even_if_it_is_wrong_now() {
        CarriedOver carried = carry(Map.of("name", "昆山企业", "amount", "很多"));

        assertThat(carried.values()).containsEntry("name", "昆山企业").containsEntry("amount", "很多");
        assertThat(carried.whole()).isTrue();
    }

    @Test
    void a_field_that_is_gone_is_told_by_the_name_it_had() {
        CarriedOver carried = carry(Map.of("fax", "0512-1234567"));

        assertThat(carried.values()).isEmpty();
        assertThat(carried.leftBehind())
                .extracting(each ->
                        each.label().in(Locale.ENGLISH) + ": " + each.value().zh())
                .containsExactly("Fax: 0512-1234567");
    }

    @Test
    void a_code_that_is_gone_is_told_in_the_words_it_had() {
        assertThat(carry(Map.of("kind", "OLD")).leftBehind())
                .extracting(each -> each.label().zh() + ": " + each.value().zh() + " "
                        + each.value().in(Locale.ENGLISH))
                .containsExactly("类型: 集体企业 collective");
    }

    @Test
    void what_has_become_a_group_and_a_column_that_is_gone_are_told() {
        CarriedOver carried = carry(Map.of("site", "玉山镇", "owners", List.of(Map.of("who", "张三", "seal", "私章"))));

        assertThat(carried.values()).containsOnlyKeys("owners").containsEntry("owners", List.of(Map.of("who", "张三")));
        assertThat(carried.leftBehind())
                .extracting(each -> each.key() + " " + each.label().zh() + ": "
                        + each.value().zh())
                .containsExactlyInAnyOrder("site 地点: 玉山镇", "owners 印章: 私章");
    }

    @Test
    void what_is_carried_over_never_holds_anything_that_the_page_could_not_show() {
        Map<String, Object> draft = Map.of(
                "name", List.of("a", "b"),
                "kind", BigDecimal.ONE,
                "site", List.of(1),
                "owners", List.of("x"),
                "unknown", Map.of("a", "b"));

        CarriedOver carried = CarriedOver.of(NOW, draft, key -> Optional.<FormField>empty());

        assertThat(carried.values()).isEmpty();
        assertThat(carried.leftBehind()).hasSize(5);
        assertThat(NOW.check(carried.values())).isEmpty();
    }
}
