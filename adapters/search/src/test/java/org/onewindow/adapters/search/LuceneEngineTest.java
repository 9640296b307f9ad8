package org.onewindow.adapters.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onewindow.adapters.testkit.catalogue.SampleCatalogue;
import org.onewindow.catalog.element.HandlingForm;
import org.onewindow.catalog.search.Audience;
import org.onewindow.catalog.search.EverydayWord;
import org.onewindow.catalog.search.EverydayWords;
import org.onewindow.catalog.search.OfferedItem;
import org.onewindow.catalog.search.SearchEngine.Found;
import org.onewindow.catalog.search.SearchEngine.Hit;
import org.onewindow.catalog.search.SearchEngine.Understood;
import org.onewindow.catalog.search.SearchFilter;
import org.onewindow.catalog.search.SearchQuestion;
import org.onewindow.spi.identity.DepartmentId;

class LuceneEngineTest {
    private static final List<OfferedItem> ITEMS = SampleOffers.of(SampleCatalogue.MATTERS);
    private static final String FOOD_LICENCE = "i-00013100701";

    private final LuceneEngine engine = new LuceneEngine();

    @BeforeEach
    void index() {
        engine.hold(ITEMS, EverydayWords.builtIn());
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private static OfferedItem item(String id) {
        return ITEMS.stream()
                .filter(each -> each.item().ref().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private List<String> ids(String words) {
        return engine.find(SearchQuestion.of(words, SearchQuestion.MOST)).hits().stream()
                .map(hit -> hit.ref().id())
                .toList();
    }

    @Test
    void an_item_found_by_an_everyday_word_says_by_which() {
        Hit first = engine.find(SearchQuestion.of("开饭店", 1)).hits().get(0);

        assertThat(first.because()).map(Understood::saying).contains("开饭店");
    }

    @Test
    void an_item_found_by_its_own_name_needs_no_explanation() {
        Hit first = engine.find(SearchQuestion.of("食品经营许可新办", 1)).hits().get(0);

        assertThat(first.ref().id()).isEqualTo(FOOD_LICENCE);
        assertThat(first.because()).isEmpty();
    }

    @Test
    void filters_hold_for_every_hit_with_and_without_words() {
        for (String words : List.of("登记", "开饭店")) {
            SearchFilter filter = new SearchFilter(
                    Optional.of(Audience.ENTERPRISE),
                    Optional.of(new DepartmentId("market")),
                    Optional.of(SampleOffers.THEME),
                    Optional.of(HandlingForm.WEB),
                    false);

            Found found = engine.find(new SearchQuestion(words, filter, 100));

            assertThat(found.hits())
                    .isNotEmpty()
                    .allMatch(hit -> filter.admits(item(hit.ref().id())));
        }
    }

    @Test
    void an_item_that_moves_to_another_theme_is_found_there_though_its_version_is_the_same() {
        OfferedItem here = item(FOOD_LICENCE);
        List<OfferedItem> moved = ITEMS.stream()
                .map(each -> each.equals(here) ? new OfferedItem(here.item(), Optional.of("food"), here.forms()) : each)
                .toList();
        SearchFilter food =
                new SearchFilter(Optional.empty(), Optional.empty(), Optional.of("food"), Optional.empty(), false);

        engine.hold(moved, EverydayWords.builtIn());

        assertThat(engine.find(new SearchQuestion("食品经营许可", food, 100)).hits())
                .singleElement()
                .satisfies(hit -> assertThat(hit.ref().id()).isEqualTo(FOOD_LICENCE));
    }

    @Test
    void a_withdrawn_item_is_found_no_more_and_a_new_one_is() {
        List<OfferedItem> without = ITEMS.stream()
                .filter(each -> !each.item().ref().id().equals(FOOD_LICENCE))
                .toList();

        engine.hold(without, EverydayWords.builtIn());
        assertThat(ids("食品经营许可新办")).doesNotContain(FOOD_LICENCE);

        engine.hold(ITEMS, EverydayWords.builtIn());
        assertThat(ids("食品经营许可新办")).startsWith(FOOD_LICENCE);
    }

    @Test
    void what_a_saying_means_alone_gives_way_to_what_else_is_asked_for() {
        assertThat(firstName("换法人")).isEqualTo("公司变更登记");
        assertThat(firstName("网吧换法人")).isEqualTo("互联网上网服务营业场所经营许可变更");
    }

    @Test
    void a_word_that_means_many_items_only_picks_among_those_of_the_rest() {
        assertThat(firstName("药店搬了")).isEqualTo("药品零售企业经营许可变更");
        assertThat(firstName("网吧不干了")).isEqualTo("互联网上网服务营业场所经营许可注销");
    }

    @Test
    void letters_among_chinese_words_are_not_taken_for_initials() {
        assertThat(engine.find(SearchQuestion.of("医院上ct", 1)).understood())
                .extracting(Understood::saying)
                .doesNotContain("餐厅");
    }

    private String firstName(String words) {
        return item(ids(words).get(0)).item().name().zh();
    }

    @Test
    void a_locality_explains_a_word_otherwise_than_the_product() {
        EverydayWords local = new EverydayWords(
                List.of(new EverydayWord(List.of("开饭店", "冲坛"), List.of("药品零售企业经营许可新办"))),
                List.of(),
                List.of(),
                List.of(),
                List.of());

        engine.hold(ITEMS, local.before(EverydayWords.builtIn()));

        assertThat(item(ids("开饭店").get(0)).item().name().zh()).isEqualTo("药品零售企业经营许可新办");
        assertThat(item(ids("冲坛").get(0)).item().name().zh()).isEqualTo("药品零售企业经营许可新办");
        assertThat(ids("开餐馆")).startsWith(FOOD_LICENCE);
    }

    @Test
    void a_verb_that_says_the_same_is_understood_as_well() {
        assertThat(firstName("盖厂房")).isEqualTo(firstName("建厂房"));
        assertThat(firstName("销售农药")).isEqualTo("农药经营许可新办");
    }

    @Test
    void a_word_for_what_the_hall_does_not_offer_stands_in_no_other_words_way() {
        EverydayWords words = new EverydayWords(
                List.of(
                        new EverydayWord(List.of("开饭店的执照"), List.of("这里没有的许可")),
                        new EverydayWord(List.of("开饭店"), List.of("食品经营许可"))),
                List.of(),
                List.of(),
                List.of(),
                List.of());

        engine.hold(ITEMS, words);

        assertThat(ids("开饭店的执照")).contains(FOOD_LICENCE);
        assertThat(engine.find(SearchQuestion.of("kaifandiandezhizhao", 1)).understood())
                .extracting(Understood::saying)
                .doesNotContain("开饭店的执照");
    }

    @Test
    void whatever_is_typed_is_answered_without_failing() {
        List<String> typed = List.of(
                "*",
                "?",
                "(",
                "\"",
                "a AND",
                "~1",
                "food:x",
                "\\",
                "开",
                "  ",
                "😀",
                "\u0000",
                "-",
                "--",
                "i-",
                "１２３",
                "ＫＴＶ",
                "select * from",
                "饭".repeat(5000),
                "a".repeat(5000),
                "\uD83D");

        assertThat(typed)
                .allSatisfy(words -> assertThat(
                                engine.find(SearchQuestion.of(words, 100)).hits())
                        .hasSizeLessThanOrEqualTo(100));
    }

    @Test
    void questions_are_answered_while_the_index_is_changed() throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(4);
        try {
            Callable<Boolean> asks =
                    () -> IntStream.range(0, 200).allMatch(i -> ids("结婚登记").size() > 0);
            List<Future<Boolean>> answers = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                answers.add(people.submit(asks));
            }
            for (int i = 0; i < 20; i++) {
                engine.hold(i % 2 == 0 ? ITEMS.subList(0, 300) : ITEMS, EverydayWords.builtIn());
            }
            for (Future<Boolean> each : answers) {
                assertThat(each.get()).isTrue();
            }
        } finally {
            people.shutdownNow();
        }
    }
}
