package org.onewindow.forms.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onewindow.forms.field.FilledValues;
import org.onewindow.forms.field.FormField;
import org.onewindow.forms.print.PrintedForm;
import org.onewindow.spi.finding.Finding;

/** Whatever JSON a program sends, or a draft holds: findings, never an exception, on every way that a form's data take (G32). */
class OddJsonTest {
    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(5_000)
                            .build())
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final FormTemplate FORM = Templates.read("""
            {"name": {"zh": "表"}, "type": "object", "required": ["kind", "name"], "properties": {
              "kind": {"type": "string", "label": {"zh": "类型"}, "oneOf": [{"const": "A", "label": {"zh": "甲"}}, {"const": "B", "label": {"zh": "乙"}}]},
              "name": {"type": "string", "maxLength": 20, "masked": {"first": 1}, "label": {"zh": "名称"}},
              "when": {"type": "string", "format": "date", "showWhen": "kind == 'A'", "label": {"zh": "日期"}},
              "id": {"type": "string", "format": "citizen-id", "sensitive": true, "label": {"zh": "证件"}},
              "yes": {"type": "boolean", "requiredWhen": "amount > 3", "label": {"zh": "是否"}},
              "amount": {"type": "number", "maximum": 1000, "label": {"zh": "金额"}},
              "tags": {"type": "array", "uniqueItems": true, "items": {"type": "string", "oneOf": [{"const": "X", "label": {"zh": "叉"}}]}, "label": {"zh": "标签"}},
              "site": {"type": "object", "label": {"zh": "地点"}, "properties": {
                "town": {"type": "string", "label": {"zh": "镇"}}, "street": {"type": "string", "showWhen": "town == 'a'", "label": {"zh": "街"}}}},
              "rows": {"type": "array", "label": {"zh": "行"}, "items": {"type": "object", "properties": {
                "part": {"type": "number", "label": {"zh": "份"}}, "note": {"type": "string", "showWhen": "part > 1", "label": {"zh": "注"}}}}},
              "total": {"type": "number", "multipleOf": 0.01, "label": {"zh": "合计"}, "computed": "rows.sum(each, each.part) + amount"}}}""");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "[]",
                "\"text\"",
                "0",
                "{\"kind\": null, \"name\": {}, \"rows\": {}, \"site\": []}",
                "{\"amount\": 1e999999999, \"rows\": [{\"part\": 1e999999999}], \"total\": -1e999999999}",
                "{\"amount\": 0.000000000000000000000000000000000000000001, \"total\": 1e-999999999}",
                "{\"amount\": \"NaN\", \"yes\": \"true\", \"when\": 20261001}",
                "{\"kind\": [\"A\"], \"tags\": [\"X\", \"X\", [\"X\"], {\"a\": 1}, null, 1], \"id\": true}",
                "{\"rows\": [[[[]]], null, 1, {\"part\": {\"part\": 1}}, {\"unknown\": []}]}",
                "{\"\": 1, \"a/b~c\": 2, \"\\u0000\": 3, \"__proto__\": {}}",
                "{\"name\": \"\\u202e\\u0000\", \"site\": {\"town\": \"a\", \"street\": [1], \"\": null}}",
                "{\"name\": \"first\", \"name\": [\"second\"]}"
            })
    void odd_json_gives_findings(String sent) throws IOException {
        assertNothingIsThrown(JSON.readTree(sent));
    }

    @Test
    void depth_gives_a_finding() throws IOException {
        JsonNode sent = JSON.readTree("{\"rows\": " + "[".repeat(4_000) + "]".repeat(4_000) + "}");

        assertThat(FormInput.read(FORM, sent).findings())
                .extracting(Finding::code)
                .contains("OW-FRM-1027");
    }

    @Test
    void five_thousand_random_trees_give_findings() {
        Random random = new Random(20261127);
        for (int i = 0; i < 5_000; i++) {
            ObjectNode sent = JsonNodeFactory.instance.objectNode();
            for (FormField field : FORM.fields()) {
                if (random.nextInt(4) > 0) {
                    sent.set(field.key(), anything(random, 0));
                }
            }
            assertNothingIsThrown(sent);
        }
    }

    private static void assertNothingIsThrown(JsonNode sent) {
        FormInput input = FormInput.read(FORM, sent);
        Map<String, Object> values = input.values();
        Map<String, Object> answers = FORM.answers(values);

        assertThat(input.findings())
                .as("kind and name are missing or wrong, or all is well")
                .isNotNull();
        assertThat(FORM.check(answers))
                .as("what does not apply is not handed in")
                .noneMatch(finding -> finding.code().equals("OW-FRM-1029"));
        assertThat(FORM.answers(answers)).as("once is enough").isEqualTo(answers);
        assertThat(PrintedForm.of(FORM, values, Locale.ENGLISH).sections()).isNotEmpty();
        FORM.fields().forEach(field -> {
            FilledValues.show(field, values.get(field.key()), Locale.ENGLISH);
            FilledValues.masked(field, values.get(field.key()), Locale.ENGLISH);
        });
        CarriedOver carried = CarriedOver.of(FORM, values, key -> FORM.field(key));
        assertThat(carried.values().keySet())
                .isSubsetOf(FORM.fields().stream().map(FormField::key).toList());
    }

    private static JsonNode anything(Random random, int depth) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return switch (random.nextInt(depth > 3 ? 7 : 9)) {
            case 0 -> nodes.nullNode();
            case 1 -> nodes.booleanNode(random.nextBoolean());
            case 2 ->
                nodes.numberNode(new BigDecimal(random.nextInt(9) - 4).scaleByPowerOfTen(random.nextInt(60) - 30));
            case 3 ->
                nodes.textNode(List.of("A", "a", "X", "2026-10-01", "", " ", "\ud800", "‖")
                        .get(random.nextInt(8)));
            case 4, 5 -> nodes.numberNode(random.nextInt(5));
            case 6 -> nodes.textNode("B");
            case 7 -> {
                ArrayNode list = nodes.arrayNode();
                for (int i = random.nextInt(4); i > 0; i--) {
                    list.add(anything(random, depth + 1));
                }
                yield list;
            }
            default -> {
                ObjectNode object = nodes.objectNode();
                for (String key : List.of("part", "note", "town", "street", "x")) {
                    if (random.nextBoolean()) {
                        object.set(key, anything(random, depth + 1));
                    }
                }
                yield object;
            }
        };
    }
}
