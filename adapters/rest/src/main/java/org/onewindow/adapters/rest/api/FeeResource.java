package org.onewindow.adapters.rest.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onewindow.adapters.rest.answer.Answer;
import org.onewindow.adapters.rest.answer.OutcomeMapper;
import org.onewindow.adapters.rest.answer.Problem;
import org.onewindow.adapters.rest.answer.ProblemKind;
import org.onewindow.adapters.rest.json.ForJersey;
import org.onewindow.core.act.Caller;
import org.onewindow.core.act.CurrentCaller;
import org.onewindow.core.act.Outcome;
import org.onewindow.core.act.Scope;
import org.onewindow.core.fee.CashCount;
import org.onewindow.core.fee.CashDesk;
import org.onewindow.core.fee.FeeCommands;
import org.onewindow.core.fee.FeeLine;
import org.onewindow.core.fee.FeeReading;
import org.onewindow.core.fee.MessageVerdict;
import org.onewindow.core.fee.OnlinePayment;
import org.onewindow.core.fee.PaymentLine;
import org.onewindow.core.fee.PaymentMessages;
import org.onewindow.core.fee.Reconciled;
import org.onewindow.core.fee.Reconciliations;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.identity.Role;
import org.onewindow.spi.payment.SignedMessage;

/** 收费: fees, payments at the counter and online, refunds, closing and reconciliation (R3.6). Amounts are in 分. */
@Path("fees")
@ForJersey
public class FeeResource implements ApiResource {
    private final FeeReading reading;
    private final CashDesk desk;
    private final OnlinePayment online;
    private final Reconciliations reconciliation;
    private final PaymentMessages messages;
    private final CurrentCaller caller;

    @Inject
    FeeResource(
            FeeReading reading,
            CashDesk desk,
            OnlinePayment online,
            Reconciliations reconciliation,
            PaymentMessages messages,
            CurrentCaller caller) {
        this.reading = reading;
        this.desk = desk;
        this.online = online;
        this.reconciliation = reconciliation;
        this.messages = messages;
        this.caller = caller;
    }

    /** Fees, by their outside identifiers. */
    record Fees(List<FeeLine> fees) {}

    /**
     * Cash for fees of one payer.
     *
     * @param fees outside identifiers
     * @param amount in 分, exactly what is open of them
     */
    record Cash(List<String> fees, long amount) {}

    /** Which fees are to be paid online. */
    record Chosen(List<String> fees) {}

    /**
     * A payment that was begun.
     *
     * @param order its order number
     * @param amount in 分
     * @param address where it is paid; left out while the gateway cannot say
     */
    record Order(String order, long amount, Optional<String> address) {}

    /** Why. */
    record Because(Optional<String> grounds) {
        String said() {
            return grounds.orElse("");
        }
    }

    /** What was given back, one line for each payment. */
    record GivenBack(List<PaymentLine> refunds) {}

    /**
     * What was counted at the end of the day.
     *
     * @param counted in 分
     * @param explanation why that is not what the books say
     */
    record Counted(long counted, Optional<String> explanation) {}

    /** Why the books and the gateway's list differ: number of a transaction to the reason. */
    record Explained(Map<String, String> explanations) {}

    /** What came in under the gateway's name. */
    record Message(String body, String signature) {}

    /** What a message came to. */
    record Verdict(MessageVerdict verdict) {}

    @GET
    @Endpoint(
            value = "The fees of whoever asks; those of the whole hall that are not settled, for the cash desk",
            access = Access.SIGNED_IN)
    public Answer<Fees> fees() {
        Caller who = caller.get();
        if (Scope.of(who) instanceof Scope.OfSubject subject) {
            return new Answer.Good<>(new Fees(reading.of(subject)));
        }
        return new Answer.Good<>(new Fees(seesAll(who) ? reading.unsettled() : List.of()));
    }

    private static boolean seesAll(Caller who) {
        return who.has(Role.CASHIER) || who.has(Role.COUNTER_LEAD);
    }

    @GET
    @Path("cash-desk")
    @Endpoint(
            value = "Today at the caller's cash desk: its cash, what moved, closings, and the balance of every account",
            access = Access.SIGNED_IN)
    public Answer<FeeReading.CashDay> cashDesk() {
        return caller.get() instanceof Caller.Staff staff && seesAll(staff)
                ? new Answer.Good<>(reading.today(staff))
                : notFound();
    }

    @POST
    @Path("payments")
    @Endpoint(value = "Take cash for one or several fees of one payer; answers the receipt", access = Access.ACT)
    public Answer<PaymentLine> take(Cash body, @BeanParam KeyHeader headers) {
        return headers.answer(desk.take(new FeeCommands.Take(headers.key(), body.fees(), body.amount())));
    }

    @POST
    @Path("orders")
    @Endpoint(
            value = "Begin to pay fees of the caller online; answers the order and where it is paid",
            access = Access.ACT)
    public Answer<Order> start(Chosen body, @BeanParam KeyHeader headers) {
        Outcome<PaymentLine> begun = online.start(new FeeCommands.Start(headers.key(), body.fees()));
        return headers.answer(begun.fold(
                order -> Outcome.done(new Order(
                        order.id(),
                        order.amount(),
                        online.checkout(order)
                                .map(checkout -> checkout.address().toString()))),
                Outcome::<Order>refused));
    }

    @POST
    @Path("{fee}/reductions")
    @Endpoint(value = "Lower a fee as its item says, on grounds", access = Access.ACT)
    public Answer<FeeLine> reduce(@PathParam("fee") String fee, Because body, @BeanParam KeyHeader headers) {
        return headers.answer(desk.reduce(new FeeCommands.OnFee(headers.key(), fee, body.said())));
    }

    @POST
    @Path("{fee}/refunds")
    @Endpoint(value = "Give back what was paid too much for a fee", access = Access.ACT)
    public Answer<GivenBack> refund(@PathParam("fee") String fee, Because body, @BeanParam KeyHeader headers) {
        return headers.answer(desk.refund(new FeeCommands.OnFee(headers.key(), fee, body.said()))
                .fold(refunds -> Outcome.done(new GivenBack(refunds)), Outcome::<GivenBack>refused));
    }

    @POST
    @Path("closings")
    @Endpoint(value = "Close the caller's counter for the day with what was counted", access = Access.ACT)
    public Answer<CashCount> close(Counted body, @BeanParam KeyHeader headers) {
        return headers.answer(desk.close(new FeeCommands.Close(
                headers.key(), body.counted(), body.explanation().orElse(""))));
    }

    @GET
    @Path("reconciliations/{day}")
    @Endpoint(
            value = "How the books and the gateway's list of a day compare; for the cash desk",
            access = Access.SIGNED_IN)
    public Answer<Reconciliations.Comparison> compare(@PathParam("day") String day) {
        return dayOf(day)
                .filter(known -> seesAll(caller.get()))
                .flatMap(reconciliation::compare)
                .<Answer<Reconciliations.Comparison>>map(Answer.Good::new)
                .orElseGet(FeeResource::notFound);
    }

    @POST
    @Path("reconciliations/{day}")
    @Endpoint(
            value = "Reconcile a day: what no callback told of is booked, every other difference needs an explanation",
            access = Access.ACT)
    public Answer<Reconciled> reconcile(@PathParam("day") String day, Explained body, @BeanParam KeyHeader headers) {
        Optional<LocalDate> known = dayOf(day);
        return known.isPresent()
                ? headers.answer(reconciliation.reconcile(headers.key(), known.get(), body.explanations()))
                : notFound();
    }

    @POST
    @Path("messages")
    @Endpoint(
            value = "A message of the payment gateway, signed by it; what is not is refused and booked nowhere",
            access = Access.PUBLIC)
    public Answer<Verdict> message(Message body) {
        return OutcomeMapper.answer(
                messages.receive(new SignedMessage(body.body(), body.signature()))
                        .fold(verdict -> Outcome.done(new Verdict(verdict)), Outcome::<Verdict>refused),
                false);
    }

    private static Optional<LocalDate> dayOf(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    private static <T> Answer<T> notFound() {
        return Answer.bad(Problem.of(ProblemKind.NOT_FOUND, Finding.error("OW-WEB-1007", "")));
    }
}
