package org.onewindow.adapters.search;

import static org.assertj.core.api.Assertions.assertThat;

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

/** The measure of search: how often the first item is the right one. */
class EverydayQuestionsTest {
    private static final int SEED = 7;
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
