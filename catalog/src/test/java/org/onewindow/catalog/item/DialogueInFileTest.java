package org.onewindow.catalog.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.onewindow.catalog.checker.BuiltInRules;
import org.onewindow.catalog.publishing.TestChains;
import org.onewindow.catalog.publishing.TestForms;
import org.onewindow.catalog.publishing.TestHall;
import org.onewindow.core.condition.Conditions;
import org.onewindow.core.definition.DefinitionReader;
import org.onewindow.core.definition.DefinitionSource;
import org.onewindow.core.definition.HallKind;
import org.onewindow.spi.finding.Finding;

/** An item's file with questions that lead to its scenarios. */
class DialogueInFileTest {
    private static final Conditions CONDITIONS = new Conditions();
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-26T02:00:00Z"), ZoneOffset.UTC);

    @Test
    void questions_whose_answers_name_the_items_scenarios_are_accepted() {
        assertThat(findings("city")).isEmpty();
    }

    @Test
    void an_answer_that_names_an_unknown_scenario_is_an_error_at_its_place() {
        assertThat(findings("capital"))
                .filteredOn(finding -> finding.code().equals("OW-CAT-1204"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.toString()).contains("capital"));
    }

    @Test
    void a_question_with_a_single_answer_is_refused() {
        assertThat(findings("""
                        dialogue:
                          - id: funds
                            question: {zh: 是否使用国有资金？}
                            answers: [{id: none, text: {zh: 否}, scenarios: [standard]}]
                        """, "")).extracting(Finding::code).containsExactly("OW-DEF-1206");
    }

    private static List<Finding> findings(String scenario) {
        return findings("""
                scenarios:
                  - {id: private, name: {zh: 民间投资}}
                  - {id: city, name: {zh: 市级政府投资}, sets: 3}
                dialogue:
                  - id: funds
                    question: {zh: 是否使用国有资金？, en: "Is state money used?"}
                    answers:
                      - {id: none, text: {zh: 否, en: No}, scenarios: [private]}
                      - {id: some, text: {zh: 是, en: Yes}, scenarios: [%s]}
                """, scenario);
    }

    private static List<Finding> findings(String lines, String scenario) {
        Map<String, String> files = new HashMap<>(TestHall.files("filing"));
        files.computeIfPresent("items/filing.yaml", (path, text) -> text + lines.formatted(scenario));
        return new DefinitionReader(List.of(
                        new HallKind(),
                        new ItemKind(CONDITIONS, List.of(new BuiltInRules(CONDITIONS, CLOCK))),
                        new TestForms(),
                        new TestChains()))
                .check(DefinitionSource.of(files))
                .findings();
    }
}
