package org.onewindow.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.BeforeTry;
import org.jspecify.annotations.Nullable;
import org.onewindow.core.act.ActInProgress;
import org.onewindow.core.act.Caller;
import org.onewindow.core.act.IdempotencyKey;
import org.onewindow.core.act.Json;
import org.onewindow.spi.application.ActName;
import org.onewindow.spi.identity.Role;
import org.onewindow.spi.identity.StaffId;

class LedgerTest {
    private static final String CASE = "0f0e0d0c0b0a09080706050403020100";
    private static final Instant NINE = Instant.parse("2026-03-02T01:00:00Z");

    private final List<LedgerEntry> written = new ArrayList<>();
    private final Ledger ledger = ledger("kunshan");
    private LedgerHead head = ledger.emptyChain(CASE);
    private int acts;

    private Ledger ledger(String identity) {
        EntityManager entities = mock(EntityManager.class);
        doAnswer(call -> written.add(call.getArgument(0))).when(entities).persist(any());
        @SuppressWarnings("unchecked") // the container's Instance of one type
        Instance<HallIdentity> hall = mock(Instance.class);
        when(hall.get()).thenReturn(new HallIdentity(identity, "320583"));
        return new Ledger(entities, hall, new Json());
    }

    @BeforeTry
    void begin_with_an_empty_chain() {
        written.clear();
        head = ledger.emptyChain(CASE);
    }

    @Property(tries = 300)
    void a_chain_folds_to_the_facts_of_its_last_act(@ForAll("lives") List<Map<String, String>> life) {
        Map<String, String> before = Map.of();
        for (Map<String, String> facts : life) {
            act(NINE, "", Fold.changes(before, facts), "{}");
            before = facts;
        }

        assertThat(ledger.fold(written)).isEqualTo(before);
    }

    @Property(tries = 300)
    void a_chain_with_a_gap_a_double_or_a_swap_is_not_folded(
            @ForAll("lives") @Size(min = 2) List<Map<String, String>> life,
            @ForAll @LongRange(max = 1000) long chance) {
        life.forEach(facts -> act(NINE, "", new TreeMap<>(facts), "{}"));
        int place = (int) (chance % (written.size() - 1));
        List<LedgerEntry> gap = new ArrayList<>(written);
        gap.remove(place);
        List<LedgerEntry> doubled = new ArrayList<>(written);
        doubled.add(place, written.get(place));
        List<LedgerEntry> swapped = new ArrayList<>(written);
        Collections.swap(swapped, place, place + 1);

        for (List<LedgerEntry> broken : List.of(gap, doubled, swapped)) {
            assertThatThrownBy(() -> ledger.fold(broken)).isInstanceOf(BrokenChainException.class);
        }
    }

    @Property(tries = 300)
    void time_on_record_never_goes_back_and_the_head_is_the_last_entry(
            @ForAll @Size(min = 1, max = 8) List<@LongRange(min = -5_000_000, max = 5_000_000) Long> micros) {
        for (long each : micros) {
            act(NINE.plusNanos(each * 1000), "", Map.of(), "{}");
        }

        assertThat(written).extracting(LedgerEntry::at).isSorted();
        assertThat(written)
                .extracting(LedgerEntry::seq)
                .isSorted()
                .startsWith(1)
                .hasSize(micros.size());
        assertThat(head).isEqualTo(written.get(written.size() - 1).head());
    }

    @Provide
    Arbitrary<List<Map<String, String>>> lives() {
        Arbitrary<String> names = Arbitraries.of("state", "number", "deferred.licence", "意见", "a\"b\\c");
        Arbitrary<String> values = Arbitraries.of("", "SUBMITTED", "null", "材料齐全", "\u0000\u001f\n", "😀", "{\"a\":1}");
        return Arbitraries.maps(names, values).ofMaxSize(5).list().ofMinSize(1).ofMaxSize(6);
    }

    @Example
    void whatever_differs_between_two_acts_differs_in_their_hashes() {
        LedgerHead other = new LedgerHead(CASE, 0, "0".repeat(64), Instant.EPOCH);
        LedgerHead later = new LedgerHead(CASE, 1, head.hash(), Instant.EPOCH);
        ActInProgress act = act(ActName.ACCEPT, "wang-fang", Role.RECEPTION_CLERK, "request-1", "a", NINE);
        List<LedgerEntry> entries = List.of(
                entry("kunshan", head, act, "", "{}", "", "{}"),
                entry("suzhou", head, act, "", "{}", "", "{}"),
                entry("kunshan", other, act, "", "{}", "", "{}"),
                entry("kunshan", later, act, "", "{}", "", "{}"),
                entry("kunshan", ledger.emptyChain("hall"), act, "", "{}", "", "{}"),
                entry("kunshan", head, act, "同意", "{}", "", "{}"),
                entry("kunshan", head, act, "", "{\"state\":\"ACCEPTED\"}", "", "{}"),
                entry("kunshan", head, act, "", "{}", "b", "{}"),
                entry("kunshan", head, act, "", "{}", "", "{\"done\":1}"),
                entry("kunshan", head, by(ActName.DECIDE, "wang-fang"), "", "{}", "", "{}"),
                entry("kunshan", head, by(ActName.ACCEPT, "li-na"), "", "{}", "", "{}"),
                entry(
                        "kunshan",
                        head,
                        act(ActName.ACCEPT, "wang-fang", Role.COUNTER_LEAD, "request-1", "a", NINE),
                        "",
                        "{}",
                        "",
                        "{}"),
                entry(
                        "kunshan",
                        head,
                        act(ActName.ACCEPT, "wang-fang", Role.RECEPTION_CLERK, "request-2", "a", NINE),
                        "",
                        "{}",
                        "",
                        "{}"),
                entry(
                        "kunshan",
                        head,
                        act(ActName.ACCEPT, "wang-fang", Role.RECEPTION_CLERK, "request-1", "b", NINE),
                        "",
                        "{}",
                        "",
                        "{}"),
                entry(
                        "kunshan",
                        head,
                        act(ActName.ACCEPT, "wang-fang", Role.RECEPTION_CLERK, "request-1", "a", NINE.plusNanos(1000)),
                        "",
                        "{}",
                        "",
                        "{}"));

        assertThat(entries)
                .extracting(LedgerEntry::hash)
                .doesNotHaveDuplicates()
                .hasSize(15);
    }

    @Example
    void chains_of_two_halls_and_two_chains_of_one_hall_begin_differently() {
        assertThat(List.of(
                        ledger.emptyChain(CASE),
                        ledger.emptyChain("hall"),
                        ledger("suzhou").emptyChain(CASE)))
                .extracting(LedgerHead::hash)
                .doesNotHaveDuplicates();
    }

    @Example
    void one_act_makes_one_entry() {
        ActInProgress act = by(ActName.ACCEPT, "wang-fang");
        ledger.append(head, LedgerRecord.of(act, "", Map.of(), ""), kept -> {});

        assertThatThrownBy(() -> ledger.append(head, LedgerRecord.of(act, "", Map.of(), ""), kept -> {}))
                .isInstanceOf(IllegalStateException.class);
    }

    @Example
    void an_act_that_recorded_nothing_gets_no_answer_on_record_not_even_that_of_an_earlier_try() {
        ActInProgress failed = by(ActName.ACCEPT, "wang-fang");
        ledger.append(head, LedgerRecord.of(failed, "", Map.of(), ""), kept -> {});

        ActInProgress again = by(ActName.ACCEPT, "wang-fang");
        assertThat(again).isEqualTo(failed);
        assertThatThrownBy(() -> ledger.answer(again, "{}")).isInstanceOf(IllegalStateException.class);
        assertThat(written).isEmpty();
    }

    @Example
    void grounds_that_no_database_keeps_are_refused() {
        ActInProgress act = by(ActName.ACCEPT, "wang-fang");

        assertThatThrownBy(() -> LedgerRecord.of(act, "长".repeat(2001), Map.of(), ""))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LedgerRecord.of(act, "\0", Map.of(), "")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> act(NINE, "", Map.of("state", "\uDC00"), "{}"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> act(NINE, "", Map.of(), "x".repeat((1 << 20) + 1)))
                .isInstanceOf(IllegalStateException.class);
    }

    private void act(Instant at, String grounds, Map<String, @Nullable String> changes, String answer) {
        acts++;
        ActInProgress act =
                act(ActName.ACCEPT, "wang-fang", Role.RECEPTION_CLERK, "request-%03d".formatted(acts), "a", at);
        ledger.append(head, LedgerRecord.of(act, grounds, changes, ""), kept -> head = kept);
        ledger.answer(act, answer);
    }

    private static ActInProgress by(ActName name, String clerk) {
        return act(name, clerk, Role.RECEPTION_CLERK, "request-1", "a", NINE);
    }

    private static ActInProgress act(ActName name, String clerk, Role role, String key, String digest, Instant at) {
        Caller caller = new Caller.Staff(new StaffId(clerk), Set.of(role), Optional.empty());
        return new ActInProgress(name, caller, role, new IdempotencyKey(key), digest.repeat(64), at);
    }

    private static LedgerEntry entry(
            String hall,
            LedgerHead previous,
            ActInProgress act,
            String grounds,
            String changes,
            String digest,
            String answer) {
        return new LedgerEntry(hall, previous, LedgerRecord.of(act, grounds, Map.of(), digest), changes, answer);
    }
}
