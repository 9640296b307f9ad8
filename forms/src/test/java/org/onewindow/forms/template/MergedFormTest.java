package org.onewindow.forms.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.onewindow.core.bundle.Bundle.OfPart;
import org.onewindow.forms.field.FormField;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.item.DefinitionRef;

/** One form for several parts: each datum is typed once, and each part gets what it would have got alone. */
class MergedFormTest {
    private static final int CASES = 400;
    private static final long SEED = 20_261_126L;
    private static final DefinitionRef REF = new DefinitionRef("start-up", 1);
    private static final LocalizedText NAME = LocalizedText.chinese("企业开办");

    private static final FormTemplate LICENCE = form("""
            "required": ["name", "capital"],
            "properties": {
              "name": {"type": "string", "maxLength": 50, "label": {"zh": "企业名称"}},
              "capital": {"type": "number", "minimum": 0, "label": {"zh": "注册资本"}, "unit": {"zh": "万元"}},
              "idNumber": {"type": "string", "format": "citizen-id", "sensitive": true, "label": {"zh": "身份证号"}},
              "note": {"type": "string", "maxLength": 50, "label": {"zh": "说明"}}}
            """);
    private static final FormTemplate TAX = form("""
            "required": ["taxpayer", "note"],
            "properties": {
              "taxpayer": {"type": "string", "maxLength": 50, "label": {"zh": "纳税人名称"}},
              "note": {"type": "string", "maxLength": 50, "label": {"zh": "备注"}},
              "person": {"type": "string", "format": "citizen-id", "sensitive": true, "label": {"zh": "办税人身份证号"}},
              "invoices": {"type": "integer", "minimum": 1, "label": {"zh": "每月用票份数"}}}
            """);
    private static final List<MergedForm.Source> SOURCES =
            List.of(new MergedForm.Source("licence", LICENCE), new MergedForm.Source("tax", TAX));
    private static final List<Set<OfPart>> SAME =
            List.of(same("licence.name", "tax.taxpayer"), same("licence.idNumber", "tax.person"));

    @Test
    void what_is_one_datum_is_asked_for_once() {
        FormTemplate merged = merged().template();

        assertThat(merged.fields())
                .extracting(FormField::key)
                .containsExactly("name", "capital", "idNumber", "note", "taxNote", "invoices");
        assertThat(merged.steps()).extracting(FormStep::id).containsExactly("licence-all", "tax-all");
        assertThat(merged.steps().get(1).groups().get(0).fields())
                .extracting(FormField::key)
                .containsExactly("taxNote", "invoices");
    }

    @Test
    void it_is_required_and_sensitive_where_one_part_says_so() {
        FormTemplate merged = merged().template();

        assertThat(merged.sensitiveFields()).containsExactly("idNumber");
        assertThat(merged.check(Map.of("capital", new BigDecimal("10"))))
                .extracting(Finding::subject)
                .containsExactly("/name", "/taxNote");
        assertThat(merged.schema().path("required").toString()).contains("name", "capital", "taxNote");
    }

    @Test
    void fields_of_one_fact_are_one_datum_by_themselves() {
        FormTemplate first = form("""
                "properties": {"name": {"type": "string", "label": {"zh": "名称"}, "fact": "enterprise.name"}}
                """);
        FormTemplate second = form("""
                "properties": {"payer": {"type": "string", "label": {"zh": "名称"}, "fact": "enterprise.name"}}
                """);
        MergedForm merged = MergedForm.of(
                REF, NAME, List.of(new MergedForm.Source("a", first), new MergedForm.Source("b", second)), List.of());

        assertThat(merged.template().fields()).extracting(FormField::key).containsExactly("name");
        assertThat(merged.keyOf("b", "payer")).contains("name");
    }

    @Test
    void a_datum_of_two_types_is_a_conflict() {
        MergedForm merged = MergedForm.of(REF, NAME, SOURCES, List.of(same("licence.capital", "tax.invoices")));

        assertThat(merged.conflicts()).singleElement().satisfies(conflict -> {
            assertThat(conflict.one()).hasToString("licence.capital");
            assertThat(conflict.other()).hasToString("tax.invoices");
        });
        assertThat(merged().conflicts()).isEmpty();
    }

    /** Whatever forms are merged and whatever is the same in them. */
    @Test
    void each_part_gets_what_it_would_have_got_alone() {
        Random random = new Random(SEED);
        for (int i = 0; i < CASES; i++) {
            List<MergedForm.Source> sources = new ArrayList<>();
            for (int part = 0; part <= random.nextInt(4); part++) {
                sources.add(new MergedForm.Source("part-" + part, form(randomFields(random))));
            }
            MergedForm merged = MergedForm.of(REF, NAME, sources, randomGroups(sources, random));
            Map<String, Object> typed = new HashMap<>();
            Map<String, Map<String, Object>> alone = new LinkedHashMap<>();
            sources.forEach(source -> alone.put(source.part(), new HashMap<>()));
            for (MergedForm.Datum datum : merged.data()) {
                if (random.nextInt(5) > 0) {
                    String value = datum.key() + i;
                    typed.put(datum.key(), value);
                    datum.fields().forEach(field -> alone.get(field.part()).put(field.name(), value));
                }
            }

            assertThat(merged.split(typed)).as("case %s", i).isEqualTo(alone);
            assertThat(merged.data()).extracting(MergedForm.Datum::key).doesNotHaveDuplicates();
            assertThat(merged.data().stream()
                            .mapToInt(datum -> datum.fields().size())
                            .sum())
                    .isEqualTo(sources.stream()
                            .mapToInt(source -> source.form().fields().size())
                            .sum());
        }
    }

    private static MergedForm merged() {
        return MergedForm.of(REF, NAME, SOURCES, SAME);
    }

    private static FormTemplate form(String members) {
        return Templates.read("{\"name\": {\"zh\": \"表\"}, \"type\": \"object\", " + members + "}");
    }

    private static Set<OfPart> same(String... fields) {
        Set<OfPart> same = new TreeSet<>();
        for (String field : fields) {
            String[] names = field.split("\\.", 2);
            same.add(new OfPart(names[0], names[1]));
        }
        return same;
    }

    private static String randomFields(Random random) {
        StringBuilder properties = new StringBuilder();
        for (int i = 0; i <= random.nextInt(6); i++) {
            String fact = random.nextInt(3) == 0 ? ", \"fact\": \"enterprise.name\"" : "";
            properties
                    .append(i == 0 ? "" : ", ")
                    .append("\"f" + i + "\": {\"type\": \"string\", \"label\": {\"zh\": \"栏" + i + "\"}" + fact + "}");
        }
        return "\"properties\": {" + properties + "}";
    }

    private static List<Set<OfPart>> randomGroups(List<MergedForm.Source> sources, Random random) {
        Set<OfPart> group = new TreeSet<>();
        for (MergedForm.Source source : sources) {
            List<FormField> fields = source.form().fields();
            if (random.nextBoolean()) {
                group.add(new OfPart(
                        source.part(), fields.get(random.nextInt(fields.size())).key()));
            }
        }
        return group.size() > 1 ? List.of(group) : List.of();
    }
}
