package org.onewindow.core.chain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onewindow.core.act.CurrentAct;
import org.onewindow.core.ledger.BrokenChainException;
import org.onewindow.core.ledger.HallLedger;
import org.onewindow.core.ledger.Ledger;
import org.onewindow.core.ledger.LedgerEntry;
import org.onewindow.core.ledger.LedgerHead;
import org.onewindow.core.ledger.LedgerRecord;

/**
 * Chains such as {@code appointments/2026-11}: one lock for each subject, one chain for each of its months.
 *
 * <p><b>Threads.</b> Safe for use by several threads; acts that lock one subject follow one another.
 */
@ApplicationScoped
public class MonthlyChains {
    private final EntityManager entities;
    private final HallLedger hallLedger;
    private final Ledger ledger;
    private final CurrentAct current;

    @Inject
    MonthlyChains(EntityManager entities, HallLedger hallLedger, Ledger ledger, CurrentAct current) {
        this.entities = entities;
        this.hallLedger = hallLedger;
        this.ledger = ledger;
        this.current = current;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected MonthlyChains() {
        this(null, null, null, null);
    }

    /**
     * Makes the act in progress the only one on the subject of that name until it ends.
     *
     * @param month the month it is in the hall
     */
    public Locked lock(String name, YearMonth month) {
        MonthlyChain chain = find(name);
        if (chain == null) {
            // The first act of all makes the row; the hall's chain lets one do it.
            hallLedger.lock();
            chain = find(name);
        }
        if (chain == null) {
            chain = new MonthlyChain(name, month, begin(name, month));
            entities.persist(chain);
        } else if (YearMonth.parse(chain.month()).isBefore(month)) {
            chain.begins(month, begin(name, month));
        }
        return new Locked(chain);
    }

    private LedgerHead begin(String name, YearMonth month) {
        return ledger.emptyChain(MonthlyChain.chain(name, month.toString()));
    }

    private @Nullable MonthlyChain find(String name) {
        return entities.find(MonthlyChain.class, name, LockModeType.PESSIMISTIC_WRITE);
    }

    /** A locked subject, within one act. */
    public final class Locked {
        private final MonthlyChain chain;

        private Locked(MonthlyChain chain) {
            this.chain = chain;
        }

        /** In which month's chain the act is recorded, such as {@code 2026-11}; what it changes keeps it. */
        public String month() {
            return chain.month();
        }

        /** Puts the act on record: see {@link LedgerRecord}. */
        public void append(String grounds, SortedMap<String, String> facts) {
            ledger.append(
                    chain.ledgerHead(),
                    LedgerRecord.of(current.get(), grounds, new TreeMap<>(facts), ""),
                    chain::recorded);
        }
    }

    /**
     * Whether rows are what the chains of a subject say.
     *
     * @param rows by the month in which it changed last, name and fact of each row
     * @param violations told of whatever is otherwise
     */
    public void check(
            EntityManager reading,
            String name,
            Map<String, SortedMap<String, String>> rows,
            Consumer<String> violations) {
        MonthlyChain last = reading.find(MonthlyChain.class, name);
        if (last == null) {
            rows.keySet().forEach(month -> violations.accept(name + " of " + month + ": have no chain"));
            return;
        }
        List<LedgerEntry> newest = ledger.chain(last.ledgerHead().chain());
        boolean ends = newest.isEmpty()
                ? last.ledgerHead().seq() == 0
                : newest.get(newest.size() - 1).head().equals(last.ledgerHead());
        if (!ends) {
            violations.accept(name + " of " + last.month() + ": their ledger ends elsewhere than its row says");
        }
        Set<String> known =
                rows.values().stream().flatMap(facts -> facts.keySet().stream()).collect(Collectors.toSet());
        rows.forEach((month, facts) -> check(name, month, facts, known, violations));
    }

    private void check(
            String name,
            String month,
            SortedMap<String, String> facts,
            Set<String> known,
            Consumer<String> violations) {
        try {
            SortedMap<String, String> folded = ledger.fold(ledger.chain(MonthlyChain.chain(name, month)));
            folded.keySet().stream()
                    .filter(fact -> !known.contains(fact))
                    .forEach(fact -> violations.accept(fact + ": is on record and gone"));
            facts.forEach((fact, text) -> {
                if (!Objects.equals(folded.get(fact), text)) {
                    violations.accept(fact + ": is not what " + name + " of " + month + " say");
                }
            });
        } catch (BrokenChainException broken) {
            violations.accept(name + " of " + month + ": " + broken.getMessage());
        }
    }
}
