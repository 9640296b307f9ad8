package org.onewindow.adapters.web.fee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongFunction;
import org.onewindow.adapters.web.page.Doors;
import org.onewindow.adapters.web.page.PageGroup;
import org.onewindow.adapters.web.page.Reply;
import org.onewindow.adapters.web.page.Routes;
import org.onewindow.adapters.web.page.Visit;
import org.onewindow.core.act.Caller;
import org.onewindow.core.act.Outcome;
import org.onewindow.core.fee.CashDesk;
import org.onewindow.core.fee.FeeAccount;
import org.onewindow.core.fee.FeeCommands;
import org.onewindow.core.fee.FeeReading;
import org.onewindow.core.fee.OnlinePayment;
import org.onewindow.core.fee.Reconciliations;
import org.onewindow.core.fee.Yuan;
import org.onewindow.spi.identity.Role;

/** 收费台: takes cash, lowers fees, gives back, closes the day, and reconciles with the gateway (R3.6). */
@ApplicationScoped
class CashDeskPages implements PageGroup {
    private static final String HOME = "/desk/cash";
    private static final String BOOKS = HOME + "/reconciliation";
    private static final int UNPROCESSABLE = 422;

    private final FeeReading reading;
    private final CashDesk desk;
    private final Reconciliations reconciliations;
    private final OnlinePayment online;

    @Inject
    CashDeskPages(FeeReading reading, CashDesk desk, Reconciliations reconciliations, OnlinePayment online) {
        this.reading = reading;
        this.desk = desk;
        this.reconciliations = reconciliations;
        this.online = online;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected CashDeskPages() {
        this(null, null, null, null);
    }

    @Override
    public void addTo(Routes routes) {
        routes.get(HOME, atCash(this::page))
                .post(HOME + "/take", atCash(this::take))
                .post(HOME + "/reduce", atCash(this::reduce))
                .post(HOME + "/refund", atCash(this::refund))
                .post(HOME + "/close", atCash(this::close))
                .get(BOOKS, atCash(this::books))
                .post(HOME + "/reconcile", atCash(this::reconcile));
    }

    /** For cashiers and the lead of a counter: others find no such page. */
    private static Routes.Handler atCash(Routes.Handler handler) {
        return Doors.staff(visit -> {
            if (visit.has(Role.CASHIER) || visit.has(Role.COUNTER_LEAD)) {
                return handler.answer(visit);
            }
            throw Doors.notFound();
        });
    }

    private Reply.Page page(Visit visit) {
        return Reply.page("desk-cash")
                .with("fees", reading.unsettled())
                .with("day", reading.today((Caller.Staff) visit.caller()))
                .with("accounts", Arrays.asList(FeeAccount.values()))
                .with("cashier", visit.has(Role.CASHIER))
                .with("leads", visit.has(Role.COUNTER_LEAD))
                .with("online", online.isOffered())
                .with("ticked", visit.fields("fee"))
                .with("amount", visit.field("amount"))
                .with("grounds", visit.field("grounds"))
                .with("counted", visit.field("counted"))
                .with("explanation", visit.field("explanation"))
                .with("amounts", new Amounts());
    }

    private Reply take(Visit visit) {
        return withAmount(
                visit,
                "amount",
                amount ->
                        after(visit, desk.take(new FeeCommands.Take(Doors.keyOf(visit), visit.fields("fee"), amount))));
    }

    private Reply reduce(Visit visit) {
        return after(visit, desk.reduce(onFee(visit)));
    }

    private Reply refund(Visit visit) {
        return after(visit, desk.refund(onFee(visit)));
    }

    /** The one fee that was ticked; none, or several, are no fee at all. */
    private static FeeCommands.OnFee onFee(Visit visit) {
        List<String> ticked = visit.fields("fee");
        return new FeeCommands.OnFee(
                Doors.keyOf(visit), ticked.size() == 1 ? ticked.get(0) : "", visit.field("grounds"));
    }

    private Reply close(Visit visit) {
        return withAmount(
                visit,
                "counted",
                counted -> after(
                        visit,
                        desk.close(new FeeCommands.Close(Doors.keyOf(visit), counted, visit.field("explanation")))));
    }

    private Reply withAmount(Visit visit, String field, LongFunction<Reply> act) {
        OptionalLong amount = Yuan.parse(visit.field(field));
        return amount.isPresent()
                ? act.apply(amount.getAsLong())
                : page(visit)
                        .status(UNPROCESSABLE)
                        .with("findings", List.of(Yuan.notAnAmount(visit.field(field), "/" + field)));
    }

    private <R> Reply after(Visit visit, Outcome<R> outcome) {
        return Doors.after(outcome, HOME, () -> page(visit));
    }

    private Reply.Page books(Visit visit) {
        LocalDate day = dayOf(visit);
        Optional<Reconciliations.Comparison> compared = reconciliations.compare(day);
        Map<String, String> explained = new HashMap<>();
        compared.ifPresent(now -> now.differences().forEach(each -> explained.put(each.transaction(), "")));
        explained.putAll(visit.fieldsUnder("why."));
        return Reply.page("desk-cash-books")
                .with("day", day)
                .with("compared", compared)
                .with("online", online.isOffered())
                .with("leads", visit.has(Role.COUNTER_LEAD))
                .with("explained", explained)
                .with("amounts", new Amounts());
    }

    private LocalDate dayOf(Visit visit) {
        String asked = visit.field("day");
        try {
            return asked.isEmpty()
                    ? reading.today((Caller.Staff) visit.caller()).day()
                    : LocalDate.parse(asked);
        } catch (DateTimeException notADay) {
            throw Doors.notFound();
        }
    }

    private Reply reconcile(Visit visit) {
        LocalDate day = dayOf(visit);
        return Doors.after(
                reconciliations.reconcile(Doors.keyOf(visit), day, visit.fieldsUnder("why.")),
                BOOKS + "?day=" + day,
                () -> books(visit));
    }
}
