package org.onewindow.core.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.onewindow.core.integrity.Invariant;
import org.onewindow.core.ledger.BrokenChainException;
import org.onewindow.core.ledger.Ledger;
import org.onewindow.core.ledger.LedgerEntry;

/** Each day's tickets and counters are what the day's chain says, and no ticket is at two counters. */
@ApplicationScoped
class QueueFollowsTheLedger implements Invariant {
    private final Ledger ledger;

    @Inject
    QueueFollowsTheLedger(Ledger ledger) {
        this.ledger = ledger;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected QueueFollowsTheLedger() {
        this(null);
    }

    @Override
    public String claim() {
        return "a day's tickets and counters are what its ledger says, and no ticket is at two counters";
    }

    @Override
    public void check(EntityManager entities, Consumer<String> violations) {
        entities.createQuery("select d from QueueDay d order by d.day", QueueDay.class)
                .getResultStream()
                .forEach(day -> check(entities, day, violations));
        entities.createQuery(
                        "select s.ticketId from CounterShift s where s.ticketId is not null"
                                + " group by s.ticketId having count(s) > 1",
                        String.class)
                .getResultStream()
                .forEach(ticket -> violations.accept("ticket " + ticket + ": is at two counters"));
    }

    private void check(EntityManager entities, QueueDay day, Consumer<String> violations) {
        List<LedgerEntry> chain = ledger.chain(QueueDay.chain(day.day()));
        if (chain.isEmpty() || !chain.get(chain.size() - 1).head().equals(day.ledgerHead())) {
            violations.accept("queue of " + day.day() + ": its ledger ends elsewhere than its row says");
            return;
        }
        try {
            if (!ledger.fold(chain).equals(facts(entities, day.day()))) {
                violations.accept("queue of " + day.day() + ": is not what its ledger says");
            }
        } catch (BrokenChainException broken) {
            violations.accept("queue of " + day.day() + ": " + broken.getMessage());
        }
    }

    private static SortedMap<String, String> facts(EntityManager entities, LocalDate day) {
        SortedMap<String, String> facts = new TreeMap<>();
        entities.createQuery("select t from QueueTicket t where t.day = :day", QueueTicket.class)
                .setParameter("day", day)
                .getResultStream()
                .forEach(ticket -> facts.put(QueueBook.factOf(ticket), ticket.asFact()));
        entities.createQuery("select s from CounterShift s where s.day = :day", CounterShift.class)
                .setParameter("day", day)
                .getResultStream()
                .forEach(shift -> facts.put(QueueBook.factOf(shift), shift.asFact()));
        return facts;
    }
}
