package org.onewindow.core.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.onewindow.core.act.ActInProgress;
import org.onewindow.core.act.ActRecords;
import org.onewindow.core.act.IdempotencyKey;
import org.onewindow.core.act.Json;
import org.onewindow.core.act.RecordedAct;

/**
 * Appends to the chains and reads them. Appending is one insert; it reads nothing and flushes nothing.
 *
 * <p><b>Threads.</b> Safe; what an act has appended belongs to its thread until it is answered.
 */
@ApplicationScoped
// One per ledger and not static: tests run several halls in one process.
@SuppressWarnings("ThreadLocalUsage")
public class Ledger implements ActRecords {
    private static final String GENESIS = "OW-GENESIS-1";

    private final EntityManager entities;
    private final Instance<HallIdentity> hall;
    private final Json json;
    private final ThreadLocal<@Nullable LedgerEntry> unanswered = new ThreadLocal<>();

    @Inject
    Ledger(EntityManager entities, Instance<HallIdentity> hall, Json json) {
        this.entities = entities;
        this.hall = hall;
        this.json = json;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected Ledger() {
        this(null, null, null);
    }

    /** Where the chain {@code chain} begins: its hash covers hall and chain, so that no chain passes for another. */
    public LedgerHead emptyChain(String chain) {
        return new LedgerHead(
                chain,
                0,
                new EntryBytes(GENESIS).field(hall.get().value()).field(chain).hash());
    }

    /**
     * Appends one entry after {@code previous}.
     *
     * @return the new head, to be kept where {@code previous} was
     */
    public LedgerHead append(LedgerHead previous, LedgerRecord record) {
        LedgerEntry entry = new LedgerEntry(hall.get().value(), previous, record, json.write(record.changes()));
        entities.persist(entry);
        unanswered.set(entry);
        return entry.head();
    }

    @Override
    public void answer(ActInProgress act, String answer) {
        LedgerEntry entry = unanswered.get();
        unanswered.remove();
        if (entry == null || !entry.isOf(act)) {
            throw new IllegalStateException("the act " + act.name() + " recorded nothing");
        }
        entry.answered(answer);
    }

    @Override
    public Optional<RecordedAct> byKey(IdempotencyKey key) {
        return entities.createQuery("select e from LedgerEntry e where e.key = :key", LedgerEntry.class)
                .setParameter("key", key.value())
                .getResultStream()
                .findFirst()
                .map(entry -> new RecordedAct(
                        entry.actor(), entry.requestDigest(), entry.answer() == null ? "" : entry.answer()));
    }

    /** Every entry of one chain, in order. Needs a transaction or a reading. */
    public List<LedgerEntry> chain(String chain) {
        return entities.createQuery(
                        "select e from LedgerEntry e where e.chain = :chain order by e.seq", LedgerEntry.class)
                .setParameter("chain", chain)
                .getResultList();
    }

    /** The facts that a chain's entries add up to; what the state must equal. */
    public SortedMap<String, String> fold(List<LedgerEntry> entries) {
        SortedMap<String, String> facts = new TreeMap<>();
        for (LedgerEntry entry : entries) {
            json.read(entry.changes(), Changes.class).forEach((name, value) -> {
                if (value.isEmpty()) {
                    facts.remove(name);
                } else {
                    facts.put(name, value);
                }
            });
        }
        return facts;
    }

    private static final class Changes extends TreeMap<String, String> {
        private static final long serialVersionUID = 1L;
    }
}
