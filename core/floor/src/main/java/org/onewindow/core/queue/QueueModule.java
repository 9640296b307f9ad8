package org.onewindow.core.queue;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.onewindow.core.act.PersistentModule;

/** What the queue keeps in the database. */
@ApplicationScoped
class QueueModule implements PersistentModule {
    @Override
    public String name() {
        return "floor";
    }

    @Override
    public List<Class<?>> classes() {
        return List.of(QueueDay.class, QueueTicket.class, QueueCall.class, CounterShift.class, TicketMatter.class);
    }
}
