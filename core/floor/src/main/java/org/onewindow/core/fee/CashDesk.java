package org.onewindow.core.fee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.onewindow.core.act.Act;
import org.onewindow.core.act.Outcome;
import org.onewindow.core.act.Refusal;
import org.onewindow.core.application.FeeRate;
import org.onewindow.core.application.Grounds;
import org.onewindow.core.application.ItemCatalogue;
import org.onewindow.core.work.NewWork;
import org.onewindow.core.work.WorkQueue;
import org.onewindow.spi.application.ActName;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.identity.Role;
import org.onewindow.spi.payment.Money;

/**
 * 收费窗口: takes cash, gives back what was paid too much, lowers fees, and closes the day (R3.6). Whoever takes money cannot lower a fee, so
 * nobody can take it, waive it and keep it.
 *
 * <p><b>Threads.</b> Safe for use by several threads and nodes; acts on fees follow one another.
 */
@ApplicationScoped
public class CashDesk {
    private final FeeActs acts;
    private final ItemCatalogue catalogue;
    private final WorkQueue work;

    @Inject
    CashDesk(FeeActs acts, ItemCatalogue catalogue, WorkQueue work) {
        this.acts = acts;
        this.catalogue = catalogue;
        this.work = work;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected CashDesk() {
        this(null, null, null);
    }

    /** 收款: takes cash for one or several fees of one payer, exactly what is open of them, and gives one receipt. */
    @Act(name = ActName.TAKE_PAYMENT, roles = Role.CASHIER)
    public Outcome<PaymentLine> take(FeeCommands.Take command) {
        return acts.atCounter("", (counter, book) -> {
            ChosenFees chosen = ChosenFees.in(book, command.fees());
            List<Finding> objections = new ArrayList<>(chosen.objections());
            if (book.isClosed(counter)) {
                objections.add(Finding.error(FeeCodes.COUNTER_CLOSED, "", counter));
            }
            if (chosen.objections().isEmpty() && command.amount() != chosen.open()) {
                objections.add(Finding.error(
                        FeeCodes.OTHER_AMOUNT, "/amount", amount(command.amount()), FeeLine.yuan(chosen.open())));
            }
            if (!objections.isEmpty()) {
                return acts.refused(Refusal.Kind.NOT_POSSIBLE_NOW, objections);
            }
            FeePayment payment = book.payment(PaymentKind.CASH, chosen.payer(), command.amount(), counter);
            book.settle(chosen.shares(book, payment), command.amount(), Purse.at(counter));
            payment.settled(command.amount(), book.act().at(), null, book.day().nextReceipt());
            book.changed(payment);
            return Outcome.done(payment.line());
        });
    }

    private static String amount(long minor) {
        return minor < 0 || minor > Money.MOST ? Long.toString(minor) : FeeLine.yuan(minor);
    }

    /** 减免: lowers a fee by what its item grants, once, on grounds that go on record; by the lead of a counter, never by a cashier. */
    @Act(name = ActName.REDUCE_FEE, roles = Role.COUNTER_LEAD)
    public Outcome<FeeLine> reduce(FeeCommands.OnFee command) {
        return acts.today(command.grounds(), book -> {
            Optional<FeeDemand> demand = book.demand(command.fee());
            if (demand.isEmpty()) {
                return acts.refused(Refusal.Kind.NOT_FOUND, Finding.error(FeeCodes.NOT_FOUND, ""));
            }
            Optional<FeeRate> rate =
                    rateOf(demand.get()).filter(each -> each.reduction().isPresent());
            List<Finding> objections = new ArrayList<>();
            Grounds.objection(command.grounds()).ifPresent(objections::add);
            if (rate.isEmpty()) {
                objections.add(Finding.error(
                        FeeCodes.NO_REDUCTION, "", demand.get().name().asArgument()));
            }
            if (demand.get().isReduced()) {
                objections.add(Finding.error(
                        FeeCodes.REDUCED_ALREADY, "", demand.get().name().asArgument()));
            }
            if (!objections.isEmpty()) {
                return acts.refused(Refusal.Kind.NOT_POSSIBLE_NOW, objections);
            }
            FeeRate.Reduction reduction = rate.orElseThrow().reduction().orElseThrow();
            Money off = reduction.off(rate.orElseThrow().amount());
            book.moved(demand.get(), demand.get().balance().reduce(demand.get().id(), off.minor()));
            demand.get().reducedBecause(reduction.basis() + "；" + command.grounds());
            return Outcome.done(demand.get().line());
        });
    }

    private Optional<FeeRate> rateOf(FeeDemand demand) {
        return catalogue.version(demand.item()).stream()
                .flatMap(item -> catalogue.feesOf(item).stream())
                .filter(rate -> rate.id().equals(demand.feeId()))
                .findFirst();
    }

    /**
     * 退款: gives back everything that was paid too much for a fee, the same way it came: cash from the counter's cash, the rest through the
     * gateway, which is told after the act. Answers what was given back, one line for each payment.
     */
    @Act(name = ActName.REFUND_PAYMENT, roles = Role.CASHIER)
    public Outcome<List<PaymentLine>> refund(FeeCommands.OnFee command) {
        return acts.atCounter(command.grounds(), (counter, book) -> {
            Optional<FeeDemand> demand = book.demand(command.fee());
            if (demand.isEmpty()) {
                return acts.refused(Refusal.Kind.NOT_FOUND, Finding.error(FeeCodes.NOT_FOUND, ""));
            }
            List<Finding> objections = new ArrayList<>();
            Grounds.objection(command.grounds()).ifPresent(objections::add);
            if (demand.get().balance().owedBack() == 0) {
                objections.add(Finding.error(
                        FeeCodes.NOTHING_OWED_BACK, "", demand.get().name().asArgument()));
            }
            List<Refund> refunds = refundsOf(demand.get(), book);
            long cash = refunds.stream()
                    .filter(refund -> refund.kind() == PaymentKind.CASH_REFUND)
                    .mapToLong(Refund::amount)
                    .sum();
            if (cash > 0 && book.isClosed(counter)) {
                objections.add(Finding.error(FeeCodes.COUNTER_CLOSED, "", counter));
            } else if (cash > book.cashAt(counter)) {
                objections.add(Finding.error(
                        FeeCodes.NOT_ENOUGH_CASH, "", FeeLine.yuan(cash), FeeLine.yuan(book.cashAt(counter))));
            }
            return objections.isEmpty()
                    ? Outcome.done(refunds.stream()
                            .map(refund -> giveBack(demand.get(), refund, counter, book))
                            .toList())
                    : acts.refused(Refusal.Kind.NOT_POSSIBLE_NOW, objections);
        });
    }

    /** How much of which payment goes back. */
    private record Refund(FeePayment of, PaymentShare share, long amount) {
        PaymentKind kind() {
            return of.kind() == PaymentKind.ONLINE ? PaymentKind.ONLINE_REFUND : PaymentKind.CASH_REFUND;
        }
    }

    private static List<Refund> refundsOf(FeeDemand demand, FeeBook book) {
        long left = demand.balance().owedBack();
        List<Refund> refunds = new ArrayList<>();
        for (PaymentShare share : book.paidFor(demand)) {
            long part = Math.min(left, share.left());
            if (part > 0) {
                refunds.add(new Refund(book.payment(share.paymentId()).orElseThrow(), share, part));
                left -= part;
            }
        }
        return refunds;
    }

    private PaymentLine giveBack(FeeDemand demand, Refund refund, String counter, FeeBook book) {
        boolean online = refund.kind().isOnline();
        FeePayment back = book.payment(refund.kind(), refund.of().subject(), refund.amount(), online ? "" : counter);
        back.givesBack(refund.of());
        refund.share().givesBack(refund.amount());
        book.share(back, demand.id(), refund.amount());
        book.moved(
                demand,
                demand.balance().refund(demand.id(), refund.amount(), online ? Purse.GATEWAY : Purse.at(counter)));
        String receipt = book.day().nextReceipt();
        if (online) {
            back.ordered(receipt);
            work.add(NewWork.of(
                    RefundOrders.KIND, RefundOrders.KIND + "-" + back.id(), new RefundOrders.Refunding(back.id())));
        } else {
            back.settled(refund.amount(), book.act().at(), null, receipt);
        }
        book.changed(back);
        return back.line();
    }

    /**
     * 日结: the cash at the caller's counter is counted and handed in; no more is taken there today. What differs from the books needs an
     * explanation, and is posted as short or over.
     */
    @Act(name = ActName.CLOSE_CASH_DESK, roles = Role.CASHIER)
    public Outcome<CashCount> close(FeeCommands.Close command) {
        return acts.atCounter(command.explanation(), (counter, book) -> {
            if (command.counted() < 0 || command.counted() > Money.MOST) {
                return acts.refused(
                        Refusal.Kind.INVALID,
                        Finding.error(FeeCodes.NOT_AN_AMOUNT, "/counted", Long.toString(command.counted())));
            }
            if (book.isClosed(counter)) {
                return acts.refused(Refusal.Kind.NOT_POSSIBLE_NOW, Finding.error(FeeCodes.COUNTER_CLOSED, "", counter));
            }
            long expected = book.cashAt(counter);
            boolean differs = command.counted() != expected;
            if (differs && Grounds.objection(command.explanation()).isPresent()) {
                return acts.refused(
                        Refusal.Kind.NOT_POSSIBLE_NOW,
                        Finding.error(
                                FeeCodes.COUNT_DIFFERS,
                                "/explanation",
                                FeeLine.yuan(command.counted()),
                                FeeLine.yuan(expected)));
            }
            CashCount count = new CashCount(counter, expected, command.counted(), differs ? command.explanation() : "");
            book.close(count);
            return Outcome.done(count);
        });
    }
}
