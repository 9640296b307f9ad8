package org.onewindow.core.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.onewindow.core.act.ActInProgress;
import org.onewindow.core.act.ActRecords;
import org.onewindow.core.act.IdempotencyKey;
import org.onewindow.core.act.Json;
import org.onewindow.core.act.RecordedAct;

/**
 * Appends to the chains and reads them. Appending is one insert at the end of the act; it reads nothing and flushes nothing.
 *
 * <p><b>Threads.</b> Safe; what an act has appended belongs to its thread until it is answered.
 */
@ApplicationScoped
// One per ledger and not static: tests run several halls in one process.
@SuppressWarnings("ThreadLocalUsage")
public class Ledger implements ActRecords {
    /** Most characters of the changes and of the answer. */
    private static final int MOST = 1 << 20;

    private final EntityManager entities;
    private final Instance<HallIdentity> hall;
    private final Json json;
    private final Iterable<AfterEntry> after;
    private final ThreadLocal<@Nullable Unanswered> unanswered = new ThreadLocal<>();

    @Inject
    Ledger(EntityManager entities, Instance<HallIdentity> hall, Json json, @Any Instance<AfterEntry> after) {
        this(entities, hall, json, (Iterable<AfterEntry>) after);
    }

    /** For those who do without a container; nothing follows an act. */
    public Ledger(EntityManager entities, Instance<HallIdentity> hall, Json json) {
        this(entities, hall, json, List.of());
    }

    private Ledger(EntityManager entities, Instance<HallIdentity> hall, Json json, Iterable<AfterEntry> after) {
        this.entities = entities;
        this.hall = hall;
        this.json = json;
        this.after = after;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected Ledger() {
        this(null, null, null);
    }

    /** Where the chain {@code chain} begins: its hash covers hall and chain, so that no chain passes for another. */
    public LedgerHead emptyChain(String chain) {
        String genesis = new EntryBytes(EntryBytes.ALGORITHM, "OW-GENESIS-1")
                .field(hall.get().value())
                .field(chain)
                .hash();
        return new LedgerHead(chain, 0, genesis, Instant.EPOCH);
    }

    /**
     * Appends one entry after {@code previous}. It is written when the act is answered, because its hash covers the answer too. Its
     * time is the act's, or that of {@code previous} if a row lock let a later act in first: time on record never goes back.
     *
     * @param keep puts the new head where {@code previous} was; called once, when the act is answered and before it is committed
     * @throws IllegalStateException if the act has appended already: one act, one entry
     */
    public void append(LedgerHead previous, LedgerRecord record, Consumer<LedgerHead> keep) {
        Unanswered before = unanswered.get();
        if (before != null && before.isOf(record.act())) {
            throw new IllegalStateException("the act " + record.act().name() + " is on record already");
        }
        unanswered.set(new Unanswered(previous, record, keep));
    }

    @Override
    public void answer(ActInProgress act, String answer) {
        Unanswered appended = unanswered.get();
        unanswered.remove();
        if (appended == null || !appended.isOf(act)) {
            throw new IllegalStateException("the act " + act.name() + " recorded nothing");
        }
        LedgerRecord record = appended.record;
        String changes = json.write(record.changes());
        if (Math.max(changes.length(), answer.length()) > MOST) {
            throw new IllegalStateException("the act " + act.name() + " has more to say than an entry holds");
        }
        LedgerEntry entry = new LedgerEntry(hall.get().value(), appended.previous, record, changes, answer);
        entities.persist(entry);
        appended.keep.accept(entry.head());
        after.forEach(each -> each.plan(entry));
    }

    @Override
    public Optional<RecordedAct> byKey(IdempotencyKey key) {
        return entities.createQuery("select e from LedgerEntry e where e.key = :key", LedgerEntry.class)
                .setParameter("key", key.value())
                .getResultStream()
                .findFirst()
                .map(entry -> new RecordedAct(entry.actor(), entry.requestDigest(), entry.answer()));
    }

    /** Every entry of one chain, in order. Needs a transaction or a reading. */
    public List<LedgerEntry> chain(String chain) {
        return entities.createQuery(
                        "select e from LedgerEntry e where e.chain = :chain order by e.seq", LedgerEntry.class)
                .setParameter("chain", chain)
                .getResultList();
    }

    /**
     * The facts that a chain's entries add up to; what the state must equal.
     *
     * @param entries the whole chain, in order
     * @throws BrokenChainException if they do not follow one another from the first on
     */
    public SortedMap<String, String> fold(List<LedgerEntry> entries) {
        SortedMap<String, String> facts = new TreeMap<>();
        LedgerHead last = null;
        for (LedgerEntry entry : entries) {
            LedgerHead before = last == null ? emptyChain(entry.head().chain()) : last;
            if (!entry.follows(before)) {
                throw new BrokenChainException(before, entry);
            }
            facts = Fold.after(facts, json.read(entry.changes(), Changes.class));
            last = entry.head();
        }
        return facts;
    }

    private static final class Changes extends TreeMap<String, @Nullable String> {
        private static final long serialVersionUID = 1L;
    }

    /** What an act has appended, until it is answered. What a failed try has left behind is of another act in progress. */
    private record Unanswered(LedgerHead previous, LedgerRecord record, Consumer<LedgerHead> keep) {
        // The same act, not an equal one: two tries of one request at one moment are equal.
        @SuppressWarnings("ReferenceEquality")
        boolean isOf(ActInProgress act) {
            return record.act() == act;
        }
    }
}
