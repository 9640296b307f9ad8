package org.onewindow.core.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionsTest {
    private static final FormShape PROJECT = new FormShape(Map.of(
            "investment", new FieldType.Numeric(),
            "landArea", new FieldType.Numeric(),
            "name", new FieldType.Text(),
            "industry", new FieldType.Code(Set.of("CHEMICAL", "METAL", "FOOD")),
            "urgent", new FieldType.YesNo(),
            "start", new FieldType.Day(),
            "site", new FieldType.Group(Map.of("town", new FieldType.Text())),
            "investors",
                    new FieldType.ListOf(new FieldType.Group(Map.of(
                            "country", new FieldType.Code(Set.of("CN", "DE")),
                            "share", new FieldType.Numeric()))),
            "technologies", new FieldType.ListOf(new FieldType.Text())));

    private static final Map<String, Object> SOLAR_PLANT = Map.of(
            "investment",
            new BigDecimal("3000.50"),
            "name",
            "昆山光伏项目",
            "industry",
            "METAL",
            "urgent",
            true,
            "start",
            "2026-10-02",
            "site",
            Map.of("town", "玉山镇"),
            "investors",
            List.of(
                    Map.of("country", "CN", "share", new BigDecimal("60")),
                    Map.of("country", "DE", "share", new BigDecimal("40"))),
            "technologies",
            List.of("SOLAR", "STORAGE"));

    private final Conditions conditions = new Conditions();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "investment > 3000",
                "investment == 3000.5",
                "investment - 1000 >= 2 * 1000",
                "-investment < 0",
                "industry == 'METAL'",
                "industry != 'FOOD'",
                "industry in ['CHEMICAL', 'METAL']",
                "investment in [1, 3000.5]",
                "urgent",
                "urgent ? investment > 1 : false",
                "!urgent || name.startsWith('昆山')",
                "name.endsWith('项目') && name.contains('光伏')",
                "size(name) == 6",
                "start > date('2026-10-01') && start == date('2026-10-02')",
                "site.town == '玉山镇'",
                "'SOLAR' in technologies",
                "size(technologies) == 2 && technologies.size() < 3",
                "investors.exists(i, i.country != 'CN')",
                "investors.all(i, i.share >= 40)",
                "has(investment) && has(site.town) && !has(landArea)"
            })
    void a_condition_holds_for_the_solar_plant(String text) {
        assertThat(holds(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "landArea > 0",
                "landArea == 0",
                "landArea != 5",
                "!(landArea > 0)",
                "landArea > 1 && investment > 1"
            })
    void a_question_about_an_empty_field_does_not_hold_and_neither_does_its_negation(String text) {
        assertThat(holds(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"landArea > 0 || investment > 1", "!has(landArea) || landArea > 0", "!(landArea > 0 && !urgent)"
            })
    void and_and_or_need_only_the_side_that_settles_them(String text) {
        assertThat(holds(text)).isTrue();
    }

    @Test
    void null_and_a_value_of_another_type_count_as_not_given() {
        Map<String, Object> data = new HashMap<>();
        data.put("landArea", null);
        data.put("investment", "much");
        data.put("start", "soon");

        assertThat(compiled("has(landArea) || has(investment) || has(start)").holds(data))
                .isFalse();
    }

    @Test
    void a_list_or_text_beyond_the_bound_counts_as_not_given() {
        Map<String, Object> data =
                Map.of("technologies", Collections.nCopies(1_001, "SOLAR"), "name", "x".repeat(10_001));

        assertThat(compiled("'SOLAR' in technologies || has(name)").holds(data)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    investment >                        | OW-CND-0002 | 13
                    “a” == name                         | OW-CND-0002 | 1
                    name = 'a'                          | OW-CND-0002 | 6
                    area > 1                            | OW-CND-0003 | 1
                    industry == METAL                   | OW-CND-0003 | 13
                    site.street == 'x'                  | OW-CND-0003 | 5
                    has(area)                           | OW-CND-0003 | 4
                    name.matches('a*')                  | OW-CND-0004 | 6
                    timestamp('2026-01-01T00:00:00Z') < start | OW-CND-0004 | 1
                    investors.map(i, i.share).size() > 0 | OW-CND-0004 | 11
                    technologies[0] == 'SOLAR'          | OW-CND-0004 | 13
                    investment / 2 > 1                  | OW-CND-0004 | 12
                    name > 3                            | OW-CND-0005 | 6
                    investment == null                  | OW-CND-0005 | 12
                    start > '2026-10-01'                | OW-CND-0005 | 7
                    name.town == 'x'                    | OW-CND-0005 | 5
                    site == site                        | OW-CND-0005 | 6
                    investment + 1                      | OW-CND-0006 | 12
                    industry == 'STEEL'                 | OW-CND-0007 | 13
                    investors.exists(i, i.country == 'XX') | OW-CND-0007 | 34
                    start > date('2026-13-01')          | OW-CND-0008 | 14
                    start > date(name)                  | OW-CND-0008 | 13
                    investors.exists(i, investors.exists(j, j.share > i.share)) | OW-CND-0010 | 37
                    has(1 + 2)                          | OW-CND-0011 | 4
                    """)
    void a_mistake_is_found_at_its_column(String text, String code, int column) {
        assertThat(faults(text)).first().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo(code);
            assertThat(fault.line()).isEqualTo(1);
            assertThat(fault.column()).isEqualTo(column);
            assertThat(fault.offset()).isEqualTo(column - 1);
        });
    }

    @Test
    void all_mistakes_of_one_condition_are_told_at_once() {
        assertThat(faults("area > 1 && industry == 'STEEL' && start > date('never')"))
                .extracting(ConditionFault::code)
                .containsExactlyInAnyOrder("OW-CND-0003", "OW-CND-0007", "OW-CND-0008");
    }

    @Test
    void the_line_of_a_mistake_is_told_and_columns_count_characters_not_bytes() {
        assertThat(faults("name == '𠮷昆山' &&\n industry == 'STEEL'"))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.line()).isEqualTo(2);
                    assertThat(fault.column()).isEqualTo(14);
                    assertThat(fault.offset()).isEqualTo(30);
                });
    }

    @Test
    void an_unknown_name_is_answered_with_the_names_there_are() {
        assertThat(faults("area > 1"))
                .singleElement()
                .satisfies(
                        fault -> assertThat(fault.arguments())
                                .containsExactly(
                                        "area",
                                        "industry, investment, investors, landArea, name, site, site.town, start, technologies, urgent"));
    }

    @Test
    void the_types_that_do_not_fit_are_named_in_words() {
        assertThat(faults("start > '2026-10-01'"))
                .singleElement()
                .satisfies(fault -> assertThat(fault.arguments()).containsExactly(">", "(date, text)"));
    }

    @Test
    void a_blank_condition_is_a_fault() {
        assertThat(faults("  ")).extracting(ConditionFault::code).containsExactly("OW-CND-0001");
    }

    @Test
    void what_is_too_long_too_deep_or_has_too_many_parts_is_refused() {
        List<String> tooBig = List.of(
                "a".repeat(1_001),
                "(".repeat(40) + "urgent" + ")".repeat(40),
                "1" + "<1".repeat(200),
                "[" + "1,".repeat(320) + "1] == [1]");

        assertThat(tooBig)
                .allSatisfy(text -> assertThat(faults(text))
                        .extracting(ConditionFault::code)
                        .containsExactly("OW-CND-0009"));
    }

    @Test
    void a_condition_knows_the_fields_it_asks_about() {
        assertThat(compiled("has(site.town) && investors.exists(i, i.share > 1) || landArea > 0")
                        .fields())
                .containsExactlyInAnyOrder("site", "investors", "landArea");
    }

    @Test
    void a_text_is_compiled_once_for_each_shape() {
        Condition first = compiled("investment > 3000");

        assertThat(compiled("investment > 3000")).isSameAs(first);
        assertThat(conditions.compile("investment > 3000", PROJECT.with("scenario", new FieldType.Text()), fault -> {}))
                .get()
                .isNotSameAs(first);
    }

    private boolean holds(String text) {
        return compiled(text).holds(SOLAR_PLANT);
    }

    private Condition compiled(String text) {
        List<ConditionFault> faults = new ArrayList<>();
        return conditions
                .compile(text, PROJECT, faults::add)
                .orElseThrow(() -> new AssertionError(text + ": " + faults));
    }

    private List<ConditionFault> faults(String text) {
        List<ConditionFault> faults = new ArrayList<>();
        assertThat(conditions.compile(text, PROJECT, faults::add)).isEmpty();
        return faults;
    }
}
