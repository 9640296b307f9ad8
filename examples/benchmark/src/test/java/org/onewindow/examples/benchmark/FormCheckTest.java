package org.onewindow.examples.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.onewindow.core.definition.DefinitionReader;
import org.onewindow.core.definition.DefinitionSource;
import org.onewindow.forms.template.FormKind;
import org.onewindow.forms.template.FormTemplate;

/**
 * How long it takes to check a form of 60 fields, of which a third have conditions, a total is calculated and one is a list of 20 rows.
 * The goal is p99 below 5 ms. The build checks a few times and holds the count of findings; with {@code -Dbenchmark.form.rounds=20000} the
 * figures mean something.
 */
class FormCheckTest {
    private static final int FIELDS = 60;
    private static final int ROWS = 20;
    private static final int ROUNDS = Integer.getInteger("benchmark.form.rounds", 200);
    private static final double GOAL_MS = 5;

    @Test
    void sixty_fields_with_conditions_calculations_and_rows_are_checked_in_time() throws IOException {
        FormTemplate form = form();
        Map<String, Object> right = data(new BigDecimal("42.5"), "13800000000");
        Map<String, Object> wrong = data(new BigDecimal("-1"), "1380000000a");
        int objections = form.check(wrong).size();
        ThreadMXBean thread = ManagementFactory.getThreadMXBean();
        double[] millis = new double[ROUNDS];
        double[] busy = new double[ROUNDS];
        for (int i = -ROUNDS; i < ROUNDS; i++) {
            Map<String, Object> data = i % 2 == 0 ? right : wrong;
            long worked = thread.getCurrentThreadCpuTime();
            long begin = System.nanoTime();
            int findings = form.check(data).size();
            millis[Math.max(0, i)] = (System.nanoTime() - begin) / 1e6;
            busy[Math.max(0, i)] = (thread.getCurrentThreadCpuTime() - worked) / 1e6;
            assertThat(findings).isEqualTo(i % 2 == 0 ? 0 : objections);
        }
        Arrays.sort(millis);
        Arrays.sort(busy);
        double p99 = busy[ROUNDS * 99 / 100];
        String figures = String.format(
                Locale.ROOT,
                "checking a form of %d fields, %d rounds: processor time p50 %.3f ms, p99 %.3f ms; by the clock p50 %.3f ms, p99 %.3f ms (goal: p99 below %.0f ms)%n",
                FIELDS,
                ROUNDS,
                busy[ROUNDS / 2],
                p99,
                millis[ROUNDS / 2],
                millis[ROUNDS * 99 / 100],
                GOAL_MS);
        System.out.print(figures);
        Files.writeString(Path.of("target", "form-check.txt"), figures);
        assertThat(objections).isGreaterThan(FIELDS / 3);
        assertThat(p99)
                .as("a hundred times the usual figure: something is badly wrong")
                .isLessThan(100 * GOAL_MS);
    }

    private static FormTemplate form() {
        String fields = IntStream.range(0, FIELDS - 2)
                .mapToObj(i -> "\"field%d\": {\"label\": {\"zh\": \"栏目%d\"}, %s}"
                        .formatted(
                                i,
                                i,
                                switch (i % 3) {
                                    case 0 -> "\"type\": \"number\", \"minimum\": 0, \"multipleOf\": 0.01";
                                    case 1 ->
                                        "\"type\": \"string\", \"pattern\": \"^1[3-9][0-9]{9}$\", \"patternHelp\": {\"zh\": \"手机号码\"}, \"requiredWhen\": \"field%d > 10 || has(field2)\""
                                                .formatted(i - 1);
                                    default ->
                                        "\"type\": \"string\", \"format\": \"date\", \"showWhen\": \"field%d != 7\""
                                                .formatted(i - 2);
                                }))
                .collect(Collectors.joining(", "));
        String rest = """
                "rows": {"type": "array", "label": {"zh": "投资方"}, "items": {"type": "object", "required": ["name"], "properties": {
                  "name": {"type": "string", "label": {"zh": "名称"}},
                  "kind": {"type": "string", "label": {"zh": "类型"}, "oneOf": [{"const": "A", "label": {"zh": "甲"}}, {"const": "B", "label": {"zh": "乙"}}]},
                  "code": {"type": "string", "label": {"zh": "代码"}, "showWhen": "kind == 'B'"},
                  "amount": {"type": "number", "label": {"zh": "金额"}}}}},
                "total": {"type": "number", "label": {"zh": "合计"}, "computed": "rows.sum(each, each.amount)"}""";
        String json =
                "{\"name\": {\"zh\": \"六十栏\"}, \"type\": \"object\", \"properties\": {" + fields + ", " + rest + "}}";
        return new DefinitionReader(List.of(new FormKind(Map::of)))
                .check(DefinitionSource.of(Map.of("forms/sixty.json", json)))
                .values(FormTemplate.class)
                .get(0);
    }

    private static Map<String, Object> data(BigDecimal number, String mobile) {
        Map<String, Object> data = new HashMap<>();
        for (int i = 0; i < FIELDS - 2; i++) {
            data.put("field" + i, i % 3 == 0 ? number : i % 3 == 1 ? mobile : "2026-10-01");
        }
        data.put(
                "rows",
                IntStream.range(0, ROWS)
                        .mapToObj(i -> Map.of("name", "投资方" + i, "kind", "B", "code", "C" + i, "amount", number))
                        .toList());
        return data;
    }
}
