package org.onewindow.core.fee;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.onewindow.core.act.ActInProgress;
import org.onewindow.core.application.Application;
import org.onewindow.core.application.FeeRate;
import org.onewindow.core.privacy.RandomIds;
import org.onewindow.spi.payment.PaymentReport;

/** The locked fee books within one act: what the act changes of them, posts, and puts on record. */
final class FeeBook {
    private final EntityManager entities;
    private final RandomIds ids;
    private final FeeDay day;
    private final ActInProgress act;
    private final SortedMap<String, String> facts = new TreeMap<>();

    FeeBook(EntityManager entities, RandomIds ids, FeeDay day, ActInProgress act) {
        this.entities = entities;
        this.ids = ids;
        this.day = day;
        this.act = act;
    }

    FeeDay day() {
        return day;
    }

    ActInProgress act() {
        return act;
    }

    /** What changed, for the ledger. */
    SortedMap<String, String> facts() {
        return facts;
    }

    // ---- Demands

    /** A fee of {@code application} falls due. */
    FeeDemand demand(Application application, FeeRate rate, String notice) {
        FeeDemand demand = new FeeDemand(ids.next(), application, rate, notice, act.at());
        entities.persist(demand);
        moved(demand, demand.balance().demand(demand.id(), rate.amount().minor()));
        return demand;
    }

    Optional<FeeDemand> demand(String id) {
        return Optional.ofNullable(entities.find(FeeDemand.class, id));
    }

    /** The fees of that application, in the order of its item. */
    static List<FeeDemand> demandsOf(EntityManager entities, String application) {
        return entities.createQuery(
                        "select d from FeeDemand d where d.applicationId = :id order by d.feeId", FeeDemand.class)
                .setParameter("id", application)
                .getResultList();
    }

    /** What happened to {@code demand}: its new balance, the postings, the record. */
    void moved(FeeDemand demand, FeeBalance.Moved moved) {
        demand.becomes(moved.balance());
        post(moved.voucher());
        facts.put("demand/" + demand.id(), demand.asFact());
    }

    void post(Voucher voucher) {
        String id = ids.next();
        voucher.postings().forEach(posting -> entities.persist(new FeePosting(ids.next(), id, day.day(), posting)));
    }

    // ---- Payments

    /** Money that is to move; nothing is booked. */
    FeePayment payment(PaymentKind kind, String subject, long amount, String counter) {
        return kept(new FeePayment(
                ids.next(), kind, subject, amount, counter, act.caller().ledgerName(), act.at()));
    }

    /** Another payment came in for the order of {@code first}. */
    FeePayment oneMore(FeePayment first, long amount) {
        return kept(new FeePayment(ids.next(), first, amount, act.at()));
    }

    private FeePayment kept(FeePayment payment) {
        entities.persist(payment);
        changed(payment);
        return payment;
    }

    PaymentShare share(FeePayment payment, String demand, long amount) {
        PaymentShare share = new PaymentShare(payment.id(), demand, amount);
        entities.persist(share);
        return share;
    }

    void changed(FeePayment payment) {
        facts.put("payment/" + payment.id(), payment.asFact());
    }

    Optional<FeePayment> payment(String id) {
        return Optional.ofNullable(entities.find(FeePayment.class, id));
    }

    /** Payments that the payer has begun online and that have not ended. */
    List<FeePayment> pendingOf(String subject) {
        return entities.createQuery(
                        "select p from FeePayment p where p.subject = :subject and p.kind = :online and p.state = :pending"
                                + " order by p.begunAt",
                        FeePayment.class)
                .setParameter("subject", subject)
                .setParameter("online", PaymentKind.ONLINE)
                .setParameter("pending", PaymentState.PENDING)
                .getResultList();
    }

    /** The payment or refund that the gateway gave that number. */
    Optional<FeePayment> withTransaction(String transaction) {
        return entities.createQuery("select p from FeePayment p where p.transaction = :id", FeePayment.class)
                .setParameter("id", transaction)
                .getResultStream()
                .findFirst();
    }

    List<PaymentShare> sharesOf(FeePayment payment) {
        return entities.createQuery(
                        "select s from PaymentShare s where s.paymentId = :id order by s.id", PaymentShare.class)
                .setParameter("id", payment.id())
                .getResultList();
    }

    /** What was paid for that demand, what came in last first: of what moved at the same instant, what was booked last. */
    List<PaymentShare> paidFor(FeeDemand demand) {
        return entities.createQuery(
                        "select s from PaymentShare s, FeePayment p where s.paymentId = p.id and s.demandId = :id"
                                + " and p.state = :settled and p.kind in :incoming order by p.movedAt desc, p.receipt desc",
                        PaymentShare.class)
                .setParameter("id", demand.id())
                .setParameter("settled", PaymentState.SETTLED)
                .setParameter("incoming", List.of(PaymentKind.CASH, PaymentKind.ONLINE))
                .getResultList();
    }

    /** Books {@code amount} on the demands of {@code shares}, as far as it goes; what is left over belongs to the last. */
    void settle(List<PaymentShare> shares, long amount, Purse into) {
        long left = amount;
        for (int i = 0; i < shares.size(); i++) {
            PaymentShare share = shares.get(i);
            boolean last = i == shares.size() - 1;
            long part = last ? left : Math.min(left, share.amount());
            left -= part;
            share.becomes(part);
            if (part > 0) {
                FeeDemand demand = demand(share.demandId()).orElseThrow();
                moved(demand, demand.balance().pay(demand.id(), part, into));
            }
        }
    }

    // ---- Counters and the gateway

    /** What the books say lies at that counter, before this act. */
    long cashAt(String counter) {
        return entities.createQuery(
                        "select coalesce(sum(p.debit - p.credit), 0) from FeePosting p where p.account = :cash and p.holder = :counter",
                        Long.class)
                .setParameter("cash", FeeAccount.CASH)
                .setParameter("counter", counter)
                .getSingleResult();
    }

    boolean isClosed(String counter) {
        return entities.find(CashClosing.class, CashClosing.id(day.day(), counter)) != null;
    }

    void close(CashCount count) {
        CashClosing closing =
                new CashClosing(day.day(), count.counter(), count, act.caller().ledgerName(), act.at());
        entities.persist(closing);
        post(FeeBalance.handIn(count.counter(), count.expected(), count.counted()));
        facts.put("closing/" + closing.id(), closing.asFact());
    }

    /** Keeps what the gateway said, unless it is kept already. */
    void received(PaymentReport report, MessageVerdict verdict) {
        if (entities.find(GatewayMessage.class, report.message()) == null) {
            GatewayMessage message = new GatewayMessage(report, verdict, act.at());
            entities.persist(message);
            facts.put("message/" + message.id(), message.asFact());
        }
    }

    void reconciled(FeeReconciliation done) {
        entities.merge(done);
        facts.put("reconciliation/" + done.day(), done.asFact());
    }

    EntityManager entities() {
        return entities;
    }
}
