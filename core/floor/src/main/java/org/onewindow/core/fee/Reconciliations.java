package org.onewindow.core.fee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onewindow.core.act.IdempotencyKey;
import org.onewindow.core.act.Outcome;
import org.onewindow.core.act.Reading;
import org.onewindow.core.act.Refusal;
import org.onewindow.spi.application.ActName;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.payment.PaymentReport;

/**
 * 对账: fetches what the gateway lists of a day, outside any act, and has it compared or reconciled.
 *
 * <p><b>Threads.</b> Safe for use by several threads.
 */
@ApplicationScoped
public class Reconciliations {
    private final ReconciliationDesk desk;
    private final Gateway gateway;
    private final Reading reading;

    @Inject
    Reconciliations(ReconciliationDesk desk, Gateway gateway, Reading reading) {
        this.desk = desk;
        this.gateway = gateway;
        this.reading = reading;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected Reconciliations() {
        this(null, null, null);
    }

    /**
     * How the books and the gateway's list of a day compare.
     *
     * @param day of the gateway
     * @param list what the gateway lists
     * @param differences what differs now
     * @param done how it was reconciled before, if it was
     */
    public record Comparison(
            LocalDate day, List<PaymentReport> list, List<Difference> differences, Optional<Reconciled> done) {
        public Comparison {
            list = List.copyOf(list);
            differences = List.copyOf(differences);
        }
    }

    /** Compares; empty if the gateway cannot give its list now, or there is none. */
    public Optional<Comparison> compare(LocalDate day) {
        return gateway.list(day)
                .map(list -> reading.read(entities -> new Comparison(
                        day,
                        list,
                        Difference.between(
                                list, BooksOfDay.of(day, entities), order -> BooksOfDay.knows(order, entities)),
                        Optional.ofNullable(entities.find(FeeReconciliation.class, day))
                                .map(FeeReconciliation::view))));
    }

    /**
     * Fetches the list and reconciles the day with it.
     *
     * @param explanations number of a transaction to why the books and the list differ in it
     */
    public Outcome<Reconciled> reconcile(IdempotencyKey key, LocalDate day, Map<String, String> explanations) {
        return gateway.list(day)
                .map(list -> desk.reconcile(new FeeCommands.Reconcile(key, day, list, explanations)))
                .orElseGet(() -> Outcome.refused(Refusal.of(
                        Refusal.Kind.NOT_POSSIBLE_NOW,
                        ActName.RECONCILE_PAYMENTS,
                        List.of(Finding.error(
                                gateway.kind().isPresent() ? FeeCodes.GATEWAY_AWAY : FeeCodes.NO_GATEWAY, "")))));
    }
}
