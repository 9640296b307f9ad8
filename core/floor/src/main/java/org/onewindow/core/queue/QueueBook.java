package org.onewindow.core.queue;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.onewindow.core.hall.Hall;
import org.onewindow.core.privacy.RandomIds;
import org.onewindow.spi.identity.StaffId;
import org.onewindow.spi.identity.SubjectId;

/** The locked day of the queue within one act: its tickets and counters, and what the act changed of them. */
final class QueueBook {
    private final EntityManager entities;
    private final RandomIds ids;
    private final Hall hall;
    private final QueuePlan plan;
    private final QueueDay day;
    private final Instant now;
    private final SortedMap<String, String> facts = new TreeMap<>();

    QueueBook(EntityManager entities, RandomIds ids, Hall hall, QueuePlan plan, QueueDay day, Instant now) {
        this.entities = entities;
        this.ids = ids;
        this.hall = hall;
        this.plan = plan;
        this.day = day;
        this.now = now;
    }

    Hall hall() {
        return hall;
    }

    QueuePlan plan() {
        return plan;
    }

    QueueDay day() {
        return day;
    }

    Instant now() {
        return now;
    }

    /** What changed, for the ledger. */
    SortedMap<String, String> facts() {
        return facts;
    }

    void changed(QueueTicket ticket) {
        facts.put(factOf(ticket), ticket.asFact());
    }

    void changed(CounterShift shift) {
        facts.put(factOf(shift), shift.asFact());
    }

    /** Under which name the ledger has a ticket. */
    static String factOf(QueueTicket ticket) {
        return "ticket/" + ticket.number();
    }

    /** Under which name the ledger has a counter. */
    static String factOf(CounterShift shift) {
        return "counter/" + shift.counter();
    }

    /** Numbers and times of issue go up together, although of two acts the later one may get the lock first. */
    QueueTicket issue(ServiceQueue queue, PriorityGround ground, Optional<SubjectId> subject) {
        Optional<QueueTicket> last = entities.createQuery(
                        "select t from QueueTicket t where t.day = :day and t.letter = :letter order by t.serial desc",
                        QueueTicket.class)
                .setParameter("day", day.day())
                .setParameter("letter", queue.letter())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
        QueueTicket ticket = new QueueTicket(
                ids.next(),
                day.day(),
                queue,
                last.map(QueueTicket::serial).orElse(0) + 1,
                ground,
                subject,
                last.map(QueueTicket::issuedAt)
                        .map(QueueBook::after)
                        .filter(now::isBefore)
                        .orElse(now));
        entities.persist(ticket);
        changed(ticket);
        return ticket;
    }

    /** The next moment that the database can tell from {@code moment}. */
    static Instant after(Instant moment) {
        return moment.plus(1, ChronoUnit.MICROS);
    }

    /** The ticket of that identifier, if it is of this day. */
    Optional<QueueTicket> ticket(String id) {
        return Optional.ofNullable(entities.find(QueueTicket.class, id))
                .filter(found -> found.day().equals(day.day()));
    }

    /** Tickets in that state, those who stand longest first. */
    List<QueueTicket> in(TicketState state) {
        return entities.createQuery(
                        "select t from QueueTicket t where t.day = :day and t.state = :state order by t.standsSince, t.id",
                        QueueTicket.class)
                .setParameter("day", day.day())
                .setParameter("state", state)
                .getResultList();
    }

    List<CounterShift> shifts() {
        return entities.createQuery(
                        "select s from CounterShift s where s.day = :day order by s.counter", CounterShift.class)
                .setParameter("day", day.day())
                .getResultList();
    }

    CounterShift shiftAt(String counter) {
        CounterShift found = entities.find(CounterShift.class, CounterShift.id(day.day(), counter));
        if (found == null) {
            found = new CounterShift(day.day(), counter);
            entities.persist(found);
        }
        return found;
    }

    Optional<CounterShift> shiftOf(StaffId staff) {
        return shifts().stream().filter(shift -> shift.isKeptBy(staff)).findFirst();
    }

    Optional<QueueTicket> at(CounterShift shift) {
        return shift.ticketId().flatMap(this::ticket);
    }

    void call(QueueTicket ticket, CounterShift to, StaffId by) {
        ticket.called(to.counter(), by, now);
        to.has(ticket);
        changed(ticket);
    }

    void end(QueueTicket ticket, CounterShift at, CallEnd how) {
        entities.persist(ticket.ends(how, ids.next(), now));
        at.isFree();
        changed(ticket);
    }

    CounterLine line(CounterShift shift) {
        return new CounterLine(
                shift.counter(),
                shift.state(),
                shift.staff().map(StaffId::value),
                shift.since(),
                at(shift).map(QueueTicket::line));
    }
}
