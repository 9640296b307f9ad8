package org.onewindow.core.fee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.onewindow.core.act.Act;
import org.onewindow.core.act.Outcome;
import org.onewindow.core.act.PartActs;
import org.onewindow.core.act.Refusal;
import org.onewindow.core.time.HallTime;
import org.onewindow.spi.application.ActName;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.identity.Role;
import org.onewindow.spi.payment.PaymentReport;

/**
 * 对账: puts on record how the books and what the gateway lists of a day compare (R3.6). A payment that no callback told of is booked from the list; every
 * other difference needs an explanation by a person. A day can be reconciled again.
 *
 * <p><b>Threads.</b> Safe for use by several threads and nodes; acts on fees follow one another.
 */
@ApplicationScoped
public class ReconciliationDesk {
    private static final int LONGEST = 500;
    private static final int MOST = 8000;
    private static final Set<MessageVerdict> MOVED =
            Set.of(MessageVerdict.BOOKED, MessageVerdict.BOOKED_AGAIN, MessageVerdict.REFUND_CONFIRMED);

    private final FeeActs acts;
    private final OnlinePayment online;
    private final PartActs parts;
    private final HallTime time;

    @Inject
    ReconciliationDesk(FeeActs acts, OnlinePayment online, PartActs parts, HallTime time) {
        this.acts = acts;
        this.online = online;
        this.parts = parts;
        this.time = time;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected ReconciliationDesk() {
        this(null, null, null, null);
    }

    /** Reconciles a day with the list in {@code command}. */
    @Act(name = ActName.RECONCILE_PAYMENTS, roles = Role.COUNTER_LEAD)
    public Outcome<Reconciled> reconcile(FeeCommands.Reconcile command) {
        return acts.today("", book -> {
            if (command.day().isAfter(time.dayOf(book.act().at()))) {
                return acts.refused(
                        Refusal.Kind.INVALID,
                        Finding.error(
                                FeeCodes.DAY_TO_COME, "/day", command.day().toString()));
            }
            EntityManager entities = book.entities();
            List<Difference> differences = Difference.between(
                    command.list(), BooksOfDay.of(command.day(), entities), order -> BooksOfDay.knows(order, entities));
            Set<String> bookedNow = bookFromList(command.list(), differences);
            List<Finding> missing = new ArrayList<>();
            List<String> lines = new ArrayList<>();
            for (Difference difference : differences) {
                String why = bookedNow.contains(difference.transaction())
                        ? "按渠道清单补记"
                        : command.explanations()
                                .getOrDefault(difference.transaction(), "")
                                .strip();
                if (why.isEmpty() || why.length() > LONGEST) {
                    missing.add(Finding.error(
                            FeeCodes.UNEXPLAINED,
                            "/explanations/" + difference.transaction(),
                            difference.transaction()));
                }
                lines.add(difference.transaction() + " " + difference.kind() + ": " + why);
            }
            String text = String.join("\n", lines);
            if (!missing.isEmpty() || text.length() > MOST) {
                return acts.refused(Refusal.Kind.NOT_POSSIBLE_NOW, missing);
            }
            FeeReconciliation done = new FeeReconciliation(
                    command.day(),
                    command.list().size(),
                    differences.size(),
                    text,
                    book.act().caller().ledgerName(),
                    book.act().at());
            book.reconciled(done);
            return Outcome.done(done.view());
        });
    }

    /** Books what the list has and the books have not; answers the transactions that could be booked. */
    private Set<String> bookFromList(List<PaymentReport> list, List<Difference> differences) {
        Set<String> missing = differences.stream()
                .filter(difference -> difference.kind() == DifferenceKind.NOT_IN_BOOKS)
                .map(Difference::transaction)
                .collect(Collectors.toSet());
        Set<String> booked = new HashSet<>();
        for (PaymentReport line : list) {
            if (missing.remove(line.transaction())) {
                Outcome<MessageVerdict> outcome = parts.perform(
                        ActName.RECORD_PAYMENT, "listed-" + line.transaction(), () -> online.booked(line));
                if (outcome instanceof Outcome.Done<MessageVerdict> done && MOVED.contains(done.value())) {
                    booked.add(line.transaction());
                }
            }
        }
        return booked;
    }
}
