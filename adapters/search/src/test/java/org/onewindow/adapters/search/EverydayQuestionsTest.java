package org.onewindow.adapters.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.onewindow.adapters.search.EverydayQuestions.Everyday;
import org.onewindow.adapters.testkit.catalogue.SampleCatalogue;
import org.onewindow.adapters.testkit.catalogue.SampleItem;
import org.onewindow.catalog.search.EverydayWords;
import org.onewindow.catalog.search.SearchEngine.Found;
import org.onewindow.catalog.search.SearchQuestion;

/**
 * The measure of search: how often the first item is the right one, and how often the right one is among the first five; also written to
 * {@code target/search-quality.txt}.
 */
class EverydayQuestionsTest {
    private static final int SEED = 7;
    private static final List<String> FILES = List.of(
            "everyday-questions.csv",
            "unseen-questions.csv",
            "drawn-questions.csv",
            "second-draw-questions.csv",
            "other-verb-questions.csv",
            "held-out-questions.csv");
    /** What was measured once; a change that makes unprepared wording worse is told. */
    private static final long HELD_OUT_RIGHT = 32;

    private static final List<SampleItem> ITEMS = SampleCatalogue.of(SampleCatalogue.MATTERS, SEED);
    private static final Map<String, String> NAMES =
            ITEMS.stream().collect(Collectors.toMap(SampleItem::id, SampleItem::name));
    private static LuceneEngine engine;

    @BeforeAll
    static void index() {
        engine = new LuceneEngine();
        engine.hold(SampleOffers.of(SampleCatalogue.MATTERS), EverydayWords.builtIn());
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    @Test
    void nine_of_ten_everyday_questions_are_answered_by_the_first_item() {
        List<Everyday> asked = EverydayQuestions.read("everyday-questions.csv");

        List<String> wrong = wrong(asked);

        assertThat(asked).hasSizeGreaterThan(100);
        assertThat(wrong.size()).as("%s", wrong).isLessThanOrEqualTo(asked.size() / 10);
    }

    @Test
    void words_that_nobody_prepared_lead_to_the_right_item_as_often_as_the_readme_says() throws IOException {
        List<Everyday> asked = EverydayQuestions.read("held-out-questions.csv");
        Map<String, Long> right = new LinkedHashMap<>();
        StringBuilder figures = new StringBuilder();
        for (String file : FILES) {
            List<Everyday> questions = EverydayQuestions.read(file);
            right.put(file, among(questions, 1));
            figures.append("%s: first %d, among five %d of %d%n"
                    .formatted(file, among(questions, 1), among(questions, 5), questions.size()));
        }
        Files.writeString(Path.of("target/search-quality.txt"), figures);

        assertThat(asked).hasSize(50);
        assertThat(right.get("held-out-questions.csv")).as(figures.toString()).isGreaterThanOrEqualTo(HELD_OUT_RIGHT);
    }

    private static long among(List<Everyday> asked, int first) {
        return asked.stream()
                .filter(each -> engine.find(SearchQuestion.of(each.words(), first)).hits().stream()
                        .anyMatch(hit -> each.item().equals(NAMES.get(hit.ref().id()))))
                .count();
    }

    private static List<String> wrong(List<Everyday> asked) {
        return asked.stream()
                .filter(each -> !first(each.words()).equals(each.item()))
                .map(each -> each.words() + " → " + first(each.words()) + ", not " + each.item() + "\n")
                .toList();
    }

    private static String first(String words) {
        Found found = engine.find(SearchQuestion.of(words, 1));
        return found.hits().isEmpty()
                ? "nothing"
                : NAMES.get(found.hits().get(0).ref().id());
    }
}
