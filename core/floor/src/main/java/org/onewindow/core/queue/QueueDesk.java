package org.onewindow.core.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.onewindow.core.act.Act;
import org.onewindow.core.act.Outcome;
import org.onewindow.core.act.Refusal;
import org.onewindow.spi.application.ActName;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.identity.Role;
import org.onewindow.spi.identity.StaffId;

/**
 * 窗口叫号: what whoever sits at a counter does with the queue (R1.12). A counter has one ticket at a time: it is called, comes and is
 * served, or is put aside as missed, held, or sent on to another queue; then the next one is called.
 *
 * <p><b>Threads.</b> Safe for use by several threads and nodes; acts of one day follow one another, so no ticket is called twice.
 */
@ApplicationScoped
public class QueueDesk {
    private static final Set<TicketState> AT_COUNTER = EnumSet.of(TicketState.CALLED, TicketState.SERVING);
    private static final Set<TicketState> CALLED = EnumSet.of(TicketState.CALLED);
    private static final Set<TicketState> SERVING = EnumSet.of(TicketState.SERVING);
    private static final Set<TicketState> OUT_OF_TURN = EnumSet.of(TicketState.HELD, TicketState.MISSED);

    private final QueueActs acts;

    @Inject
    QueueDesk(QueueActs acts) {
        this.acts = acts;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected QueueDesk() {
        this(null);
    }

    /** 开窗: opens a counter, which its opener keeps until it is closed; nobody keeps two. */
    @Act(
            name = ActName.OPEN_COUNTER,
            roles = {Role.RECEPTION_CLERK, Role.ISSUER, Role.CASHIER, Role.COUNTER_LEAD, Role.DEPARTMENT_APPROVER})
    public Outcome<CounterLine> open(QueueCommands.OpenCounter command) {
        return acts.todayBy((staff, book) -> {
            if (book.plan().calledAt(command.counter()).isEmpty()) {
                return no(QueueCodes.UNKNOWN_COUNTER, "/counter", command.counter());
            }
            CounterShift shift = book.shiftAt(command.counter());
            Optional<StaffId> keeper = shift.staff().filter(by -> !by.equals(staff));
            if (keeper.isPresent()) {
                return no(
                        QueueCodes.COUNTER_IS_KEPT,
                        "/counter",
                        command.counter(),
                        keeper.get().value());
            }
            Optional<CounterShift> elsewhere =
                    book.shiftOf(staff).filter(other -> !other.counter().equals(command.counter()));
            if (elsewhere.isPresent()) {
                return no(QueueCodes.SITS_ELSEWHERE, "/counter", elsewhere.get().counter());
            }
            return become(new Seat(staff, shift, book), ShiftState.OPEN);
        });
    }

    /** 暂停: the counter calls nobody for a while. */
    @Act(
            name = ActName.PAUSE_COUNTER,
            roles = {Role.RECEPTION_CLERK, Role.ISSUER, Role.CASHIER, Role.COUNTER_LEAD, Role.DEPARTMENT_APPROVER})
    public Outcome<CounterLine> pause(QueueCommands.AtCounter command) {
        return whenFree(seat -> become(seat, ShiftState.PAUSED));
    }

    /** 关窗: the counter is closed, and somebody else may open it. */
    @Act(
            name = ActName.CLOSE_COUNTER,
            roles = {Role.RECEPTION_CLERK, Role.ISSUER, Role.CASHIER, Role.COUNTER_LEAD, Role.DEPARTMENT_APPROVER})
    public Outcome<CounterLine> close(QueueCommands.AtCounter command) {
        return whenFree(seat -> become(seat, ShiftState.CLOSED));
    }

    private static Outcome<CounterLine> become(Seat seat, ShiftState next) {
        seat.shift().becomes(next, seat.staff(), seat.book().now());
        seat.book().changed(seat.shift());
        return Outcome.done(seat.line());
    }

    /** 叫号: calls whoever's turn it is, or one that was held or missed its call, out of turn. */
    @Act(
            name = ActName.CALL_TICKET,
            roles = {Role.RECEPTION_CLERK, Role.ISSUER, Role.CASHIER, Role.COUNTER_LEAD, Role.DEPARTMENT_APPROVER})
    public Outcome<CounterLine> call(QueueCommands.Call command) {
        return whenFree(seat -> {
            if (seat.shift().state() != ShiftState.OPEN) {
                return no(QueueCodes.NO_OPEN_COUNTER, "");
            }
            Optional<QueueTicket> next = command.ticket().map(seat::outOfTurn).orElseGet(seat::whoseTurnItIs);
            if (next.isEmpty()) {
                return command.ticket().isPresent()
                        ? no(QueueCodes.UNKNOWN_TICKET, "/ticket")
                        : no(QueueCodes.NOBODY_WAITS, "");
            }
            seat.book().call(next.get(), seat.shift(), seat.staff());
            return Outcome.done(seat.line());
        });
    }

    /** 重呼: calls the same ticket again. */
    @Act(
            name = ActName.CALL_TICKET_AGAIN,
            roles = {Role.RECEPTION_CLERK, Role.ISSUER, Role.CASHIER, Role.COUNTER_LEAD, Role.DEPARTMENT_APPROVER})
    public Outcome<CounterLine> callAgain(QueueCommands.AtCounter command) {
        return withTicket(CALLED, (ticket, seat) -> {
            ticket.calledAgain();
            seat.book().changed(ticket);
            return Outcome.done(seat.line());
        });
    }

    /** 开始办理: the visitor has come. */
    @Act(
            name = ActName.SERVE_TICKET,
            roles = {Role.RECEPTION_CLERK, Role.ISSUER, Role.CASHIER, Role.COUNTER_LEAD, Role.DEPARTMENT_APPROVER})
    public Outcome<CounterLine> serve(QueueCommands.AtCounter command) {
        return withTicket(CALLED, (ticket, seat) -> {
            ticket.serving(seat.book().now());
            seat.book().changed(ticket);
            return Outcome.done(seat.line());
        });
    }

    /** 过号: nobody came although the ticket was called as often as the hall wants. */
    @Act(
            name = ActName.MISS_TICKET,
            roles = {Role.RECEPTION_CLERK, Role.ISSUER, Role.CASHIER, Role.COUNTER_LEAD, Role.DEPARTMENT_APPROVER})
    public Outcome<CounterLine> miss(QueueCommands.AtCounter command) {
        return withTicket(CALLED, (ticket, seat) -> {
            int wanted = seat.book().plan().callsBeforeMissed();
            return ticket.calls() < wanted
                    ? no(QueueCodes.CALLED_TOO_SELDOM, "", Integer.toString(wanted), Integer.toString(ticket.calls()))
                    : seat.ends(ticket, CallEnd.MISSED);
        });
    }

    /** 挂起: the visitor steps aside and comes back without waiting again. */
    @Act(
            name = ActName.HOLD_TICKET,
            roles = {Role.RECEPTION_CLERK, Role.ISSUER, Role.CASHIER, Role.COUNTER_LEAD, Role.DEPARTMENT_APPROVER})
    public Outcome<CounterLine> hold(QueueCommands.AtCounter command) {
        return withTicket(AT_COUNTER, (ticket, seat) -> seat.ends(ticket, CallEnd.HELD));
    }

    /** 转移: the visitor goes on to another queue, and stands there by the time of the ticket's issue. */
    @Act(
            name = ActName.TRANSFER_TICKET,
            roles = {Role.RECEPTION_CLERK, Role.ISSUER, Role.CASHIER, Role.COUNTER_LEAD, Role.DEPARTMENT_APPROVER})
    public Outcome<CounterLine> transfer(QueueCommands.Transfer command) {
        return withTicket(AT_COUNTER, (ticket, seat) -> {
            Optional<ServiceQueue> to = seat.book().plan().queue(command.queue());
            if (to.isEmpty()) {
                return no(QueueCodes.UNKNOWN_QUEUE, "/queue", command.queue());
            }
            if (ticket.queue().equals(command.queue())) {
                return no(QueueCodes.SAME_QUEUE, "/queue", ticket.number());
            }
            Outcome<CounterLine> ended = seat.ends(ticket, CallEnd.TRANSFERRED);
            ticket.joins(to.get());
            seat.book().changed(ticket);
            return ended;
        });
    }

    /** 办结离席: the visitor is served. */
    @Act(
            name = ActName.FINISH_TICKET,
            roles = {Role.RECEPTION_CLERK, Role.ISSUER, Role.CASHIER, Role.COUNTER_LEAD, Role.DEPARTMENT_APPROVER})
    public Outcome<CounterLine> finish(QueueCommands.AtCounter command) {
        return withTicket(SERVING, (ticket, seat) -> seat.ends(ticket, CallEnd.SERVED));
    }

    /** Somebody at a counter, and the book of the day. */
    private record Seat(StaffId staff, CounterShift shift, QueueBook book) {
        Set<String> queues() {
            return book.plan().calledAt(shift.counter());
        }

        Optional<QueueTicket> whoseTurnItIs() {
            List<Waiting> waiting = book.in(TicketState.WAITING).stream()
                    .map(QueueTicket::asWaiting)
                    .toList();
            Optional<Waiting> next = new CallOrder(book.plan().passedAtMost()).next(waiting, queues());
            next.ifPresent(called -> CallOrder.passedBy(called, waiting, queues()).stream()
                    .flatMap(passed -> book.ticket(passed.ticket()).stream())
                    .forEach(QueueTicket::passedOnceMore));
            return next.flatMap(called -> book.ticket(called.ticket()));
        }

        Optional<QueueTicket> outOfTurn(String id) {
            return book.ticket(id)
                    .filter(ticket -> OUT_OF_TURN.contains(ticket.state()) && queues().contains(ticket.queue()));
        }

        Outcome<CounterLine> ends(QueueTicket ticket, CallEnd how) {
            book.end(ticket, shift, how);
            return Outcome.done(line());
        }

        CounterLine line() {
            return book.line(shift);
        }
    }

    private Outcome<CounterLine> whenFree(Function<Seat, Outcome<CounterLine>> act) {
        return atMyCounter(seat -> seat.book()
                .at(seat.shift())
                .map(there -> no(QueueCodes.STILL_AT_COUNTER, "", there.number()))
                .orElseGet(() -> act.apply(seat)));
    }

    private Outcome<CounterLine> withTicket(
            Set<TicketState> states, BiFunction<QueueTicket, Seat, Outcome<CounterLine>> act) {
        return atMyCounter(seat -> {
            Optional<QueueTicket> there = seat.book().at(seat.shift());
            if (there.isEmpty()) {
                return no(QueueCodes.NOBODY_AT_COUNTER, "");
            }
            return states.contains(there.get().state())
                    ? act.apply(there.get(), seat)
                    : no(QueueCodes.NOT_IN_THAT_STATE, "", there.get().number());
        });
    }

    private Outcome<CounterLine> atMyCounter(Function<Seat, Outcome<CounterLine>> act) {
        return acts.todayBy((staff, book) -> book.shiftOf(staff)
                .map(shift -> act.apply(new Seat(staff, shift, book)))
                .orElseGet(() -> no(QueueCodes.NO_OPEN_COUNTER, "")));
    }

    private Outcome<CounterLine> no(String code, String subject, String... arguments) {
        return acts.refused(Refusal.Kind.NOT_POSSIBLE_NOW, Finding.error(code, subject, arguments));
    }
}
