package org.onewindow.catalog.adjustment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onewindow.adapters.persistence.DurationConverter;
import org.onewindow.adapters.testkit.hall.HallFixture;
import org.onewindow.adapters.testkit.hall.OnBothDatabases;
import org.onewindow.catalog.CataloguePersistence;
import org.onewindow.catalog.adjustment.AdjustmentCommands.Propose;
import org.onewindow.catalog.adjustment.AdjustmentCommands.Settle;
import org.onewindow.catalog.checker.BuiltInRules;
import org.onewindow.catalog.item.ImplementationEntry;
import org.onewindow.catalog.item.ItemKind;
import org.onewindow.catalog.publishing.FolderInForce;
import org.onewindow.catalog.publishing.TestChains;
import org.onewindow.catalog.publishing.TestForms;
import org.onewindow.catalog.publishing.TestHall;
import org.onewindow.catalog.search.ItemSearch;
import org.onewindow.core.act.Act;
import org.onewindow.core.act.Caller;
import org.onewindow.core.act.IdempotencyKey;
import org.onewindow.core.act.Outcome;
import org.onewindow.core.act.Reading;
import org.onewindow.core.act.Refusal;
import org.onewindow.core.application.ItemCatalogue;
import org.onewindow.core.application.OpenApplications;
import org.onewindow.core.condition.Conditions;
import org.onewindow.core.definition.DefinitionReader;
import org.onewindow.core.definition.DefinitionSource;
import org.onewindow.core.definition.Publication.What;
import org.onewindow.core.definition.PublishedDefinitions;
import org.onewindow.core.ledger.Ledger;
import org.onewindow.core.ledger.LedgerEntry;
import org.onewindow.core.plugin.PluginRegistry;
import org.onewindow.core.privacy.RandomIds;
import org.onewindow.core.text.Messages;
import org.onewindow.core.time.HallTime;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.identity.Role;
import org.onewindow.spi.identity.StaffId;
import org.onewindow.spi.item.ServiceItem;

/** The catalogue is revised under control (R2.3, R14.7): every test begins with the promise of three days in force. */
@OnBothDatabases(
        beans = {
            TestHall.class,
            TestForms.class,
            TestChains.class,
            OpenApplications.class,
            RandomIds.class,
            HallTime.class
        },
        onlyPackagesOf = {
            CataloguePersistence.class,
            AdjustmentDesk.class,
            FolderInForce.class,
            ItemKind.class,
            BuiltInRules.class,
            ItemSearch.class,
            DefinitionReader.class,
            Conditions.class,
            PluginRegistry.class,
            Messages.class,
            Ledger.class,
            Act.class,
            DurationConverter.class
        })
class AdjustmentTest {
    private static final AtomicInteger KEYS = new AtomicInteger();
    private static final Caller HE_MING = administration("he.ming");
    private static final Caller LI_NA = administration("li.na");

    private final HallFixture hall;
    private final AdjustmentDesk desk;
    private final AdjustmentWatch watch;

    AdjustmentTest(HallFixture hall) {
        this.hall = hall;
        this.desk = hall.get(AdjustmentDesk.class);
        this.watch = hall.get(AdjustmentWatch.class);
    }

    @Test
    void what_one_person_proposed_and_another_approved_is_in_force_from_the_beginning_of_its_day() {
        LocalDate day = today().plusDays(2);
        AdjustmentLine proposed = propose(HE_MING, promising(2), day).orElseThrow();
        approve(LI_NA, proposed).orElseThrow();

        watch.actOnWhatIsDue();
        assertThat(promisedDays()).isEqualTo(3);

        hall.clock().set(day.atStartOfDay(HallTime.ZONE).toInstant().minusSeconds(1));
        watch.actOnWhatIsDue();
        assertThat(promisedDays()).isEqualTo(3);

        hall.clock().advance(Duration.ofSeconds(1));
        watch.actOnWhatIsDue();
        assertThat(promisedDays()).isEqualTo(2);
        assertThat(line(proposed).state()).isEqualTo(AdjustmentState.IN_FORCE);
        assertThat(lastEntry().actor()).isEqualTo("hall");
    }

    @Test
    void a_second_look_changes_nothing_and_a_restart_with_the_old_folder_does_not_undo_it() {
        LocalDate day = today().plusDays(1);
        approve(LI_NA, propose(HE_MING, promising(2), day).orElseThrow()).orElseThrow();
        hall.clock().advance(Duration.ofDays(2));
        watch.actOnWhatIsDue();
        int entries = chain().size();

        watch.actOnWhatIsDue();
        hall.get(FolderInForce.class).bring(promising(3));

        assertThat(chain()).hasSize(entries);
        assertThat(promisedDays()).isEqualTo(2);
    }

    @Test
    void nobody_approves_or_refuses_what_she_proposed_herself() {
        AdjustmentLine proposed =
                propose(HE_MING, promising(2), today().plusDays(3)).orElseThrow();

        assertThat(codes(approve(HE_MING, proposed))).containsExactly(AdjustmentCodes.SAME_PERSON);
        assertThat(codes(hall.as(HE_MING, () -> desk.refuse(settle(proposed, "no")))))
                .containsExactly(AdjustmentCodes.SAME_PERSON);
        assertThat(line(proposed).state()).isEqualTo(AdjustmentState.PROPOSED);
    }

    @Test
    void whoever_approves_says_why() {
        AdjustmentLine proposed =
                propose(HE_MING, promising(2), today().plusDays(3)).orElseThrow();

        assertThat(codes(hall.as(LI_NA, () -> desk.approve(settle(proposed, " ")))))
                .containsExactly(AdjustmentCodes.REASON_MISSING);
        assertThat(line(proposed).state()).isEqualTo(AdjustmentState.PROPOSED);
    }

    @Test
    void everything_that_stands_against_a_proposal_is_told_at_once() {
        DefinitionSource broken = DefinitionSource.of(Map.of("hall.yaml", "identity: x\n"));

        Outcome<AdjustmentLine> outcome =
                hall.as(HE_MING, () -> desk.propose(new Propose(key(), broken, " ", today())));

        assertThat(codes(outcome))
                .contains(AdjustmentCodes.REASON_MISSING, AdjustmentCodes.DAY_NOT_AHEAD)
                .hasSizeGreaterThan(2);
        assertThat(hall.get(AdjustmentReading.class).newest(HE_MING))
                .noneMatch(line -> line.state().open());
    }

    @Test
    void a_folder_that_changes_nothing_and_a_second_one_for_the_same_day_are_refused() {
        LocalDate day = today().plusDays(3);
        assertThat(codes(propose(HE_MING, promising(3), day))).containsExactly(AdjustmentCodes.NOTHING_CHANGES);

        propose(HE_MING, promising(2), day).orElseThrow();
        assertThat(codes(propose(LI_NA, promising(1), day))).containsExactly(AdjustmentCodes.SAME_DAY);
    }

    @Test
    void an_adjustment_that_would_undo_a_later_change_is_set_aside_and_the_hall_stays_as_it_is() {
        AdjustmentLine proposed =
                propose(HE_MING, promising(2), today().plusDays(3)).orElseThrow();
        approve(LI_NA, proposed).orElseThrow();
        hall.get(FolderInForce.class).bring(promising(1));
        assertThat(line(proposed).outdated()).isTrue();

        hall.clock().advance(Duration.ofDays(4));
        watch.actOnWhatIsDue();

        assertThat(promisedDays()).isEqualTo(1);
        assertThat(line(proposed).state()).isEqualTo(AdjustmentState.FAILED);
        assertThat(line(proposed).settledReason()).contains(AdjustmentCodes.OUTDATED);
    }

    @Test
    void of_two_approved_folders_the_later_would_undo_the_earlier_so_the_second_has_to_wait() {
        approve(LI_NA, propose(HE_MING, promising(2), today().plusDays(3)).orElseThrow())
                .orElseThrow();
        AdjustmentLine second =
                propose(HE_MING, promising(1), today().plusDays(5)).orElseThrow();

        assertThat(codes(approve(LI_NA, second))).containsExactly(AdjustmentCodes.ANOTHER_WAITS);
    }

    @Test
    void the_second_person_sees_value_by_value_what_changes() {
        AdjustmentLine proposed =
                propose(HE_MING, promising(2), today().plusDays(3)).orElseThrow();

        AdjustmentFile file =
                hall.get(AdjustmentReading.class).one(LI_NA, proposed.id()).orElseThrow();

        assertThat(file.changes()).singleElement().satisfies(change -> {
            assertThat(change.what()).isEqualTo(What.CHANGED);
            assertThat(change.ref().id()).isEqualTo("filing");
            assertThat(change.differences()).containsExactly(new Difference("/limits/promised", "3", "2"));
        });
    }

    @Test
    void its_author_withdraws_it_and_afterwards_it_cannot_be_approved() {
        AdjustmentLine proposed =
                propose(HE_MING, promising(2), today().plusDays(3)).orElseThrow();

        assertThat(codes(hall.as(LI_NA, () -> desk.withdraw(settle(proposed, "")))))
                .containsExactly(AdjustmentCodes.NOT_THE_AUTHOR);
        hall.as(HE_MING, () -> desk.withdraw(settle(proposed, "typing error"))).orElseThrow();
        assertThat(codes(approve(LI_NA, proposed))).containsExactly(AdjustmentCodes.NOT_IN_THAT_STATE);
    }

    @Test
    void a_clerk_neither_proposes_nor_sees_adjustments() {
        Caller clerk = new Caller.Staff(new StaffId("wang.fang"), EnumSet.of(Role.RECEPTION_CLERK), Optional.empty());
        AdjustmentLine proposed =
                propose(HE_MING, promising(2), today().plusDays(3)).orElseThrow();

        Outcome<AdjustmentLine> turnedAway = propose(clerk, promising(1), today().plusDays(4));

        assertThat(turnedAway.fold(done -> null, Refusal::kind)).isEqualTo(Refusal.Kind.FORBIDDEN);
        assertThat(hall.get(AdjustmentReading.class).newest(clerk)).isEmpty();
        assertThat(hall.get(AdjustmentReading.class).one(clerk, proposed.id())).isEmpty();
    }

    @Test
    void what_was_in_force_on_an_earlier_day_can_still_be_read() {
        Instant before = hall.clock().instant();
        approve(LI_NA, propose(HE_MING, promising(2), today().plusDays(1)).orElseThrow())
                .orElseThrow();
        hall.clock().advance(Duration.ofDays(2));
        watch.actOnWhatIsDue();

        PublishedDefinitions published = hall.get(PublishedDefinitions.class);
        assertThat(published.asOf(ImplementationEntry.class, "filing", before))
                .hasValueSatisfying(entry ->
                        assertThat(entry.item().limits().promised().amount()).isEqualTo(3));
        assertThat(published.asOf(
                        ImplementationEntry.class, "filing", hall.clock().instant()))
                .hasValueSatisfying(entry ->
                        assertThat(entry.item().limits().promised().amount()).isEqualTo(2));
        assertThat(published.history(ImplementationEntry.class, "filing").get(1).until())
                .isPresent();
    }

    @Test
    void each_step_is_on_the_ledger_of_the_hall_with_its_reason() {
        AdjustmentLine proposed =
                propose(HE_MING, promising(2), today().plusDays(3)).orElseThrow();
        assertThat(lastEntry().actor()).isEqualTo("staff:he.ming");
        assertThat(lastEntry().grounds()).isEqualTo("提速");

        hall.as(LI_NA, () -> desk.refuse(settle(proposed, "人员不足"))).orElseThrow();
        assertThat(lastEntry().actor()).isEqualTo("staff:li.na");
        assertThat(lastEntry().grounds()).isEqualTo("人员不足");
    }

    @BeforeEach
    void the_promise_of_three_days_is_in_force_and_nothing_is_pending() {
        hall.get(AdjustmentReading.class).newest(HE_MING).stream()
                .filter(line -> line.state().open())
                .forEach(line -> hall.as(
                                administration(line.proposedBy().substring("staff:".length())),
                                () -> desk.withdraw(settle(line, "")))
                        .orElseThrow());
        hall.clock().advance(Duration.ofSeconds(1));
        // Not the folder of the last start, whatever an earlier test has left in force.
        hall.get(FolderInForce.class).bring(promising(7));
        hall.clock().advance(Duration.ofSeconds(1));
        hall.get(FolderInForce.class).bring(promising(3));
    }

    private Outcome<AdjustmentLine> propose(Caller who, DefinitionSource folder, LocalDate day) {
        hall.clock().advance(Duration.ofSeconds(1));
        return hall.as(who, () -> desk.propose(new Propose(key(), folder, "提速", day)));
    }

    private Outcome<AdjustmentLine> approve(Caller who, AdjustmentLine line) {
        return hall.as(who, () -> desk.approve(settle(line, "已核对变化内容")));
    }

    private static Settle settle(AdjustmentLine line, String reason) {
        return new Settle(key(), line.id(), reason);
    }

    private static IdempotencyKey key() {
        return new IdempotencyKey("adjustment-" + KEYS.incrementAndGet());
    }

    private AdjustmentLine line(AdjustmentLine earlier) {
        return hall.get(AdjustmentReading.class)
                .one(LI_NA, earlier.id())
                .orElseThrow()
                .line();
    }

    private int promisedDays() {
        return hall.get(ItemCatalogue.class)
                .inForce("filing")
                .map(ServiceItem::limits)
                .orElseThrow()
                .promised()
                .amount();
    }

    private LocalDate today() {
        return hall.get(HallTime.class).today();
    }

    private LedgerEntry lastEntry() {
        List<LedgerEntry> chain = chain();
        return chain.get(chain.size() - 1);
    }

    private List<LedgerEntry> chain() {
        return hall.get(Reading.class).read(em -> hall.get(Ledger.class).chain("hall"));
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome.<List<String>>fold(
                done -> List.of(),
                refusal -> refusal.findings().stream().map(Finding::code).toList());
    }

    private static Caller administration(String id) {
        return new Caller.Staff(new StaffId(id), EnumSet.of(Role.HALL_ADMINISTRATION), Optional.empty());
    }

    private static DefinitionSource promising(int days) {
        Map<String, String> files = new HashMap<>(TestHall.files("filing"));
        files.computeIfPresent(
                "items/filing.yaml",
                (path, text) -> text.replace("statutory: 5, promised: 3", "statutory: 9, promised: " + days));
        return DefinitionSource.of(files);
    }
}
