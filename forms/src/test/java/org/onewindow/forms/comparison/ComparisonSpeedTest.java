package org.onewindow.forms.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.onewindow.forms.comparison.FormComparer.MaterialText;
import org.onewindow.forms.template.FormTemplate;
import org.onewindow.forms.template.Templates;

/** How long comparing 40 fields with a material takes; the goal is 20 ms. Figures go to {@code target/comparison-speed.txt}. */
class ComparisonSpeedTest {
    private static final int FIELDS = 40;
    private static final int ROUNDS = Integer.getInteger("onewindow.comparison.rounds", 200);

    @Test
    void forty_fields_are_compared_in_less_than_twenty_milliseconds() throws IOException {
        FormTemplate form = Templates.read("{\"name\": {\"zh\": \"四十栏\"}, \"type\": \"object\", \"properties\": {"
                + IntStream.range(0, FIELDS)
                        .mapToObj(i -> "\"field%d\": {\"label\": {\"zh\": \"第%d栏\", \"en\": \"Field %d\"}, %s}"
                                .formatted(
                                        i,
                                        i,
                                        i,
                                        i % 2 == 0
                                                ? "\"type\": \"number\", \"unit\": {\"zh\": \"万元\"}"
                                                : "\"type\": \"string\""))
                        .collect(Collectors.joining(", "))
                + "}}");
        Map<String, Object> data = new TreeMap<>();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < FIELDS; i++) {
            data.put("field" + i, i % 2 == 0 ? new BigDecimal("1200") : "云水县绿源食品有限公司");
            text.append("第")
                    .append(i)
                    .append("栏：")
                    .append(i % 2 == 0 ? "壹仟贰佰万元整" : "云水县绿原食品有限公司")
                    .append('\n');
            text.append("本栏由申请单位如实填写，并对其真实性负责。\n".repeat(3));
        }
        List<MaterialText> material = List.of(new MaterialText("report", "报告", text.toString()));
        long[] nanos = new long[ROUNDS];
        for (int i = -50; i < ROUNDS; i++) {
            long begin = System.nanoTime();
            List<FieldComparison> compared = new FormComparer(form, data).compare(Map.of(), material);
            nanos[Math.max(0, i)] = System.nanoTime() - begin;
            assertThat(compared).hasSize(FIELDS);
            assertThat(compared.stream().filter(FieldComparison::differs)).hasSize(FIELDS / 2);
        }
        Arrays.sort(nanos);
        String figures = "comparing %d fields with a text of %d characters: p50 %.2f ms, p99 %.2f ms%n"
                .formatted(FIELDS, text.length(), nanos[ROUNDS / 2] / 1e6, nanos[ROUNDS * 99 / 100] / 1e6);
        Files.writeString(Path.of("target", "comparison-speed.txt"), figures);
        System.out.print(figures);

        assertThat(nanos[ROUNDS / 2]).isLessThan(20_000_000);
    }
}
