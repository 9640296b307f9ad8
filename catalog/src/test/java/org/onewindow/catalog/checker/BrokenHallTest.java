package org.onewindow.catalog.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.onewindow.catalog.item.ItemKind;
import org.onewindow.catalog.publishing.TestChains;
import org.onewindow.catalog.publishing.TestForms;
import org.onewindow.core.condition.Conditions;
import org.onewindow.core.definition.CheckedDefinitions;
import org.onewindow.core.definition.DefinitionReader;
import org.onewindow.core.definition.DefinitionSource;
import org.onewindow.core.definition.DefinitionTexts;
import org.onewindow.core.definition.FindingReport;
import org.onewindow.core.definition.HallKind;
import org.onewindow.core.text.GlossaryTexts;
import org.onewindow.core.text.KernelTexts;
import org.onewindow.core.text.Messages;
import org.onewindow.core.text.TextGaps;
import org.onewindow.spi.finding.Finding;

/** A hall's folder with every mistake there is: the checker's showcase. */
class BrokenHallTest {
    private static final Conditions CONDITIONS = new Conditions();
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-26T02:00:00Z"), ZoneOffset.UTC);
    private static final CheckedDefinitions CHECKED = new DefinitionReader(List.of(
                    new HallKind(),
                    new ItemKind(CONDITIONS, List.of(new BuiltInRules(CONDITIONS, CLOCK))),
                    new TestForms(),
                    new TestChains()))
            .check(DefinitionSource.classPath(BrokenHallTest.class.getClassLoader(), "broken-hall"));

    /** What is expected lies in {@code broken-hall.report.txt}; what came out is written to {@code target}. */
    @Test
    void the_report_shows_every_mistake_at_its_place() throws IOException {
        Messages messages =
                Messages.of(new DefinitionTexts(), new CatalogueTexts(), new KernelTexts(), new GlossaryTexts());
        String report = new FindingReport(messages, Locale.ENGLISH).of(CHECKED);
        Files.writeString(Path.of("target", "broken-hall.report.txt"), report);

        assertThat(report).isEqualTo(expected());
    }

    /** But those about what no item uses or issues: an item of the folder cannot be read, and nobody knows what it would. */
    @Test
    void the_folder_breaks_every_rule_of_the_catalogue() {
        Set<String> found = new TreeSet<>();
        CHECKED.findings().stream()
                .map(Finding::code)
                .filter(code -> code.startsWith("OW-CAT"))
                .forEach(found::add);

        assertThat(found)
                .containsExactly(
                        "OW-CAT-1001",
                        "OW-CAT-1002",
                        "OW-CAT-1003",
                        "OW-CAT-1101",
                        "OW-CAT-1102",
                        "OW-CAT-1103",
                        "OW-CAT-1104",
                        "OW-CAT-1105",
                        "OW-CAT-1106",
                        "OW-CAT-1107",
                        "OW-CAT-1108",
                        "OW-CAT-1201",
                        "OW-CAT-1202",
                        "OW-CAT-1203",
                        "OW-CAT-1204",
                        "OW-CAT-1205",
                        "OW-CAT-1206",
                        "OW-CAT-1207",
                        "OW-CAT-1208",
                        "OW-CAT-1209",
                        "OW-CAT-1210",
                        "OW-CAT-1211",
                        "OW-CAT-1212",
                        "OW-CAT-1213",
                        "OW-CAT-1214",
                        "OW-CAT-1301",
                        "OW-CAT-1302",
                        "OW-CAT-1303",
                        "OW-CAT-1304",
                        "OW-CAT-1305",
                        "OW-CAT-1306",
                        "OW-CAT-1501",
                        "OW-CAT-1502",
                        "OW-CAT-1503",
                        "OW-CAT-1504",
                        "OW-CAT-1505",
                        "OW-CAT-1506",
                        "OW-CAT-1507",
                        "OW-CAT-1601",
                        "OW-CAT-1602",
                        "OW-CAT-1603",
                        "OW-CAT-1604",
                        "OW-CAT-1605",
                        "OW-CAT-1606",
                        "OW-CAT-1607",
                        "OW-CAT-1901",
                        "OW-CAT-1902",
                        "OW-CAT-1903",
                        "OW-CAT-1904",
                        "OW-CAT-1905",
                        "OW-CAT-1906",
                        "OW-CAT-1907",
                        "OW-CAT-1908",
                        "OW-CAT-1909",
                        "OW-CAT-1910",
                        "OW-CAT-1911",
                        "OW-CAT-1912",
                        "OW-CAT-1913",
                        "OW-CAT-1914",
                        "OW-CAT-1915",
                        "OW-CAT-1916",
                        "OW-CAT-1917");
    }

    @Test
    void every_code_of_the_catalogue_has_its_texts_in_both_languages() {
        assertThat(TextGaps.of(new CatalogueTexts(), new DefinitionTexts(), new KernelTexts()))
                .isEmpty();
    }

    private static String expected() throws IOException {
        try (InputStream in = BrokenHallTest.class.getResourceAsStream("/broken-hall.report.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
