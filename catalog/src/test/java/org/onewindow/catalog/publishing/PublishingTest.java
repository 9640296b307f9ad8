package org.onewindow.catalog.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.onewindow.adapters.persistence.DurationConverter;
import org.onewindow.adapters.testkit.database.StatementCounter.Counts;
import org.onewindow.adapters.testkit.hall.HallFixture;
import org.onewindow.adapters.testkit.hall.OnBothDatabases;
import org.onewindow.catalog.CataloguePersistence;
import org.onewindow.catalog.checker.BuiltInRules;
import org.onewindow.catalog.item.ItemKind;
import org.onewindow.core.act.Act;
import org.onewindow.core.act.Caller;
import org.onewindow.core.act.IdempotencyKey;
import org.onewindow.core.act.Outcome;
import org.onewindow.core.act.Reading;
import org.onewindow.core.act.Refusal;
import org.onewindow.core.application.ItemCatalogue;
import org.onewindow.core.condition.Conditions;
import org.onewindow.core.definition.DefinitionReader;
import org.onewindow.core.definition.DefinitionSource;
import org.onewindow.core.definition.Publication;
import org.onewindow.core.definition.PublishedDefinitions;
import org.onewindow.core.hall.Hall;
import org.onewindow.core.ledger.Ledger;
import org.onewindow.core.ledger.LedgerEntry;
import org.onewindow.core.plugin.PluginRegistry;
import org.onewindow.core.text.Messages;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.identity.Role;
import org.onewindow.spi.identity.StaffId;
import org.onewindow.spi.item.DefinitionRef;
import org.onewindow.spi.item.ServiceItem;

@OnBothDatabases(
        onlyPackagesOf = {
            CataloguePersistence.class,
            CatalogueDesk.class,
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
class PublishingTest {
    private static final Caller ADMINISTRATION =
            new Caller.Staff(new StaffId("he.ming"), EnumSet.of(Role.HALL_ADMINISTRATION), Optional.empty());

    private final HallFixture hall;
    private final FolderInForce start;
    private final ItemCatalogue items;

    PublishingTest(HallFixture hall) {
        this.hall = hall;
        this.start = hall.get(FolderInForce.class);
        this.items = hall.get(ItemCatalogue.class);
    }

    @Test
    void a_folder_comes_into_force_once_and_an_unchanged_one_publishes_nothing() {
        start.bring(source("filing-a", Map.of()));
        FolderInForce.Result again = start.bring(source("filing-a", Map.of("items/filing-a.yaml", "# a remark\n")));

        assertThat(again).isEqualTo(new FolderInForce.InForce(new Publication(List.of())));
        assertThat(items.inForce("filing-a").map(ServiceItem::ref)).contains(new DefinitionRef("filing-a", 1));
    }

    @Test
    void only_what_changed_gets_a_new_version_and_what_refers_to_it() {
        start.bring(source("filing-b", Map.of()));
        start.bring(source("filing-b", Map.of("forms/filing.json", "{\"type\": \"object\", \"title\": \"new\"}")));

        ServiceItem before = items.version(new DefinitionRef("filing-b", 1)).orElseThrow();
        ServiceItem after = items.inForce("filing-b").orElseThrow();
        assertThat(after.ref()).isEqualTo(new DefinitionRef("filing-b", 2));
        assertThat(after.form().version()).isEqualTo(before.form().version() + 1);
        assertThat(hall.get(PublishedDefinitions.class).refInForce(Hall.class, "hall"))
                .contains(new DefinitionRef("hall", 1));
    }

    @Test
    void a_withdrawn_item_is_not_offered_any_more_and_stays_readable() {
        start.bring(source("filing-c", Map.of()));
        start.bring(source("filing-d", Map.of()));

        assertThat(items.inForce("filing-c")).isEmpty();
        assertThat(items.version(new DefinitionRef("filing-c", 1))
                        .map(item -> item.name().zh()))
                .contains("企业投资项目备案");

        start.bring(source("filing-c", Map.of()));
        assertThat(items.inForce("filing-c").map(ServiceItem::ref)).contains(new DefinitionRef("filing-c", 2));
    }

    @Test
    void a_suspended_item_is_not_offered() {
        start.bring(source("filing-e", Map.of("items/filing-e.yaml", "state: SUSPENDED\n")));

        assertThat(items.inForce("filing-e")).isEmpty();
        assertThat(items.version(new DefinitionRef("filing-e", 1))).isPresent();
    }

    @Test
    void a_broken_folder_changes_nothing_and_every_finding_is_told() {
        start.bring(source("filing-f", Map.of()));
        FolderInForce.Result result =
                start.bring(source("filing-f", Map.of("items/filing-f.yaml", "sate: x\nkind: y\n")));

        assertThat(result).isInstanceOfSatisfying(FolderInForce.Broken.class, broken -> {
            assertThat(broken.earlierInForce()).isTrue();
            assertThat(broken.proposal().checked().findings())
                    .extracting(Finding::code)
                    .containsExactlyInAnyOrder("OW-DEF-1201", "OW-DEF-1204", "OW-DEF-1105");
        });
        assertThat(items.inForce("filing-f").map(ServiceItem::ref)).contains(new DefinitionRef("filing-f", 1));
    }

    @Test
    void the_administration_publishes_with_its_reason_on_record_and_nobody_else_does() {
        PublishCommand command = command("publish-by-hand-1", source("filing-g", Map.of()), "年度调整");
        CatalogueDesk desk = hall.get(CatalogueDesk.class);

        Outcome<Publication> turnedAway = hall.as(new Caller.Anonymous(), () -> desk.publish(command));
        Outcome<Publication> done = hall.as(ADMINISTRATION, () -> desk.publish(command));
        Outcome<Publication> again = hall.as(ADMINISTRATION, () -> desk.publish(command));

        assertThat(kindOf(turnedAway)).isEqualTo(Refusal.Kind.NOT_SIGNED_IN);
        assertThat(done.orElseThrow().changes()).isNotEmpty();
        assertThat(again).isEqualTo(done);
        assertThat(lastEntry().actor()).isEqualTo("staff:he.ming");
        assertThat(lastEntry().grounds()).isEqualTo("年度调整");
    }

    @Test
    void the_ledger_of_the_hall_adds_up_to_what_is_in_force() {
        start.bring(source("filing-h", Map.of()));
        start.bring(source("filing-i", Map.of()));

        List<LedgerEntry> chain = chain();
        assertThat(hall.get(Reading.class)
                        .<Map<String, String>>read(em -> hall.get(Ledger.class).fold(chain)))
                .containsOnlyKeys("chain/filing", "form/filing", "hall/hall", "item/filing-i");
    }

    @Test
    void the_identity_of_a_hall_that_has_run_is_not_changed() {
        start.bring(source("filing-j", Map.of()));
        DefinitionSource other = source(
                "filing-j", Map.of("hall.yaml", ""), text -> text.replace("kunshan-investment", "jinniu-start-up"));

        assertThat(start.bring(other))
                .isInstanceOfSatisfying(
                        FolderInForce.Broken.class,
                        broken -> assertThat(broken.proposal().checked().findings())
                                .extracting(Finding::code)
                                .containsExactly("OW-DEF-2201"));
    }

    @Test
    void definitions_are_answered_from_memory_also_on_another_node_after_it_has_read_them() {
        start.bring(source("filing-k", Map.of()));
        hall.get(PublishedDefinitions.class).refresh();

        Counts counts = hall.statements().during(() -> {
            ServiceItem item = items.inForce("filing-k").orElseThrow();
            items.version(item.ref());
            items.materialsFor(item, "standard", Map.of());
        });

        assertThat(counts.statements()).isZero();
    }

    private LedgerEntry lastEntry() {
        List<LedgerEntry> chain = chain();
        return chain.get(chain.size() - 1);
    }

    private List<LedgerEntry> chain() {
        return hall.get(Reading.class).read(em -> hall.get(Ledger.class).chain("hall"));
    }

    private static Refusal.Kind kindOf(Outcome<?> outcome) {
        return outcome.fold(
                done -> {
                    throw new AssertionError("was done");
                },
                Refusal::kind);
    }

    private PublishCommand command(String key, DefinitionSource source, String grounds) {
        hall.clock().advance(Duration.ofSeconds(1));
        return new PublishCommand(new IdempotencyKey(key), source, grounds);
    }

    private static DefinitionSource source(String item, Map<String, String> more) {
        return source(item, more, text -> text);
    }

    /** A folder with one item; {@code more} is put in front of a file, or instead of one that is JSON. */
    private static DefinitionSource source(String item, Map<String, String> more, UnaryOperator<String> change) {
        Map<String, String> files = new HashMap<>(TestHall.files(item));
        more.forEach((file, text) ->
                files.merge(file, text, (before, added) -> file.endsWith(".json") ? added : added + before));
        files.replaceAll((file, text) -> change.apply(text));
        return DefinitionSource.of(files);
    }
}
