package org.onewindow.core.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.onewindow.core.integrity.Invariant;
import org.onewindow.core.ledger.BrokenChainException;
import org.onewindow.core.ledger.Ledger;
import org.onewindow.core.ledger.LedgerEntry;

/** Appointments are what the chain of the month in which they changed last says, and each that has arrived has a ticket of its own. */
@ApplicationScoped
class AppointmentsFollowTheLedger implements Invariant {
    private final Ledger ledger;

    @Inject
    AppointmentsFollowTheLedger(Ledger ledger) {
        this.ledger = ledger;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected AppointmentsFollowTheLedger() {
        this(null);
    }

    @Override
    public String claim() {
        return "appointments are what their ledger says, and each that has arrived has a ticket of its own";
    }

    @Override
    public void check(EntityManager entities, Consumer<String> violations) {
        BookingLock lock = entities.find(BookingLock.class, BookingLock.ONLY);
        if (lock == null) {
            return;
        }
        SortedMap<String, SortedMap<String, String>> byMonth = facts(entities);
        byMonth.computeIfAbsent(lock.month(), month -> new TreeMap<>());
        byMonth.forEach((month, facts) -> check(month, facts, lock, violations));
        arrivals(entities, violations);
    }

    private void check(
            String month, SortedMap<String, String> facts, BookingLock lock, Consumer<String> violations) {
        List<LedgerEntry> chain = ledger.chain(BookingLock.chain(month));
        if (month.equals(lock.month())
                && (chain.isEmpty()
                        ? lock.ledgerHead().seq() != 0
                        : !chain.get(chain.size() - 1).head().equals(lock.ledgerHead()))) {
            violations.accept("appointments of " + month + ": their ledger ends elsewhere than its row says");
            return;
        }
        try {
            SortedMap<String, String> folded = ledger.fold(chain);
            facts.forEach((name, fact) -> {
                if (!Objects.equals(folded.get(name), fact)) {
                    violations.accept(name + ": is not what the ledger of " + month + " says");
                }
            });
        } catch (BrokenChainException broken) {
            violations.accept("appointments of " + month + ": " + broken.getMessage());
        }
    }

    private static SortedMap<String, SortedMap<String, String>> facts(EntityManager entities) {
        SortedMap<String, SortedMap<String, String>> byMonth = new TreeMap<>();
        entities.createQuery("select a from Appointment a", Appointment.class)
                .getResultStream()
                .forEach(each -> byMonth.computeIfAbsent(each.month(), month -> new TreeMap<>())
                        .put(AppointmentBook.factOf(each), each.asFact()));
        entities.createQuery("select l from DayLimit l", DayLimit.class)
                .getResultStream()
                .forEach(each -> byMonth.computeIfAbsent(each.month(), month -> new TreeMap<>())
                        .put(AppointmentBook.factOf(each), each.asFact()));
        return byMonth;
    }

    private static void arrivals(EntityManager entities, Consumer<String> violations) {
        entities.createQuery(
                        "select a from Appointment a where a.state = :here and not exists"
                                + " (select t from QueueTicket t where t.id = a.ticket and t.appointment = a.id)",
                        Appointment.class)
                .setParameter("here", AppointmentState.CHECKED_IN)
                .getResultStream()
                .forEach(each -> violations.accept("appointment " + each.id() + ": has arrived without a ticket"));
    }
}
