package org.onewindow.forms.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.onewindow.forms.comparison.FormComparer.MaterialText;
import org.onewindow.forms.template.FormTemplate;
import org.onewindow.forms.template.Templates;

/** How many known differences comparison finds, and how often it cries wolf. Figures go to {@code target/comparison.txt}. */
class SeededPairsTest {
    private static final FormTemplate FORM = Templates.read(Templates.FILING);
    private static final int PAIRS = Integer.getInteger("onewindow.comparison.pairs", 1_200);
    private static final SeededPairs.Layout[] LAYOUTS = SeededPairs.Layout.values();
    private static final long SEED = Long.getLong("onewindow.comparison.seed", 20261127L);

    @Test
    void of_known_differences_at_least_99_percent_are_found_and_at_most_2_percent_are_false_alarms()
            throws IOException {
        SeededPairs pairs = new SeededPairs(SEED);
        int differences = 0;
        int found = 0;
        int alike = 0;
        int falseAlarms = 0;
        int unsaid = 0;
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < PAIRS; i++) {
            SeededPairs.Layout layout = LAYOUTS[i % LAYOUTS.length];
            SeededPairs.Pair pair = pairs.next(layout);
            Map<String, FieldComparison> compared = new FormComparer(FORM, pair.form())
                    .compare(Map.of(), List.of(new MaterialText("report", "情况说明", pair.text()))).stream()
                            .collect(Collectors.toMap(FieldComparison::field, each -> each));
            for (String field : pair.said()) {
                FieldComparison one = compared.get(field);
                boolean told = one != null && one.differs();
                if (pair.differing().contains(field)) {
                    differences++;
                    found += told ? 1 : 0;
                } else {
                    alike++;
                    falseAlarms += told ? 1 : 0;
                }
                unsaid += one == null ? 1 : 0;
                if (told != pair.differing().contains(field)) {
                    wrong.add(layout + " " + field + ": " + pair.form().get(field) + " / "
                            + (one == null ? "-" : one.compared().get(0).said().written()));
                }
            }
        }
        String figures =
                "pairs %d, known differences %d, found %d (%.2f %%), fields alike %d, false alarms %d (%.2f %%), not read %d%n"
                        .formatted(
                                PAIRS,
                                differences,
                                found,
                                100.0 * found / differences,
                                alike,
                                falseAlarms,
                                100.0 * falseAlarms / alike,
                                unsaid);
        Files.writeString(Path.of("target", "comparison.txt"), figures + String.join("\n", wrong) + "\n");
        System.out.print(figures);

        assertThat(100.0 * found / differences).as("%s", wrong).isGreaterThanOrEqualTo(99);
        assertThat(100.0 * falseAlarms / alike).as("%s", wrong).isLessThanOrEqualTo(2);
    }
}
