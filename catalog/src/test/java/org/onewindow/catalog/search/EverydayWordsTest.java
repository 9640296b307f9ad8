package org.onewindow.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.onewindow.catalog.item.ItemKind;
import org.onewindow.catalog.publishing.TestChains;
import org.onewindow.catalog.publishing.TestForms;
import org.onewindow.catalog.publishing.TestHall;
import org.onewindow.core.condition.Conditions;
import org.onewindow.core.definition.CheckedDefinitions;
import org.onewindow.core.definition.DefinitionReader;
import org.onewindow.core.definition.DefinitionSource;
import org.onewindow.core.definition.HallKind;
import org.onewindow.spi.finding.Finding;

class EverydayWordsTest {
    private static List<Finding> check(String synonyms) {
        Map<String, String> files = new HashMap<>(TestHall.files("filing"));
        files.put("search/synonyms.yaml", synonyms);
        CheckedDefinitions checked = new DefinitionReader(List.of(
                        new HallKind(),
                        new ItemKind(new Conditions(), List.of()),
                        new TestChains(),
                        new TestForms(),
                        new SynonymsKind()))
                .check(DefinitionSource.of(files));
        return checked.findings();
    }

    @Test
    void words_that_lead_to_an_item_of_the_hall_are_sound() {
        assertThat(check("words: [{say: [上项目], means: [投资项目备案]}]")).isEmpty();
    }

    @Test
    void a_word_explained_twice_is_an_error_that_names_both_places() {
        List<Finding> findings = check("""
                words:
                  - {say: [上项目], means: [投资项目备案]}
                  - {say: [建厂, 上项目], means: [企业投资]}
                """);

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("OW-CAT-1701");
            assertThat(finding.arguments()).containsExactly("上项目", "search/synonyms.yaml:2:12");
            assertThat(finding.place())
                    .hasValueSatisfying(place -> assertThat(place.line()).isEqualTo(3));
        });
    }

    @Test
    void a_word_that_leads_nowhere_is_a_warning() {
        assertThat(check("words: [{say: [开饭店], means: [食品经营许可]}]"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo("OW-CAT-1702");
                    assertThat(finding.stops()).isFalse();
                });
    }

    @Test
    void a_file_without_a_meaning_does_not_fit_the_schema() {
        assertThat(check("words: [{say: [开饭店]}]")).anyMatch(Finding::stops);
    }

    @Test
    void the_built_in_list_explains_no_saying_twice() {
        assertThat(EverydayWords.builtIn().words().stream().flatMap(word -> word.say().stream()))
                .hasSizeGreaterThan(300)
                .doesNotHaveDuplicates();
    }
}
