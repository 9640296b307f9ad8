package org.onewindow.adapters.web.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.onewindow.adapters.web.page.Doors;
import org.onewindow.adapters.web.page.PageGroup;
import org.onewindow.adapters.web.page.Reply;
import org.onewindow.adapters.web.page.Routes;
import org.onewindow.adapters.web.page.Visit;
import org.onewindow.core.act.Caller;
import org.onewindow.core.act.Outcome;
import org.onewindow.core.queue.CounterLine;
import org.onewindow.core.queue.CounterOutlook;
import org.onewindow.core.queue.PriorityGround;
import org.onewindow.core.queue.QueueBoard;
import org.onewindow.core.queue.QueueCommands;
import org.onewindow.core.queue.QueueDesk;
import org.onewindow.core.queue.QueueFigures;
import org.onewindow.core.queue.QueueReading;
import org.onewindow.core.queue.TicketDesk;
import org.onewindow.core.queue.TicketLine;
import org.onewindow.spi.identity.Role;

/** 叫号台: whoever sits at a counter calls, the guide gives tickets out, the counter's lead ends the day (R1.12). */
@ApplicationScoped
class QueueDeskPages implements PageGroup {
    private static final String HOME = "/desk/queue";

    private final QueueReading reading;
    private final QueueFigures figures;
    private final QueueDesk desk;
    private final TicketDesk tickets;

    @Inject
    QueueDeskPages(QueueReading reading, QueueFigures figures, QueueDesk desk, TicketDesk tickets) {
        this.reading = reading;
        this.figures = figures;
        this.desk = desk;
        this.tickets = tickets;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected QueueDeskPages() {
        this(null, null, null, null);
    }

    @Override
    public void addTo(Routes routes) {
        routes.get(HOME, Doors.staff(visit -> page(visit, "desk-queue")))
                .get(HOME + "/now", Doors.staff(visit -> page(visit, "desk-queue-now")))
                .post(HOME + "/take", Doors.staff(this::take))
                .post(HOME + "/open", Doors.staff(this::open))
                .post(HOME + "/call", Doors.staff(this::call))
                .post(HOME + "/transfer", Doors.staff(this::transfer))
                .post(HOME + "/bring-back", Doors.staff(visit -> onTicket(visit, tickets::bringBack)))
                .post(HOME + "/give-up", Doors.staff(visit -> onTicket(visit, tickets::giveUp)))
                .post(HOME + "/end-day", Doors.staff(this::endDay));
        atCounter(routes, "/pause", desk::pause);
        atCounter(routes, "/close", desk::close);
        atCounter(routes, "/again", desk::callAgain);
        atCounter(routes, "/serve", desk::serve);
        atCounter(routes, "/miss", desk::miss);
        atCounter(routes, "/hold", desk::hold);
        atCounter(routes, "/finish", desk::finish);
    }

    private void atCounter(Routes routes, String path, Function<QueueCommands.AtCounter, Outcome<CounterLine>> act) {
        routes.post(
                HOME + path,
                Doors.staff(visit -> after(visit, act.apply(new QueueCommands.AtCounter(Doors.keyOf(visit))))));
    }

    private Reply.Page page(Visit visit, String template) {
        QueueBoard board = Doors.found(reading.board());
        CounterOutlook outlook = Doors.found(
                visit.caller() instanceof Caller.Staff staff ? reading.atCounterOf(staff) : Optional.empty());
        return Reply.page(template)
                .with("board", board)
                .with("outlook", outlook)
                .with(
                        "grounds",
                        Arrays.stream(PriorityGround.values())
                                .filter(PriorityGround::canBeGiven)
                                .toList())
                .with("everybody", visit.has(Role.GUIDE) ? reading.everybodyInLine() : List.of())
                .with("figures", figures.of(board.day()))
                .with(
                        "givesOut",
                        visit.has(Role.GUIDE) || visit.has(Role.RECEPTION_CLERK) || visit.has(Role.COUNTER_LEAD))
                .with("leads", visit.has(Role.COUNTER_LEAD) || visit.has(Role.HALL_ADMINISTRATION))
                .with("chosenQueue", visit.field("queue"))
                .with("chosenGround", visit.field("ground"))
                .with("chosenCounter", visit.field("counter"));
    }

    private Reply take(Visit visit) {
        PriorityGround ground = Arrays.stream(PriorityGround.values())
                .filter(each -> each.name().equals(visit.field("ground")))
                .findFirst()
                .orElse(PriorityGround.NONE);
        Outcome<TicketLine> taken =
                tickets.take(new QueueCommands.Take(Doors.keyOf(visit), visit.field("queue"), ground));
        return Doors.after(
                taken,
                taken.fold(ticket -> "/queue/ticket/" + ticket.id(), refusal -> HOME),
                () -> page(visit, "desk-queue"));
    }

    private Reply open(Visit visit) {
        return after(visit, desk.open(new QueueCommands.OpenCounter(Doors.keyOf(visit), visit.field("counter"))));
    }

    private Reply call(Visit visit) {
        Optional<String> ticket = Optional.of(visit.field("ticket")).filter(id -> !id.isEmpty());
        return after(visit, desk.call(new QueueCommands.Call(Doors.keyOf(visit), ticket)));
    }

    private Reply transfer(Visit visit) {
        return after(visit, desk.transfer(new QueueCommands.Transfer(Doors.keyOf(visit), visit.field("queue"))));
    }

    private Reply onTicket(Visit visit, Function<QueueCommands.OnTicket, Outcome<TicketLine>> act) {
        return after(visit, act.apply(new QueueCommands.OnTicket(Doors.keyOf(visit), visit.field("ticket"))));
    }

    private Reply endDay(Visit visit) {
        return after(visit, tickets.endDay(new QueueCommands.EndDay(Doors.keyOf(visit))));
    }

    private <R> Reply after(Visit visit, Outcome<R> outcome) {
        return Doors.after(outcome, HOME, () -> page(visit, "desk-queue"));
    }
}
