package org.onewindow.adapters.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
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
    @TempDir
    Path folder;

    static Stream<Rule> rules() {
        return RuleBook.load().rules().stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_failing_example_is_found_and_the_passing_one_is_sound(Rule rule) throws IOException {
        List<Finding> fails = check(rule.fails());
        assertThat(fails)
                .as("%s", fails)
                .anyMatch(
                        each -> each.code().equals(rule.code()) && each.severity() == Severity.valueOf(rule.severity()))
                .allMatch(each -> each.code().equals(rule.code()) || each.code().equals(rule.also()));
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
    void one_rule_is_explained_in_the_readers_language() {
        assertThat(RuleBook.load().rule("OW-CAT-1504", Locale.ENGLISH))
                .hasValueSatisfying(text -> assertThat(text).contains("nobody can begin", "环评批复"));
    }

    private List<Finding> check(List<Change> changes) throws IOException {
        Path hall = Files.createTempDirectory(folder, "hall");
        ExampleHall.write(hall, changes);
        try (CheckContainer container = new CheckContainer()) {
            CheckReport report = container.checker().check(hall);
            return report.checked().findings().stream()
                    .filter(each -> !each.code().startsWith("OW-LOC"))
                    .toList();
        }
    }
}
