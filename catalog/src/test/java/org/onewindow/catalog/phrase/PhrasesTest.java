package org.onewindow.catalog.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.onewindow.catalog.item.ItemKind;
import org.onewindow.catalog.publishing.TestChains;
import org.onewindow.catalog.publishing.TestForms;
import org.onewindow.catalog.publishing.TestHall;
import org.onewindow.core.condition.Conditions;
import org.onewindow.core.definition.DefinitionReader;
import org.onewindow.core.definition.DefinitionSource;
import org.onewindow.core.definition.HallKind;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.finding.Finding;

/** 话术 (R1.18, R6.4). */
class PhrasesTest {
    private static List<Finding> check(String phrases) {
        Map<String, String> files = new HashMap<>(TestHall.files("filing"));
        files.put("phrases/counter.yaml", phrases);
        return new DefinitionReader(List.of(
                        new HallKind(),
                        new ItemKind(new Conditions(), List.of()),
                        new TestChains(),
                        new TestForms(),
                        new PhraseKind()))
                .check(DefinitionSource.of(files))
                .findings();
    }

    private static Phrase phrase(Moment at, Visitor to, String item, String zh) {
        return new Phrase(
                at, Optional.ofNullable(to), item.isEmpty() ? Set.of() : Set.of(item), LocalizedText.chinese(zh));
    }

    @ParameterizedTest
    @EnumSource(Moment.class)
    void the_product_has_something_to_say_at_every_moment_and_names_only_what_is_known_then(Moment moment) {
        Phrase said = PhraseBook.builtIn().find(moment, Optional.empty(), "").orElseThrow();

        assertThat(said.say().en()).isNotBlank();
        assertThat(PhraseBook.builtIn().phrases())
                .filteredOn(each -> each.at() == moment)
                .allSatisfy(each -> assertThat(moment.known().stream().map(Placeholder::key))
                        .containsAll(each.named()));
    }

    @ParameterizedTest
    @EnumSource(Visitor.class)
    void people_who_need_care_are_greeted_otherwise(Visitor visitor) {
        assertThat(PhraseBook.builtIn().find(Moment.GREETING, Optional.of(visitor), ""))
                .isPresent();
    }

    @Test
    void the_schema_offers_every_moment_and_every_visitor() {
        String every = Arrays.stream(Moment.values())
                .map(moment -> "  - {at: " + moment + ", say: {zh: 好。}}\n")
                .collect(Collectors.joining());
        String those = Arrays.stream(Visitor.values())
                .map(visitor -> "  - {at: GREETING, to: " + visitor + ", say: {zh: 好。}}\n")
                .collect(Collectors.joining());

        assertThat(check("builtIn: false\nphrases:\n" + every + those)).isEmpty();
    }

    @Test
    void what_is_kept_for_an_item_goes_before_what_is_said_of_every_item() {
        PhraseBook book = new PhraseBook(
                List.of(
                        phrase(Moment.READY, null, "", "办好了。"),
                        phrase(Moment.READY, null, "filing", "备案办好了。"),
                        phrase(Moment.READY, Visitor.ELDERLY, "", "给您寄到家。")),
                true);

        assertThat(book.find(Moment.READY, Optional.empty(), "filing"))
                .map(each -> each.say().zh())
                .contains("备案办好了。");
        assertThat(book.find(Moment.READY, Optional.empty(), "approval"))
                .map(each -> each.say().zh())
                .contains("办好了。");
        assertThat(book.find(Moment.READY, Optional.of(Visitor.ELDERLY), "filing"))
                .map(each -> each.say().zh())
                .contains("给您寄到家。");
        assertThat(book.find(Moment.GREETING, Optional.empty(), "filing")).isEmpty();
    }

    @Test
    void what_is_not_known_is_left_to_the_clerk() {
        Phrase phrase = new Phrase(
                Moment.CORRECTION,
                Optional.empty(),
                Set.of(),
                new LocalizedText("{item}还缺{materials}。", "{item} lacks {materials}."));

        LocalizedText said = phrase.said(Map.of(Placeholder.ITEM, new LocalizedText("备案 $1", "")));

        assertThat(said).isEqualTo(new LocalizedText("备案 $1还缺……。", "备案 $1 lacks ……."));
    }

    @Test
    void a_phrase_that_names_what_is_not_known_yet_is_an_error_that_says_what_is() {
        assertThat(check("phrases: [{at: GREETING, say: {zh: '您的{number}办好了'}}]"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo("OW-CAT-2261");
                    assertThat(finding.arguments()).containsExactly("number", "GREETING", "hall");
                });
    }

    @Test
    void two_phrases_for_the_same_people_are_an_error_that_names_both_places() {
        assertThat(check("""
                phrases:
                  - {at: READY, items: [filing], say: {zh: 好了。}}
                  - {at: READY, say: {zh: 办好了。}}
                  - {at: READY, items: [filing], say: {zh: 备案好了。}}
                """)).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("OW-CAT-2262");
            assertThat(finding.arguments()).containsExactly("READY", "phrases/counter.yaml:2:5");
        });
    }

    @Test
    void a_phrase_for_an_item_that_the_hall_does_not_have_would_never_be_said() {
        assertThat(check("phrases: [{at: READY, items: [approval], say: {zh: 好了。}}]"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.code()).isEqualTo("OW-CAT-2263"));
        assertThat(check("phrases: [{at: GREETING, items: [filing], say: {zh: 您好。}}]"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.code()).isEqualTo("OW-CAT-2263"));
    }

    @Test
    void a_hall_that_puts_the_built_in_phrases_away_is_told_what_it_lacks() {
        assertThat(check("builtIn: false\nphrases: [{at: GREETING, say: {zh: 您好。}}]"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo("OW-CAT-2264");
                    assertThat(finding.stops()).isFalse();
                    assertThat(finding.arguments().get(0)).contains("ACCEPTED").doesNotContain("GREETING");
                });
    }
}
