package org.onewindow.core.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.onewindow.core.chain.MonthlyChains;
import org.onewindow.core.integrity.Invariant;

/** Appointments are what the chain of the month in which they changed last says, and each that has arrived has a ticket of its own. */
@ApplicationScoped
class AppointmentsFollowTheLedger implements Invariant {
    private final MonthlyChains chains;

    @Inject
    AppointmentsFollowTheLedger(MonthlyChains chains) {
        this.chains = chains;
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
        chains.check(entities, AppointmentActs.CHAINS, facts(entities), violations);
        arrivals(entities, violations);
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
