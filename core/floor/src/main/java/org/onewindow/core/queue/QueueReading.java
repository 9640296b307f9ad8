package org.onewindow.core.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onewindow.core.act.Caller;
import org.onewindow.core.act.Reading;
import org.onewindow.core.definition.PublishedDefinitions;
import org.onewindow.core.hall.Hall;
import org.onewindow.core.hall.Hall.Counter;
import org.onewindow.core.queue.QueueBoard.CounterState;
import org.onewindow.core.queue.QueueBoard.QueueState;
import org.onewindow.core.queue.WaitForecast.OpenCounter;
import org.onewindow.spi.identity.StaffId;
import org.onewindow.spi.identity.SubjectId;

/**
 * What can be seen of the queue. A ticket's number and state are no secret, who holds it is: a ticket is shown to whoever has its
 * identifier, which cannot be guessed.
 *
 * <p><b>Threads.</b> Safe for use by several threads.
 */
@ApplicationScoped
public class QueueReading {
    private final Reading reading;
    private final PublishedDefinitions definitions;
    private final Clock clock;

    @Inject
    QueueReading(Reading reading, PublishedDefinitions definitions, Clock clock) {
        this.reading = reading;
        this.definitions = definitions;
        this.clock = clock;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected QueueReading() {
        this(null, null, null);
    }

    /** Whether the hall has queues at all. */
    public boolean hasQueues() {
        return plan().isPresent();
    }

    /** The queues of the hall, in the order of the definition. */
    public List<ServiceQueue> queues() {
        return plan().map(QueuePlan::queues).orElse(List.of());
    }

    /** The queue as everybody may know it; empty if the hall has none. */
    public Optional<QueueBoard> board() {
        return seen(sight -> new QueueBoard(
                sight.today,
                sight.day.map(QueueDay::hasEnded).orElse(false),
                sight.day.map(QueueDay::edition).orElse(0),
                sight.plan.queues().stream().map(sight::state).toList(),
                sight.hall.counters().stream()
                        .filter(counter -> !sight.plan.calledAt(counter.id()).isEmpty())
                        .map(sight::state)
                        .toList()));
    }

    /** How much has happened today: unchanged as long as the board is. One row. */
    public int edition() {
        return definitions
                .hall()
                .map(hall -> reading.read(em -> Optional.ofNullable(em.find(QueueDay.class, today(hall)))
                        .map(QueueDay::edition)
                        .orElse(0)))
                .orElse(0);
    }

    /** The ticket of that identifier, of whatever day. */
    public Optional<TicketOutlook> ticket(String id) {
        return seen(sight -> Optional.ofNullable(sight.entities.find(QueueTicket.class, id))
                        .map(sight::outlook))
                .flatMap(Function.identity());
    }

    /** Today's tickets of an applicant that are not over, oldest first. */
    public List<TicketOutlook> ticketsOf(SubjectId subject) {
        return seen(sight -> sight.entities
                        .createQuery(
                                "select t from QueueTicket t where t.subject = :subject and t.day = :day order by t.issuedAt, t.id",
                                QueueTicket.class)
                        .setParameter("subject", subject.value())
                        .setParameter("day", sight.today)
                        .getResultStream()
                        .filter(ticket -> !ticket.state().isOver())
                        .map(sight::outlook)
                        .toList())
                .orElse(List.of());
    }

    /** The queue from the counter of {@code who}; empty if the hall has none. */
    public Optional<CounterOutlook> atCounterOf(Caller.Staff who) {
        return seen(sight -> sight.from(who));
    }

    /** All who were put aside or wait, for those who look after the whole line; in the order of the queues. */
    public List<TicketLine> everybodyInLine() {
        return seen(sight -> Stream.concat(sight.waiting.stream(), sight.aside.stream())
                        .map(QueueTicket::line)
                        .toList())
                .orElse(List.of());
    }

    private <T> Optional<T> seen(Function<Sight, T> look) {
        Optional<Hall> hall = definitions.hall();
        Optional<QueuePlan> plan = plan();
        return hall.isEmpty() || plan.isEmpty()
                ? Optional.empty()
                : Optional.of(reading.read(
                        em -> look.apply(new Sight(em, hall.get(), plan.get(), today(hall.get()), clock.instant()))));
    }

    private Optional<QueuePlan> plan() {
        return definitions.inForce(QueuePlan.class, QueuePlan.ID);
    }

    private LocalDate today(Hall hall) {
        return clock.instant().atZone(hall.zone()).toLocalDate();
    }

    /** Today's line, read once. */
    private static final class Sight {
        /** Stands behind whoever came in the same moment: tickets have hexadecimal identifiers. */
        private static final String NEWCOMER = "newcomer";

        private final EntityManager entities;
        private final Hall hall;
        private final QueuePlan plan;
        private final LocalDate today;
        private final Instant now;
        private final Optional<QueueDay> day;
        private final List<QueueTicket> waiting;
        private final List<QueueTicket> aside;
        private final Map<String, CounterShift> shifts;
        private final Map<String, QueueTicket> atCounters;
        private final Map<String, Duration> serving;
        private final WaitForecast forecast;

        Sight(EntityManager entities, Hall hall, QueuePlan plan, LocalDate today, Instant now) {
            this.entities = entities;
            this.hall = hall;
            this.plan = plan;
            this.today = today;
            this.now = now;
            this.day = Optional.ofNullable(entities.find(QueueDay.class, today));
            this.waiting = in(TicketState.WAITING);
            this.aside = Stream.concat(in(TicketState.HELD).stream(), in(TicketState.MISSED).stream())
                    .toList();
            this.atCounters = Stream.concat(in(TicketState.CALLED).stream(), in(TicketState.SERVING).stream())
                    .collect(Collectors.toMap(QueueTicket::id, Function.identity()));
            this.shifts = entities.createQuery("select s from CounterShift s where s.day = :day", CounterShift.class)
                    .setParameter("day", today)
                    .getResultStream()
                    .collect(Collectors.toMap(CounterShift::counter, Function.identity()));
            this.serving = plan.queues().stream()
                    .collect(Collectors.toMap(ServiceQueue::id, queue -> ServingTimes.of(queue, entities)));
            this.forecast = new WaitForecast(new CallOrder(plan.passedAtMost()), serving);
        }

        private List<QueueTicket> in(TicketState state) {
            return entities.createQuery(
                            "select t from QueueTicket t where t.day = :day and t.state = :state order by t.standsSince, t.id",
                            QueueTicket.class)
                    .setParameter("day", today)
                    .setParameter("state", state)
                    .getResultList();
        }

        QueueState state(ServiceQueue queue) {
            Waiting newcomer = new Waiting(NEWCOMER, queue.id(), false, now, 0);
            List<Waiting> withNewcomer = new ArrayList<>(line());
            withNewcomer.add(newcomer);
            return new QueueState(
                    queue.id(),
                    queue.name(),
                    queue.letter(),
                    (int) waiting.stream()
                            .filter(ticket -> ticket.queue().equals(queue.id()))
                            .count(),
                    (int) queue.counters().stream().filter(this::isOpen).count(),
                    Optional.ofNullable(
                            forecast.calls(withNewcomer, openCounters()).get(newcomer.ticket())));
        }

        CounterState state(Counter counter) {
            CounterShift shift = shifts.get(counter.id());
            Optional<QueueTicket> there = Optional.ofNullable(shift).flatMap(this::at);
            return new CounterState(
                    counter.id(),
                    counter.name(),
                    shift == null ? ShiftState.CLOSED : shift.state(),
                    there.map(QueueTicket::number),
                    there.map(QueueTicket::line).flatMap(TicketLine::calledAt),
                    there.map(QueueTicket::calls).orElse(0),
                    there.filter(ticket -> ticket.state() == TicketState.CALLED).isPresent());
        }

        TicketOutlook outlook(QueueTicket ticket) {
            Map<String, Duration> calls = forecast.calls(line(), openCounters());
            Optional<Duration> mine = Optional.ofNullable(calls.get(ticket.id()));
            int ahead = ticket.state() == TicketState.WAITING && ticket.day().equals(today) ? ahead(ticket, calls) : 0;
            return new TicketOutlook(ticket.line(), ahead, mine, matters(ticket.id()));
        }

        /** Those foretold to be called before; while nobody calls, those who stand longer. */
        private int ahead(QueueTicket ticket, Map<String, Duration> calls) {
            Duration mine = calls.get(ticket.id());
            return (int) waiting.stream()
                    .filter(other -> sharesCounter(other.queue(), ticket.queue())
                            && !other.id().equals(ticket.id()))
                    .filter(other -> mine == null
                            ? other.standsSince().isBefore(ticket.standsSince())
                            : calls.getOrDefault(other.id(), mine).compareTo(mine) < 0)
                    .count();
        }

        private boolean sharesCounter(String one, String other) {
            return hall.counters().stream()
                    .map(counter -> plan.calledAt(counter.id()))
                    .anyMatch(queues -> queues.contains(one) && queues.contains(other));
        }

        CounterOutlook from(Caller.Staff who) {
            Optional<CounterShift> mine = shifts.values().stream()
                    .filter(shift -> shift.isKeptBy(who.id()))
                    .findFirst();
            Set<String> queues =
                    mine.map(shift -> plan.calledAt(shift.counter())).orElse(Set.of());
            return new CounterOutlook(
                    mine.map(this::line),
                    hall.member(who.id()).flatMap(Hall.StaffMember::counter),
                    inOrderOfCalling(queues),
                    aside.stream()
                            .filter(ticket -> queues.contains(ticket.queue()))
                            .map(QueueTicket::line)
                            .toList(),
                    mine.flatMap(CounterShift::ticketId).map(this::matters).orElse(List.of()));
        }

        private List<TicketLine> inOrderOfCalling(Set<String> queues) {
            Map<String, Duration> alone = forecast.calls(line(), List.of(new OpenCounter(queues, Duration.ZERO)));
            return waiting.stream()
                    .filter(ticket -> alone.containsKey(ticket.id()))
                    .sorted(Comparator.comparing(ticket -> alone.get(ticket.id())))
                    .map(QueueTicket::line)
                    .toList();
        }

        private CounterLine line(CounterShift shift) {
            return new CounterLine(
                    shift.counter(),
                    shift.state(),
                    shift.staff().map(StaffId::value),
                    shift.since(),
                    at(shift).map(QueueTicket::line));
        }

        private Optional<QueueTicket> at(CounterShift shift) {
            return shift.ticketId().map(atCounters::get);
        }

        private List<Waiting> line() {
            return waiting.stream().map(QueueTicket::asWaiting).toList();
        }

        private boolean isOpen(String counter) {
            CounterShift shift = shifts.get(counter);
            return shift != null && shift.state() == ShiftState.OPEN;
        }

        private List<OpenCounter> openCounters() {
            return shifts.values().stream()
                    .filter(shift -> shift.state() == ShiftState.OPEN)
                    .map(shift -> new OpenCounter(plan.calledAt(shift.counter()), freeIn(shift)))
                    .toList();
        }

        private Duration freeIn(CounterShift shift) {
            return at(shift)
                    .flatMap(ticket -> ticket.line()
                            .calledAt()
                            .map(since -> WaitForecast.left(
                                    serving.getOrDefault(ticket.queue(), Duration.ZERO), Duration.between(since, now))))
                    .orElse(Duration.ZERO);
        }

        private List<String> matters(String ticketId) {
            return entities.createQuery(
                            "select m from TicketMatter m where m.ticketId = :ticket order by m.id", TicketMatter.class)
                    .setParameter("ticket", ticketId)
                    .getResultStream()
                    .map(TicketMatter::applicationId)
                    .toList();
        }
    }
}
