package org.onewindow.core.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.onewindow.core.act.Act;
import org.onewindow.core.act.Caller;
import org.onewindow.core.act.CurrentAct;
import org.onewindow.core.act.Outcome;
import org.onewindow.core.act.Refusal;
import org.onewindow.spi.application.ActName;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.identity.Role;
import org.onewindow.spi.identity.SubjectId;

/**
 * 取号处: where visitors get their tickets, give them up, or come back into the line; and where the day of the queue ends (R1.12).
 *
 * <p><b>Threads.</b> Safe for use by several threads and nodes; acts of one day follow one another.
 */
@ApplicationScoped
public class TicketDesk {
    /** Whoever missed the call stands behind so many others again. */
    private static final int BEHIND = 3;

    private static final Set<TicketState> CAN_COME_BACK = EnumSet.of(TicketState.MISSED, TicketState.HELD);
    private static final Set<TicketState> CAN_BE_GIVEN_UP =
            EnumSet.of(TicketState.WAITING, TicketState.MISSED, TicketState.HELD);

    private final QueueActs acts;
    private final CurrentAct current;

    @Inject
    TicketDesk(QueueActs acts, CurrentAct current) {
        this.acts = acts;
        this.current = current;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected TicketDesk() {
        this(null, null);
    }

    /**
     * 取号: gives out a ticket. At the kiosk and at the guidance desk somebody of the hall asks for it and can give a ground of priority;
     * an applicant who is signed in takes one from afar, and one at a time for each queue.
     */
    @Act(
            name = ActName.TAKE_TICKET,
            roles = {Role.GUIDE, Role.RECEPTION_CLERK, Role.COUNTER_LEAD, Role.APPLICANT})
    public Outcome<TicketLine> take(QueueCommands.Take command) {
        return acts.today(book -> {
            Optional<ServiceQueue> queue = book.plan().queue(command.queue());
            if (queue.isEmpty()) {
                return acts.refused(
                        Refusal.Kind.INVALID, Finding.error(QueueCodes.UNKNOWN_QUEUE, "/queue", command.queue()));
            }
            if (!command.ground().canBeGiven()) {
                return acts.refused(Refusal.Kind.INVALID, Finding.error(QueueCodes.CHECKS_IN, "/ground"));
            }
            Optional<SubjectId> subject = applicant();
            if (subject.isPresent() && command.ground().goesFirst()) {
                return acts.refused(Refusal.Kind.INVALID, Finding.error(QueueCodes.GROUND_AT_GUIDANCE, "/ground"));
            }
            Optional<String> before = subject.flatMap(who -> waitingTicketOf(who, queue.get(), book));
            return before.isPresent()
                    ? acts.refused(
                            Refusal.Kind.NOT_POSSIBLE_NOW,
                            Finding.error(QueueCodes.HAS_A_TICKET, "/queue", before.get()))
                    : Outcome.done(
                            book.issue(queue.get(), command.ground(), subject).line());
        });
    }

    private static Optional<String> waitingTicketOf(SubjectId who, ServiceQueue queue, QueueBook book) {
        return book.in(TicketState.WAITING).stream()
                .filter(ticket -> ticket.isOf(who) && ticket.queue().equals(queue.id()))
                .map(QueueTicket::number)
                .findFirst();
    }

    /** 过号恢复: a visitor who missed the call, or was put on hold, stands in line again, behind the next three. */
    @Act(
            name = ActName.BRING_TICKET_BACK,
            roles = {Role.GUIDE, Role.RECEPTION_CLERK, Role.COUNTER_LEAD, Role.ISSUER})
    public Outcome<TicketLine> bringBack(QueueCommands.OnTicket command) {
        return on(
                command.ticket(),
                CAN_COME_BACK,
                (ticket, book) -> ticket.backInLine(behindTheNext(ticket, book), book.now()));
    }

    private static Instant behindTheNext(QueueTicket ticket, QueueBook book) {
        List<Instant> ahead = book.in(TicketState.WAITING).stream()
                .filter(each -> each.queue().equals(ticket.queue()))
                .map(QueueTicket::standsSince)
                .toList();
        return ahead.size() < BEHIND ? book.now() : QueueBook.after(ahead.get(BEHIND - 1));
    }

    /** 作废: a visitor gives the ticket up; an applicant only his or her own. */
    @Act(
            name = ActName.GIVE_UP_TICKET,
            roles = {Role.GUIDE, Role.RECEPTION_CLERK, Role.COUNTER_LEAD, Role.APPLICANT})
    public Outcome<TicketLine> giveUp(QueueCommands.OnTicket command) {
        return on(command.ticket(), CAN_BE_GIVEN_UP, (ticket, book) -> ticket.over(TicketState.LEFT));
    }

    private interface Change {
        void to(QueueTicket ticket, QueueBook book);
    }

    private Outcome<TicketLine> on(String id, Set<TicketState> from, Change change) {
        return acts.today(book -> {
            Optional<QueueTicket> found = book.ticket(id).filter(this::mayKnow);
            if (found.isEmpty()) {
                return acts.refused(Refusal.Kind.NOT_FOUND, Finding.error(QueueCodes.UNKNOWN_TICKET, "/ticket"));
            }
            QueueTicket ticket = found.get();
            if (!from.contains(ticket.state())) {
                return acts.refused(
                        Refusal.Kind.NOT_POSSIBLE_NOW,
                        Finding.error(QueueCodes.NOT_IN_THAT_STATE, "/ticket", ticket.number()));
            }
            change.to(ticket, book);
            book.changed(ticket);
            return Outcome.done(ticket.line());
        });
    }

    private boolean mayKnow(QueueTicket ticket) {
        return applicant().map(ticket::isOf).orElse(true);
    }

    /**
     * 日终: closes every counter and lets no more tickets be taken today. Whoever still waits is recorded as not served.
     *
     * @return how the counters are left; refused while somebody is at a counter
     */
    @Act(
            name = ActName.END_QUEUE_DAY,
            roles = {Role.COUNTER_LEAD, Role.HALL_ADMINISTRATION})
    public Outcome<EndOfDay> endDay(QueueCommands.EndDay command) {
        return acts.todayBy((staff, book) -> {
            List<CounterShift> busy = book.shifts().stream()
                    .filter(shift -> shift.ticketId().isPresent())
                    .toList();
            if (!busy.isEmpty()) {
                return acts.refused(
                        Refusal.Kind.NOT_POSSIBLE_NOW,
                        Finding.error(
                                QueueCodes.COUNTERS_STILL_SERVE,
                                "",
                                busy.stream().map(CounterShift::counter).collect(Collectors.joining(", "))));
            }
            List<QueueTicket> unserved = CAN_BE_GIVEN_UP.stream()
                    .flatMap(state -> book.in(state).stream())
                    .toList();
            unserved.forEach(ticket -> {
                ticket.over(TicketState.UNSERVED);
                book.changed(ticket);
            });
            book.shifts().stream()
                    .filter(shift -> shift.state() != ShiftState.CLOSED)
                    .forEach(shift -> {
                        shift.becomes(ShiftState.CLOSED, staff, book.now());
                        book.changed(shift);
                    });
            book.day().ends();
            return Outcome.done(new EndOfDay(unserved.size()));
        });
    }

    /**
     * How a day ended.
     *
     * @param unserved how many tickets nobody came to serve
     */
    public record EndOfDay(int unserved) {}

    private Optional<SubjectId> applicant() {
        return current.get().caller() instanceof Caller.Subject subject
                ? Optional.of(subject.subject())
                : Optional.empty();
    }
}
