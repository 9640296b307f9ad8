package org.onewindow.core.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Optional;

/**
 * Finds visits that were served.
 *
 * <p><b>Threads.</b> Safe for use by several threads.
 */
@ApplicationScoped
public class ServedVisits {
    /** The visit of that ticket, within an act or a reading; empty if there is no such ticket or nobody has served it to its end. */
    public Optional<ServedVisit> of(String ticket, EntityManager entities) {
        return Optional.ofNullable(entities.find(QueueTicket.class, ticket))
                .filter(found -> found.state() == TicketState.SERVED)
                .flatMap(found -> entities.createQuery(
                                "select c from QueueCall c where c.ticketId = :ticket and c.end = :served order by c.endedAt desc",
                                QueueCall.class)
                        .setParameter("ticket", ticket)
                        .setParameter("served", CallEnd.SERVED)
                        .setMaxResults(1)
                        .getResultStream()
                        .findFirst()
                        .map(call -> new ServedVisit(
                                found.id(),
                                found.day() + " " + found.number(),
                                found.subject(),
                                call.staff(),
                                call.counter(),
                                call.endedAt())));
    }
}
