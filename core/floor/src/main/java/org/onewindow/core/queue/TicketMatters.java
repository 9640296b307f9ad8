package org.onewindow.core.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.onewindow.core.act.Caller;
import org.onewindow.core.application.ApplicationEvent;
import org.onewindow.spi.identity.StaffId;

/** 一次取号办多件事: what is taken in or handed over at a counter while a ticket is served there belongs to that visit. */
@ApplicationScoped
class TicketMatters {
    private final EntityManager entities;

    @Inject
    TicketMatters(EntityManager entities) {
        this.entities = entities;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected TicketMatters() {
        this(null);
    }

    void takenIn(@Observes ApplicationEvent.Submitted event) {
        link(event);
    }

    void handedOver(@Observes ApplicationEvent.Closed event) {
        link(event);
    }

    private void link(ApplicationEvent event) {
        if (event.act().caller() instanceof Caller.Staff staff) {
            servedBy(staff.id()).ifPresent(ticket -> {
                String application = event.application().id();
                if (entities.find(TicketMatter.class, TicketMatter.id(ticket, application)) == null) {
                    entities.persist(new TicketMatter(ticket, application));
                }
            });
        }
    }

    private Optional<String> servedBy(StaffId staff) {
        return entities.createQuery(
                        "select t.id from CounterShift s, QueueTicket t where s.staff = :staff and s.ticketId = t.id"
                                + " and t.state = :serving",
                        String.class)
                .setParameter("staff", staff.value())
                .setParameter("serving", TicketState.SERVING)
                .getResultStream()
                .findFirst();
    }
}
