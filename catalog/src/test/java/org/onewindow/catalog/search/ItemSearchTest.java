package org.onewindow.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onewindow.adapters.persistence.DurationConverter;
import org.onewindow.adapters.testkit.hall.HallFixture;
import org.onewindow.adapters.testkit.hall.OnBothDatabases;
import org.onewindow.catalog.CataloguePersistence;
import org.onewindow.catalog.checker.BuiltInRules;
import org.onewindow.catalog.element.HandlingForm;
import org.onewindow.catalog.item.ItemKind;
import org.onewindow.catalog.publishing.FolderInForce;
import org.onewindow.catalog.publishing.TestHall;
import org.onewindow.core.act.Act;
import org.onewindow.core.condition.Conditions;
import org.onewindow.core.definition.DefinitionReader;
import org.onewindow.core.definition.DefinitionSource;
import org.onewindow.core.definition.PublishedDefinitions;
import org.onewindow.core.ledger.Ledger;
import org.onewindow.core.plugin.PluginRegistry;
import org.onewindow.core.text.Messages;
import org.onewindow.spi.identity.DepartmentId;
import org.onewindow.spi.item.DefinitionRef;

/** What search promises whatever its engine does (R1.2). */
@OnBothDatabases(
        onlyPackagesOf = {
            CataloguePersistence.class,
            FolderInForce.class,
            ItemSearch.class,
            ItemKind.class,
            BuiltInRules.class,
            DefinitionReader.class,
            Conditions.class,
            PluginRegistry.class,
            Messages.class,
            Ledger.class,
            Act.class,
            DurationConverter.class,
            TestHall.class
        })
class ItemSearchTest {
    private static final String THEMED = """
            zones: [{id: east, name: {zh: 综合受理区}, kind: RECEPTION, place: {zh: 一楼东侧}}]
            themes: [{id: investment, name: {zh: 投资项目}}]
            stationing: [{item: filing, theme: investment, frontDesk: ACCEPTS}]
            """;

    private final FolderInForce folder;
    private final HallFixture hall;
    private final Shelf shelf = new Shelf();
    private ItemSearch search;

    ItemSearchTest(HallFixture hall) {
        this.hall = hall;
        this.folder = hall.get(FolderInForce.class);
        this.search = new ItemSearch(hall.get(PublishedDefinitions.class), shelf);
    }

    @BeforeEach
    void begin_with_one_item() {
        publish("filing", "");
        search = new ItemSearch(hall.get(PublishedDefinitions.class), shelf);
    }

    @Test
    void the_first_question_makes_the_index_and_the_next_one_does_not() {
        assertThat(found("备案")).containsExactly("filing");
        assertThat(found("备案")).containsExactly("filing");

        assertThat(shelf.made).isEqualTo(1);
    }

    @Test
    void the_index_follows_what_is_published_by_itself() {
        search.follow();
        publish("filing-again", "");

        assertThat(found("备案")).containsExactly("filing-again");
        assertThat(shelf.made).isEqualTo(2);
    }

    @Test
    void following_without_a_publication_reads_nothing() {
        search.follow();
        search.follow();

        assertThat(shelf.made).isEqualTo(1);
    }

    @Test
    void an_item_that_is_not_offered_is_never_shown_even_if_the_index_still_holds_it() {
        search.follow();
        shelf.stale = Optional.of(new DefinitionRef("withdrawn", 1));

        SearchAnswer answer = search.find(SearchQuestion.of("备案", 20));

        assertThat(answer.found())
                .singleElement()
                .satisfies(each -> assertThat(each.item().ref().id()).isEqualTo("filing"));
        assertThat(answer.total()).isEqualTo(1);
    }

    @Test
    void a_damaged_index_is_made_anew_and_the_question_is_answered_by_the_names_meanwhile() {
        search.follow();
        shelf.damaged = true;

        assertThat(found("项目备案")).containsExactly("filing");
        assertThat(shelf.made).isEqualTo(1);

        shelf.damaged = false;
        assertThat(found("备案")).containsExactly("filing");
        assertThat(shelf.made).isEqualTo(2);
    }

    @Test
    void an_index_that_cannot_be_made_leaves_the_names() {
        shelf.damaged = true;

        assertThat(found("投资 备案")).containsExactly("filing");
        assertThat(found("开饭店")).isEmpty();
    }

    @Test
    void a_hall_without_an_engine_finds_names_in_both_languages_and_codes() {
        ItemSearch plain = new ItemSearch(hall.get(PublishedDefinitions.class), (SearchEngine) null);
        plain.follow();

        assertThat(List.of("投资项目备案", "investment", "filing"))
                .allSatisfy(words -> assertThat(
                                plain.find(SearchQuestion.of(words, 20)).found())
                        .hasSize(1));
        assertThat(plain.find(SearchQuestion.of("结婚", 20)).total()).isZero();
    }

    @Test
    void without_words_everything_that_passes_the_filters_is_listed_and_no_index_is_made() {
        assertThat(found("  ")).containsExactly("filing");
        assertThat(search.find(filtered(Audience.ENTERPRISE, "reform", false)).total())
                .isEqualTo(1);
        assertThat(search.find(filtered(Audience.PERSON, "reform", false)).total())
                .isZero();
        assertThat(search.find(filtered(Audience.ENTERPRISE, "market", false)).total())
                .isZero();
        assertThat(search.find(filtered(Audience.ENTERPRISE, "reform", true)).total())
                .isZero();

        assertThat(shelf.made).isZero();
    }

    @Test
    void a_suspended_item_is_found_no_more() {
        search.follow();
        publish("filing", "state: SUSPENDED\n");

        assertThat(found("备案")).isEmpty();
        assertThat(found("")).isEmpty();
    }

    @Test
    void people_look_for_what_the_counters_of_a_theme_serve_and_for_what_can_be_applied_for_on_the_web() {
        assertThat(passing(Optional.of("investment"), Optional.of(HandlingForm.WEB)))
                .isZero();

        Map<String, String> files = new HashMap<>(TestHall.files("filing"));
        files.computeIfPresent(
                "items/filing.yaml", (file, text) -> "handling: {forms: [COUNTER, WEB], visits: 0}\n" + text);
        files.computeIfPresent(
                "hall.yaml",
                (file, text) -> text.replace("kind: INTEGRATED", "kind: INTEGRATED, zone: east, themes: [investment]")
                        + THEMED);
        folder.bring(DefinitionSource.of(files));

        assertThat(passing(Optional.of("investment"), Optional.of(HandlingForm.WEB)))
                .isEqualTo(1);
        assertThat(passing(Optional.of("livelihood"), Optional.empty())).isZero();
        assertThat(passing(Optional.empty(), Optional.of(HandlingForm.COURIER))).isZero();
    }

    private static SearchQuestion filtered(Audience audience, String department, boolean immediate) {
        SearchFilter filter = new SearchFilter(
                Optional.of(audience),
                Optional.of(new DepartmentId(department)),
                Optional.empty(),
                Optional.empty(),
                immediate);
        return new SearchQuestion("", filter, SearchQuestion.MOST);
    }

    private int passing(Optional<String> theme, Optional<HandlingForm> form) {
        SearchFilter filter = new SearchFilter(Optional.empty(), Optional.empty(), theme, form, false);
        return search.find(new SearchQuestion("备案", filter, SearchQuestion.MOST))
                .total();
    }

    private List<String> found(String words) {
        return search.find(SearchQuestion.of(words, 20)).found().stream()
                .map(each -> each.item().ref().id())
                .toList();
    }

    private void publish(String item, String before) {
        Map<String, String> files = new HashMap<>(TestHall.files(item));
        files.computeIfPresent("items/" + item + ".yaml", (file, text) -> before + text);
        folder.bring(DefinitionSource.of(files));
    }

    /** An engine that answers everything with all it holds, and fails when it is told to. */
    private static final class Shelf implements SearchEngine {
        private final List<OfferedItem> items = new ArrayList<>();
        private int made;
        private boolean damaged;
        private Optional<DefinitionRef> stale = Optional.empty();

        @Override
        public void hold(List<OfferedItem> all, EverydayWords words) {
            fail();
            made++;
            items.clear();
            items.addAll(all);
        }

        @Override
        public Found find(SearchQuestion question) {
            fail();
            List<Hit> hits = new ArrayList<>();
            stale.ifPresent(ref -> hits.add(new Hit(ref, Optional.empty())));
            items.forEach(item -> hits.add(new Hit(item.item().ref(), Optional.empty())));
            return new Found(hits, hits.size(), List.of());
        }

        private void fail() {
            if (damaged) {
                throw new IllegalStateException("damaged");
            }
        }
    }
}
