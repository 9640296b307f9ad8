package org.onewindow.adapters.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.onewindow.adapters.command.RuleBook.Change;
import org.onewindow.adapters.command.RuleBook.Rule;
import org.onewindow.catalog.checker.CheckReport;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.finding.Severity;

/** The rules' page says what the checker does: its examples are checked. */
class RuleExamplesTest {
    /** The codes of what a definition can break; others are said of acts, of data that are imported, and of plug-ins at work. */
    private static final Pattern RULE = Pattern.compile(
            "OW-(DEF-\\d{4}|CAT-1\\d{3}|CAT-22(0\\d|2\\d|6\\d)|FRM-(2\\d{3}|302\\d|400\\d)"
                    + "|RTE-(10\\d\\d|110\\d|1110|220[1-7]|221[34])|(QUE|APT)-2\\d{3}|TIM-(00\\d\\d|0201)|EVT-100[23])");

    private static CheckContainer container;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() {
        container = new CheckContainer();
    }

    @AfterAll
    static void stop() {
        container.close();
    }

    static Stream<Rule> rules() {
        return RuleBook.load().rules().stream().filter(Rule::hasExamples);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_failing_example_is_found_and_the_passing_one_is_sound(Rule rule) throws IOException {
        List<Finding> fails = check(rule.fails());
        assertThat(fails)
                .as("%s", fails)
                .anyMatch(
                        each -> each.code().equals(rule.code()) && each.severity() == Severity.valueOf(rule.severity()))
                .allMatch(each -> each.code().equals(rule.code()) || rule.also().contains(each.code()));
        assertThat(check(rule.passes())).isEmpty();
    }

    /** The page is written to {@code target/rules.md}; copy it when rules or examples have changed. */
    @Test
    void the_page_of_the_module_is_the_book() throws IOException {
        String page = RuleBook.load().page();
        Files.writeString(Path.of("target", "rules.md"), page);

        assertThat(Files.readString(Path.of("docs", "rules.md"))).isEqualTo(page);
    }

    @Test
    void no_rule_is_missing_in_the_book() {
        Set<String> told = RuleBook.load().rules().stream().map(Rule::code).collect(Collectors.toSet());

        assertThat(RuleBook.TEXTS.stream()
                        .map(bundle -> ResourceBundle.getBundle(bundle.baseName(), Locale.ENGLISH))
                        .flatMap(bundle -> bundle.keySet().stream())
                        .filter(key -> RULE.matcher(key).matches()))
                .hasSizeGreaterThan(200)
                .allMatch(told::contains);
    }

    @Test
    void one_rule_is_explained_in_the_readers_language() {
        assertThat(RuleBook.load().rule("OW-CAT-1504", Locale.ENGLISH))
                .hasValueSatisfying(text -> assertThat(text).contains("nobody can begin", "环评批复"));
    }

    private List<Finding> check(List<Change> changes) throws IOException {
        Path hall = Files.createTempDirectory(folder, "hall");
        ExampleHall.write(hall, changes);
        CheckReport report = container.checker().check(hall);
        return report.checked().findings().stream()
                .filter(each -> !each.code().startsWith("OW-LOC"))
                .toList();
    }
}
