package org.onewindow.adapters.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onewindow.catalog.checker.CatalogueTexts;
import org.onewindow.catalog.item.ImplementationEntry;
import org.onewindow.core.definition.CheckedDefinitions;
import org.onewindow.core.definition.DefinitionTexts;
import org.onewindow.core.definition.FindingReport;
import org.onewindow.core.hall.Hall;
import org.onewindow.core.text.GlossaryTexts;
import org.onewindow.core.text.KernelTexts;
import org.onewindow.core.text.Messages;
import org.onewindow.core.time.TimeTexts;
import org.onewindow.forms.template.FormTexts;
import org.onewindow.routing.RoutingTexts;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.finding.Severity;

/** The halls of {@code examples/halls}: four that are sound, and one that is full of errors. */
class ExampleHallsTest {
    private static final Path HALLS = Path.of("..", "..", "examples", "halls");
    private static final Pattern HEADLINE = Pattern.compile("(?m)^\\S+: [a-z]+ OW-[A-Z]+-\\d{4}: .*$");

    private static CheckedDefinitions ill;
    private static String report;

    @BeforeAll
    static void check_the_hall_that_is_full_of_errors() {
        ill = check("full-of-errors");
        Messages messages = Messages.of(
                new KernelTexts(),
                new GlossaryTexts(),
                new DefinitionTexts(),
                new TimeTexts(),
                new CatalogueTexts(),
                new FormTexts(),
                new RoutingTexts());
        report = new FindingReport(messages, Locale.ENGLISH).of(ill);
    }

    /** Notes there are: which facts a hall's own registers know cannot be told here, where its plug-ins are not. */
    @ParameterizedTest
    @ValueSource(strings = {"jian-four-themes", "jinniu-start-up", "three-plus-three", "yongjia-stages"})
    void a_sound_hall_has_nothing_but_notes(String hall) {
        CheckedDefinitions checked = check(hall);

        assertThat(checked.findings())
                .filteredOn(finding -> finding.severity() != Severity.INFO)
                .isEmpty();
        assertThat(checked.values(Hall.class).get(0).layout().told()).isTrue();
    }

    @Test
    void the_halls_have_the_items_that_the_domain_gives_them() {
        assertThat(items("jian-four-themes")).hasSize(9).contains("land-transfer-registration");
        assertThat(items("three-plus-three")).hasSize(25).contains("real-estate-transfer", "bus-card");
        assertThat(items("yongjia-stages"))
                .hasSize(12)
                .contains(
                        "project-approval", "architectural-scheme", "preliminary-design-key", "construction-drawings");
    }

    @Test
    void the_plan_of_three_areas_and_three_department_areas_is_kept() {
        Hall hall = check("three-plus-three").values(Hall.class).get(0);

        assertThat(hall.layout().themes()).hasSize(3);
        assertThat(hall.departments())
                .filteredOn(each -> !each.residency().resident())
                .hasSize(16);
        assertThat(hall.countersFor("water-abstraction"))
                .extracting(Hall.Counter::id)
                .containsExactly("social-1", "social-2");
    }

    /** What came out is written to {@code target}; copy it when rules, texts or the hall have changed. */
    @Test
    void the_showcase_is_reported_as_the_file_beside_it_says() throws IOException {
        Files.writeString(Path.of("target", "full-of-errors.report.txt"), report);

        assertThat(report).isEqualTo(Files.readString(HALLS.resolve("full-of-errors.report.txt")));
    }

    @Test
    void the_showcase_breaks_nearly_a_hundred_rules_without_a_failure_of_the_program() {
        Set<String> codes = ill.findings().stream().map(Finding::code).collect(Collectors.toCollection(TreeSet::new));

        assertThat(codes).hasSizeGreaterThanOrEqualTo(95).doesNotContain("OW-DEF-2003");
    }

    @Test
    void the_readme_lists_every_finding_of_the_showcase() throws IOException {
        List<String> headlines =
                HEADLINE.matcher(report).results().map(MatchResult::group).toList();

        assertThat(headlines).hasSize(ill.findings().size());
        assertThat(Files.readString(HALLS.resolve("README.md"))).contains(String.join("\n", headlines));
    }

    private static List<String> items(String hall) {
        return check(hall).values(ImplementationEntry.class).stream()
                .map(entry -> entry.item().ref().id())
                .toList();
    }

    /** With the rules of this house: the local ones of these tests are left out. */
    private static CheckedDefinitions check(String hall) {
        try (CheckContainer container = new CheckContainer()) {
            CheckedDefinitions checked =
                    container.checker().check(HALLS.resolve(hall)).checked();
            List<Finding> own = checked.findings().stream()
                    .filter(each ->
                            !each.code().startsWith("OW-LOC") && !each.code().startsWith("OW-CMD"))
                    .toList();
            return new CheckedDefinitions(checked.source(), checked.readings(), own);
        }
    }
}
