package org.onewindow.core.fee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.onewindow.core.act.Caller;
import org.onewindow.core.act.Reading;
import org.onewindow.core.act.Scope;
import org.onewindow.core.application.CaseReading;
import org.onewindow.core.definition.PublishedDefinitions;
import org.onewindow.core.time.HallTime;
import org.onewindow.spi.identity.SubjectId;

/**
 * What can be seen of fees: an applicant sees its own, whoever sees an application sees its fees, the cash desk sees all.
 *
 * <p><b>Threads.</b> Safe for use by several threads.
 */
@ApplicationScoped
public class FeeReading {
    private static final int MOST = 200;

    private final Reading reading;
    private final CaseReading cases;
    private final PublishedDefinitions definitions;
    private final HallTime time;

    @Inject
    FeeReading(Reading reading, CaseReading cases, PublishedDefinitions definitions, HallTime time) {
        this.reading = reading;
        this.cases = cases;
        this.definitions = definitions;
        this.time = time;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected FeeReading() {
        this(null, null, null, null);
    }

    /** The fees of that application; none if it is not in {@code scope}. */
    public List<FeeLine> ofApplication(String application, Scope scope) {
        return cases.sees(application, scope)
                ? reading.read(entities -> FeeBook.demandsOf(entities, application).stream()
                        .map(FeeDemand::line)
                        .toList())
                : List.of();
    }

    /** The fees of a subject within {@code scope}, the youngest first, at most 200. */
    public List<FeeLine> of(Scope.OfSubject scope) {
        SubjectId subject = scope.subject();
        return reading.read(entities -> entities.createQuery(
                        "select d from FeeDemand d where d.subject = :subject order by d.demandedAt desc, d.id",
                        FeeDemand.class)
                .setParameter("subject", subject.value())
                .setMaxResults(MOST)
                .getResultStream()
                .filter(demand ->
                        scope.items().isEmpty() || scope.covers(demand.item().id()))
                .map(FeeDemand::line)
                .toList());
    }

    /** The fees of the whole hall that are open or owe something back, the youngest first, at most 200. */
    public List<FeeLine> unsettled() {
        return reading.read(entities -> entities.createQuery(
                        "select d from FeeDemand d where d.demanded - d.reduced <> d.paid - d.refunded"
                                + " order by d.demandedAt desc, d.id",
                        FeeDemand.class)
                .setMaxResults(MOST)
                .getResultStream()
                .map(FeeDemand::line)
                .toList());
    }

    /** Payments and refunds for that fee, the oldest first. */
    public List<PaymentLine> paymentsFor(String fee) {
        return reading.read(entities -> entities.createQuery(
                        "select p from FeePayment p, PaymentShare s where s.paymentId = p.id and s.demandId = :fee"
                                + " order by p.begunAt, p.id",
                        FeePayment.class)
                .setParameter("fee", fee)
                .getResultStream()
                .map(FeePayment::line)
                .toList());
    }

    /** The payment of that order number, if it is of {@code subject}. */
    public Optional<PaymentLine> payment(String order, SubjectId subject) {
        return reading.read(entities -> Optional.ofNullable(entities.find(FeePayment.class, order))
                .filter(payment -> payment.subject().equals(subject.value()))
                .map(FeePayment::line));
    }

    /**
     * The cash desk on one day.
     *
     * @param day which
     * @param counter the caller's counter
     * @param cash what the books say lies there now, in 分
     * @param closed whether the counter is closed for the day
     * @param closings counters that were closed on the day
     * @param movements what moved on the day, the oldest first
     * @param balances every account of the books, from their beginning, in 分: positive on its own side
     */
    public record CashDay(
            LocalDate day,
            String counter,
            long cash,
            boolean closed,
            List<CashCount> closings,
            List<PaymentLine> movements,
            Map<FeeAccount, Long> balances) {
        public CashDay {
            closings = List.copyOf(closings);
            movements = List.copyOf(movements);
            balances = Map.copyOf(balances);
        }
    }

    /** Today at the cash desk of {@code staff}. */
    public CashDay today(Caller.Staff staff) {
        String counter = FeeActs.counterOf(definitions.hall(), staff);
        LocalDate today = time.today();
        return reading.read(entities -> {
            Map<String, Long> cash = sums(entities, FeeAccount.CASH);
            List<CashCount> closings = entities.createQuery(
                            "select c from CashClosing c where c.day = :day order by c.counter", CashClosing.class)
                    .setParameter("day", today)
                    .getResultStream()
                    .map(CashClosing::count)
                    .toList();
            return new CashDay(
                    today,
                    counter,
                    cash.getOrDefault(counter, 0L),
                    closings.stream().anyMatch(closing -> closing.counter().equals(counter)),
                    closings,
                    movementsOn(today, entities),
                    balances(entities));
        });
    }

    private static List<PaymentLine> movementsOn(LocalDate day, EntityManager entities) {
        return entities.createQuery(
                        "select p from FeePayment p where p.movedAt >= :begin and p.movedAt < :end order by p.movedAt, p.id",
                        FeePayment.class)
                .setParameter("begin", day.atStartOfDay(HallTime.ZONE).toInstant())
                .setParameter("end", day.plusDays(1).atStartOfDay(HallTime.ZONE).toInstant())
                .setMaxResults(MOST)
                .getResultStream()
                .map(FeePayment::line)
                .toList();
    }

    /** What each holder has of an account, debits less credits. */
    static Map<String, Long> sums(EntityManager entities, FeeAccount account) {
        Map<String, Long> sums = new TreeMap<>();
        entities.createQuery(
                        "select p.holder, sum(p.debit), sum(p.credit) from FeePosting p where p.account = :account group by p.holder",
                        Object[].class)
                .setParameter("account", account)
                .getResultStream()
                .forEach(row -> sums.put((String) row[0], (long) row[1] - (long) row[2]));
        return sums;
    }

    private static Map<FeeAccount, Long> balances(EntityManager entities) {
        Map<FeeAccount, Long> balances = new TreeMap<>();
        for (FeeAccount account : FeeAccount.values()) {
            long debits = sums(entities, account).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            balances.put(account, account.growsByDebit() ? debits : -debits);
        }
        return balances;
    }
}
