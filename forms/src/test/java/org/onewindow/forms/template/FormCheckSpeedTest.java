package org.onewindow.forms.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How long a form of 60 fields takes; the figure is printed, the benchmark holds it to its goal (p99 below 5 ms). */
class FormCheckSpeedTest {
    private static final int FIELDS = 60;
    private static final int WARM_UP = 1_000;
    private static final int ROUNDS = 5_000;

    @Test
    void sixty_fields_are_checked_again_and_again_with_the_same_result() {
        FormTemplate form = Templates.read(sixtyFields());
        Map<String, Object> right = data(new BigDecimal("42"), "13800000000");
        Map<String, Object> wrong = data(new BigDecimal("-1"), "1380000000a");
        long[] nanos = new long[ROUNDS];
        for (int i = -WARM_UP; i < ROUNDS; i++) {
            long begin = System.nanoTime();
            int findings = form.check(i % 2 == 0 ? right : wrong).size();
            nanos[Math.max(0, i)] = System.nanoTime() - begin;
            assertThat(findings).isEqualTo(i % 2 == 0 ? 0 : FIELDS * 2 / 3);
        }
        Arrays.sort(nanos);
        System.out.printf(
                "checking a form of %d fields: p50 %d µs, p99 %d µs, longest %d µs%n",
                FIELDS, nanos[ROUNDS / 2] / 1_000, nanos[ROUNDS * 99 / 100] / 1_000, nanos[ROUNDS - 1] / 1_000);
    }

    private static String sixtyFields() {
        String fields = IntStream.range(0, FIELDS)
                .mapToObj(i -> "\"field%d\": {\"label\": {\"zh\": \"栏目%d\"}, %s}"
                        .formatted(
                                i,
                                i,
                                switch (i % 3) {
                                    case 0 -> "\"type\": \"number\", \"minimum\": 0, \"multipleOf\": 0.01";
                                    case 1 ->
                                        "\"type\": \"string\", \"pattern\": \"^1[3-9][0-9]{9}$\", \"patternHelp\": {\"zh\": \"手机号码\"}";
                                    default -> "\"type\": \"string\", \"format\": \"date\"";
                                }))
                .collect(Collectors.joining(", "));
        return "{\"name\": {\"zh\": \"六十栏\"}, \"type\": \"object\", \"properties\": {" + fields + "}}";
    }

    private static Map<String, Object> data(BigDecimal number, String mobile) {
        Map<String, Object> data = new HashMap<>();
        for (int i = 0; i < FIELDS; i++) {
            data.put("field" + i, i % 3 == 0 ? number : i % 3 == 1 ? mobile : "2026-10-01");
        }
        return data;
    }
}
