package org.onewindow.core.fee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.onewindow.core.integrity.Invariant;
import org.onewindow.core.ledger.BrokenChainException;
import org.onewindow.core.ledger.Ledger;
import org.onewindow.core.ledger.LedgerEntry;

/** The fee books balance, every fee stands as its postings say, and both are what the ledger says. */
@ApplicationScoped
class FeeBooksBalance implements Invariant {
    private final Ledger ledger;

    @Inject
    FeeBooksBalance(Ledger ledger) {
        this.ledger = ledger;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected FeeBooksBalance() {
        this(null);
    }

    @Override
    public String claim() {
        return "in the fee books debits are credits, every fee stands as its postings say, and both are what the ledger says";
    }

    @Override
    public void check(EntityManager entities, Consumer<String> violations) {
        vouchersBalance(entities, violations);
        demandsStandAsPosted(entities, violations);
        sharesAddUp(entities, violations);
        ledgerAgrees(entities, violations);
    }

    private static void vouchersBalance(EntityManager entities, Consumer<String> violations) {
        entities.createQuery(
                        "select p.voucherId from FeePosting p group by p.voucherId having sum(p.debit) <> sum(p.credit)",
                        String.class)
                .getResultStream()
                .forEach(voucher -> violations.accept("voucher " + voucher + ": debits are not credits"));
    }

    private static void demandsStandAsPosted(EntityManager entities, Consumer<String> violations) {
        Map<String, Long> receivable = FeeReading.sums(entities, FeeAccount.RECEIVABLE);
        Map<String, Long> owedBack = FeeReading.sums(entities, FeeAccount.OWED_BACK);
        Map<String, Long> income = FeeReading.sums(entities, FeeAccount.INCOME);
        entities.createQuery("select d from FeeDemand d order by d.id", FeeDemand.class)
                .getResultStream()
                .forEach(demand -> {
                    FeeBalance balance = demand.balance();
                    if (receivable.getOrDefault(demand.id(), 0L) != balance.open()
                            || owedBack.getOrDefault(demand.id(), 0L) != -balance.owedBack()
                            || income.getOrDefault(demand.id(), 0L) != -balance.due()) {
                        violations.accept("fee " + demand.id() + ": stands otherwise than its postings say");
                    }
                });
        FeeReading.sums(entities, FeeAccount.CASH).forEach((counter, cash) -> {
            if (cash < 0) {
                violations.accept("counter " + counter + ": has less than no cash");
            }
        });
    }

    private static void sharesAddUp(EntityManager entities, Consumer<String> violations) {
        entities.createQuery(
                        "select p.id, p.kind, p.amount, sum(s.amount) from FeePayment p, PaymentShare s where s.paymentId = p.id"
                                + " and p.state = :settled group by p.id, p.kind, p.amount",
                        Object[].class)
                .setParameter("settled", PaymentState.SETTLED)
                .getResultStream()
                .filter(row -> !row[2].equals(row[3]))
                .forEach(row -> violations.accept("payment " + row[0] + " " + row[1] + ": its shares are " + row[3]
                        + ", its amount is " + row[2]));
        entities.createQuery(
                        "select s from PaymentShare s where not exists (select d from FeeDemand d where d.id = s.demandId)"
                                + " or not exists (select p from FeePayment p where p.id = s.paymentId)",
                        PaymentShare.class)
                .getResultStream()
                .forEach(share -> violations.accept("share of " + share.paymentId() + ": refers to nothing"));
    }

    private void ledgerAgrees(EntityManager entities, Consumer<String> violations) {
        SortedMap<String, String> told = new TreeMap<>();
        List<FeeDay> days = entities.createQuery("select d from FeeDay d order by d.day", FeeDay.class)
                .getResultList();
        for (FeeDay day : days) {
            List<LedgerEntry> chain = ledger.chain(FeeDay.chain(day.day()));
            if (chain.isEmpty() || !chain.get(chain.size() - 1).head().equals(day.ledgerHead())) {
                violations.accept("fees of " + day.day() + ": their ledger ends elsewhere than its row says");
                return;
            }
            try {
                told.putAll(ledger.fold(chain));
            } catch (BrokenChainException broken) {
                violations.accept("fees of " + day.day() + ": " + broken.getMessage());
                return;
            }
        }
        SortedMap<String, String> stands = facts(entities);
        if (!told.equals(stands)) {
            stands.entrySet().stream()
                    .filter(fact -> !fact.getValue().equals(told.get(fact.getKey())))
                    .forEach(fact -> violations.accept(fact.getKey() + ": is not what the ledger says"));
            told.keySet().stream()
                    .filter(name -> !stands.containsKey(name))
                    .forEach(name -> violations.accept(name + ": is gone"));
        }
    }

    private static SortedMap<String, String> facts(EntityManager entities) {
        SortedMap<String, String> facts = new TreeMap<>();
        entities.createQuery("select d from FeeDemand d", FeeDemand.class)
                .getResultStream()
                .forEach(each -> facts.put("demand/" + each.id(), each.asFact()));
        entities.createQuery("select p from FeePayment p", FeePayment.class)
                .getResultStream()
                .forEach(each -> facts.put("payment/" + each.id(), each.asFact()));
        entities.createQuery("select m from GatewayMessage m", GatewayMessage.class)
                .getResultStream()
                .forEach(each -> facts.put("message/" + each.id(), each.asFact()));
        entities.createQuery("select c from CashClosing c", CashClosing.class)
                .getResultStream()
                .forEach(each -> facts.put("closing/" + each.id(), each.asFact()));
        entities.createQuery("select r from FeeReconciliation r", FeeReconciliation.class)
                .getResultStream()
                .forEach(each -> facts.put("reconciliation/" + each.day(), each.asFact()));
        return facts;
    }
}
