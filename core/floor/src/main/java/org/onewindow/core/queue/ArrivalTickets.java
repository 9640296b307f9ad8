package org.onewindow.core.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.onewindow.core.act.Outcome;
import org.onewindow.core.act.Refusal;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.identity.SubjectId;

/**
 * Gives out tickets to visitors who have come with an appointment; within the act that checks them in, and on record in the queue's day.
 *
 * <p><b>Threads.</b> Safe for use by several threads.
 */
@ApplicationScoped
public class ArrivalTickets {
    private final QueueActs acts;

    @Inject
    ArrivalTickets(QueueActs acts) {
        this.acts = acts;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected ArrivalTickets() {
        this(null);
    }

    /**
     * A ticket that goes first, within the bound of fairness that every priority has.
     *
     * @param queue id of the queue
     * @param subject whose appointment it is, if that is known
     * @param appointment outside identifier of the appointment
     */
    public Outcome<TicketLine> issue(String queue, Optional<SubjectId> subject, String appointment) {
        return acts.today(book -> {
            Optional<ServiceQueue> found = book.plan().queue(queue);
            if (found.isEmpty()) {
                return acts.refused(
                        Refusal.Kind.NOT_POSSIBLE_NOW, Finding.error(QueueCodes.UNKNOWN_QUEUE, "/queue", queue));
            }
            QueueTicket ticket = book.issue(found.get(), PriorityGround.APPOINTMENT, subject);
            ticket.arrivedWith(appointment);
            book.changed(ticket);
            return Outcome.done(ticket.line());
        });
    }
}
