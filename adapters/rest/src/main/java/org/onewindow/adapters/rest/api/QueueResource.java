package org.onewindow.adapters.rest.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Optional;
import org.onewindow.adapters.rest.answer.Answer;
import org.onewindow.adapters.rest.answer.Problem;
import org.onewindow.adapters.rest.answer.ProblemKind;
import org.onewindow.adapters.rest.json.ForJersey;
import org.onewindow.core.act.Caller;
import org.onewindow.core.act.CurrentCaller;
import org.onewindow.core.queue.CounterLine;
import org.onewindow.core.queue.CounterOutlook;
import org.onewindow.core.queue.PriorityGround;
import org.onewindow.core.queue.QueueBoard;
import org.onewindow.core.queue.QueueCommands;
import org.onewindow.core.queue.QueueDesk;
import org.onewindow.core.queue.QueueReading;
import org.onewindow.core.queue.TicketDesk;
import org.onewindow.core.queue.TicketLine;
import org.onewindow.core.queue.TicketOutlook;
import org.onewindow.spi.finding.Finding;

/** 排队叫号: the queue of today, tickets, and what whoever sits at a counter does with them (R1.12). */
@Path("queue")
@ForJersey
public class QueueResource implements ApiResource {
    private final TicketDesk tickets;
    private final QueueDesk desk;
    private final QueueReading reading;
    private final CurrentCaller caller;

    @Inject
    QueueResource(TicketDesk tickets, QueueDesk desk, QueueReading reading, CurrentCaller caller) {
        this.tickets = tickets;
        this.desk = desk;
        this.reading = reading;
        this.caller = caller;
    }

    /**
     * Which ticket is wanted.
     *
     * @param queue id of the queue
     * @param ground why the visitor goes first; only the hall's people can give one
     */
    record Wanted(String queue, Optional<PriorityGround> ground) {}

    /** A ticket, by its outside identifier. */
    record Ticket(String ticket) {}

    /**
     * Whom to call.
     *
     * @param ticket one that was held or missed its call; left out for whoever's turn it is
     */
    record Calling(Optional<String> ticket) {}

    /** A counter, by its id. */
    record Counter(String counter) {}

    /** A queue, by its id. */
    record Queue(String queue) {}

    @GET
    @Endpoint(value = "How many wait, how long it will take, and which number is called where", access = Access.PUBLIC)
    public Answer<QueueBoard> board() {
        return found(reading.board());
    }

    @GET
    @Path("tickets/{ticket}")
    @Endpoint(
            value = "A ticket, for whoever has its identifier: how many are ahead and how long it will take",
            access = Access.PUBLIC)
    public Answer<TicketOutlook> ticket(@PathParam("ticket") String id) {
        return found(reading.ticket(id));
    }

    @POST
    @Path("tickets")
    @Endpoint(value = "Take a ticket", access = Access.ACT)
    public Answer<TicketLine> take(Wanted body, @BeanParam KeyHeader headers) {
        PriorityGround ground = body.ground().orElse(PriorityGround.NONE);
        return headers.answer(tickets.take(new QueueCommands.Take(headers.key(), body.queue(), ground)));
    }

    @POST
    @Path("returns")
    @Endpoint(value = "Put a ticket that was held, or missed its call, back into the line", access = Access.ACT)
    public Answer<TicketLine> bringBack(Ticket body, @BeanParam KeyHeader headers) {
        return headers.answer(tickets.bringBack(new QueueCommands.OnTicket(headers.key(), body.ticket())));
    }

    @POST
    @Path("departures")
    @Endpoint(value = "Give a ticket up; applicants their own", access = Access.ACT)
    public Answer<TicketLine> giveUp(Ticket body, @BeanParam KeyHeader headers) {
        return headers.answer(tickets.giveUp(new QueueCommands.OnTicket(headers.key(), body.ticket())));
    }

    @POST
    @Path("day-ends")
    @Endpoint(value = "End the day of the queue: counters close, no more tickets are taken", access = Access.ACT)
    public Answer<TicketDesk.EndOfDay> endDay(@BeanParam KeyHeader headers) {
        return headers.answer(tickets.endDay(new QueueCommands.EndDay(headers.key())));
    }

    @GET
    @Path("counter")
    @Endpoint(value = "The queue from the caller's counter; for staff alone", access = Access.SIGNED_IN)
    public Answer<CounterOutlook> counter() {
        return found(caller.get() instanceof Caller.Staff staff ? reading.atCounterOf(staff) : Optional.empty());
    }

    @POST
    @Path("counter/openings")
    @Endpoint(value = "Open a counter, for the first time or after a pause", access = Access.ACT)
    public Answer<CounterLine> open(Counter body, @BeanParam KeyHeader headers) {
        return headers.answer(desk.open(new QueueCommands.OpenCounter(headers.key(), body.counter())));
    }

    @POST
    @Path("counter/pauses")
    @Endpoint(value = "Call nobody for a while", access = Access.ACT)
    public Answer<CounterLine> pause(@BeanParam KeyHeader headers) {
        return headers.answer(desk.pause(here(headers)));
    }

    @POST
    @Path("counter/closings")
    @Endpoint(value = "Close the counter", access = Access.ACT)
    public Answer<CounterLine> close(@BeanParam KeyHeader headers) {
        return headers.answer(desk.close(here(headers)));
    }

    @POST
    @Path("counter/calls")
    @Endpoint(value = "Call whoever's turn it is, or a ticket that was held or missed its call", access = Access.ACT)
    public Answer<CounterLine> call(Calling body, @BeanParam KeyHeader headers) {
        return headers.answer(desk.call(new QueueCommands.Call(headers.key(), body.ticket())));
    }

    @POST
    @Path("counter/repeats")
    @Endpoint(value = "Call the same ticket again", access = Access.ACT)
    public Answer<CounterLine> callAgain(@BeanParam KeyHeader headers) {
        return headers.answer(desk.callAgain(here(headers)));
    }

    @POST
    @Path("counter/arrivals")
    @Endpoint(value = "Begin to serve the ticket that was called", access = Access.ACT)
    public Answer<CounterLine> serve(@BeanParam KeyHeader headers) {
        return headers.answer(desk.serve(here(headers)));
    }

    @POST
    @Path("counter/misses")
    @Endpoint(value = "Put the ticket that was called aside: nobody came", access = Access.ACT)
    public Answer<CounterLine> miss(@BeanParam KeyHeader headers) {
        return headers.answer(desk.miss(here(headers)));
    }

    @POST
    @Path("counter/holds")
    @Endpoint(value = "Let the visitor step aside and come back without waiting again", access = Access.ACT)
    public Answer<CounterLine> hold(@BeanParam KeyHeader headers) {
        return headers.answer(desk.hold(here(headers)));
    }

    @POST
    @Path("counter/transfers")
    @Endpoint(value = "Send the visitor on to another queue", access = Access.ACT)
    public Answer<CounterLine> transfer(Queue body, @BeanParam KeyHeader headers) {
        return headers.answer(desk.transfer(new QueueCommands.Transfer(headers.key(), body.queue())));
    }

    @POST
    @Path("counter/ends")
    @Endpoint(value = "The visitor at the counter is served", access = Access.ACT)
    public Answer<CounterLine> finish(@BeanParam KeyHeader headers) {
        return headers.answer(desk.finish(here(headers)));
    }

    private static QueueCommands.AtCounter here(KeyHeader headers) {
        return new QueueCommands.AtCounter(headers.key());
    }

    private static <T> Answer<T> found(Optional<T> value) {
        return value.<Answer<T>>map(Answer.Good::new)
                .orElseGet(() -> Answer.bad(Problem.of(ProblemKind.NOT_FOUND, Finding.error("OW-WEB-1007", ""))));
    }
}
