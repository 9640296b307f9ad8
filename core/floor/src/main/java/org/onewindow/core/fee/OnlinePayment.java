package org.onewindow.core.fee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.onewindow.core.act.Act;
import org.onewindow.core.act.Caller;
import org.onewindow.core.act.Outcome;
import org.onewindow.core.act.Refusal;
import org.onewindow.spi.application.ActName;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.identity.Role;
import org.onewindow.spi.payment.Checkout;
import org.onewindow.spi.payment.Money;
import org.onewindow.spi.payment.PaymentOrder;
import org.onewindow.spi.payment.PaymentReport;

/**
 * 网上缴费: begins payments through the gateway and books what it says of them. Messages may come twice, late, in any order, or contradict
 * each other: each transaction is booked once, and what contradicts what was booked is kept for the reconciliation and changes nothing.
 *
 * <p><b>Threads.</b> Safe for use by several threads and nodes; acts on fees follow one another.
 */
@ApplicationScoped
public class OnlinePayment {
    private static final int LONGEST = 64;

    private final FeeActs acts;
    private final Gateway gateway;

    @Inject
    OnlinePayment(FeeActs acts, Gateway gateway) {
        this.acts = acts;
        this.gateway = gateway;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected OnlinePayment() {
        this(null, null);
    }

    /** Whether fees can be paid online in this hall. */
    public boolean isOffered() {
        return gateway.kind().isPresent();
    }

    /** The kind of gateway in use, by which its callbacks are addressed. */
    public Optional<String> kind() {
        return gateway.kind();
    }

    /**
     * Begins to pay fees of the caller; the same fees with the same amount that are being paid already stay one order. Answers the order,
     * which {@link #checkout} then opens at the gateway.
     */
    @Act(name = ActName.START_PAYMENT, roles = Role.APPLICANT)
    public Outcome<PaymentLine> start(FeeCommands.Start command) {
        return acts.today("", book -> {
            ChosenFees chosen = ChosenFees.in(book, command.fees());
            if (chosen.demands().stream().anyMatch(demand -> !isOfCaller(demand, book))) {
                return acts.refused(Refusal.Kind.NOT_FOUND, Finding.error(FeeCodes.NOT_FOUND, ""));
            }
            List<Finding> objections = new ArrayList<>(chosen.objections());
            if (!isOffered()) {
                objections.add(Finding.error(FeeCodes.NO_GATEWAY, ""));
            }
            if (!objections.isEmpty()) {
                return acts.refused(Refusal.Kind.NOT_POSSIBLE_NOW, objections);
            }
            return Outcome.done(pending(chosen, book)
                    .orElseGet(() -> {
                        FeePayment begun = book.payment(PaymentKind.ONLINE, chosen.payer(), chosen.open(), "");
                        chosen.shares(book, begun);
                        return begun;
                    })
                    .line());
        });
    }

    private static boolean isOfCaller(FeeDemand demand, FeeBook book) {
        return book.act().caller() instanceof Caller.Subject subject
                && subject.subject().value().equals(demand.subject())
                && subject.mayFor(demand.item().id());
    }

    private static Optional<FeePayment> pending(ChosenFees chosen, FeeBook book) {
        Set<String> wanted = chosen.demands().stream().map(FeeDemand::id).collect(Collectors.toSet());
        return book.pendingOf(chosen.payer()).stream()
                .filter(payment -> payment.amount() == chosen.open()
                        && book.sharesOf(payment).stream()
                                .map(PaymentShare::demandId)
                                .collect(Collectors.toSet())
                                .equals(wanted))
                .findFirst();
    }

    /** Where the payer of {@code order} pays; empty if the gateway cannot say now. Not within an act. */
    public Optional<Checkout> checkout(PaymentLine order) {
        return gateway.open(new PaymentOrder(order.id(), Money.fen(order.amount()), "政务服务收费"));
    }

    /** 登记支付结果: books what the gateway says, or says why not. */
    @Act(name = ActName.RECORD_PAYMENT, roles = Role.SYSTEM)
    public Outcome<MessageVerdict> record(FeeCommands.Report command) {
        return booked(command.report());
    }

    /** Books one line within the act in progress. */
    Outcome<MessageVerdict> booked(PaymentReport report) {
        if (isMalformed(report)) {
            return acts.refused(Refusal.Kind.INVALID, Finding.error(FeeCodes.MALFORMED, ""));
        }
        return acts.today("", book -> {
            MessageVerdict verdict = book.payment(report.order())
                    .map(order -> order.kind() == PaymentKind.ONLINE_REFUND
                            ? refund(order, report, book)
                            : payment(order, report, book))
                    .orElse(MessageVerdict.UNKNOWN_ORDER);
            book.received(report, verdict);
            return Outcome.done(verdict);
        });
    }

    private static boolean isMalformed(PaymentReport report) {
        return report.message().isBlank()
                || report.transaction().isBlank()
                || report.message().length() > LONGEST
                || report.transaction().length() > LONGEST
                || report.order().length() > LONGEST;
    }

    private static MessageVerdict payment(FeePayment order, PaymentReport report, FeeBook book) {
        Optional<FeePayment> before = book.withTransaction(report.transaction());
        return switch (report.outcome()) {
            case FAILED -> failed(order, before, book);
            case REFUNDED -> MessageVerdict.CONTRADICTS;
            case PAID -> {
                long amount = report.amount().minor();
                if (before.isPresent()) {
                    yield before.get().amount() == amount ? MessageVerdict.REPEATED : MessageVerdict.CONTRADICTS;
                }
                yield isNothingOrTooMuch(order, report.amount())
                        ? MessageVerdict.CONTRADICTS
                        : comesIn(order, report, book);
            }
        };
    }

    private static boolean isNothingOrTooMuch(FeePayment order, Money amount) {
        return order.kind() != PaymentKind.ONLINE
                || amount.minor() == 0
                || amount.minor() > order.amount()
                || !amount.currency().equals(Money.fen(0).currency());
    }

    private static MessageVerdict failed(FeePayment order, Optional<FeePayment> before, FeeBook book) {
        if (before.isPresent()) {
            return MessageVerdict.CONTRADICTS;
        }
        if (order.state() == PaymentState.PENDING) {
            order.failed();
            book.changed(order);
            return MessageVerdict.NOTED;
        }
        // Another try of the payer did not succeed: before the one that did, or again.
        return MessageVerdict.REPEATED;
    }

    private static MessageVerdict comesIn(FeePayment order, PaymentReport report, FeeBook book) {
        long amount = report.amount().minor();
        boolean again = order.state() == PaymentState.SETTLED;
        FeePayment payment = again ? book.oneMore(order, amount) : order;
        List<PaymentShare> shares = book.sharesOf(order);
        book.settle(
                again
                        ? shares.stream()
                                .map(share -> book.share(payment, share.demandId(), share.amount()))
                                .toList()
                        : shares,
                amount,
                Purse.GATEWAY);
        payment.settled(amount, report.at(), report.transaction(), book.day().nextReceipt());
        book.changed(payment);
        return again ? MessageVerdict.BOOKED_AGAIN : MessageVerdict.BOOKED;
    }

    private static MessageVerdict refund(FeePayment refund, PaymentReport report, FeeBook book) {
        boolean asAsked = report.amount().equals(Money.fen(refund.amount()));
        return switch (report.outcome()) {
            case FAILED -> MessageVerdict.NOTED;
            case PAID -> MessageVerdict.CONTRADICTS;
            case REFUNDED -> {
                if (!asAsked) {
                    yield MessageVerdict.CONTRADICTS;
                }
                if (refund.state() == PaymentState.SETTLED) {
                    yield refund.transaction().equals(Optional.of(report.transaction()))
                            ? MessageVerdict.REPEATED
                            : MessageVerdict.CONTRADICTS;
                }
                refund.confirmed(report.at(), report.transaction());
                book.changed(refund);
                yield MessageVerdict.REFUND_CONFIRMED;
            }
        };
    }
}
