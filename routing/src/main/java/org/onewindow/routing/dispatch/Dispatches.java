package org.onewindow.routing.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.onewindow.core.act.Reading;
import org.onewindow.routing.task.TaskId;
import org.onewindow.spi.identity.DepartmentId;

/** Where dispatches are kept and found. Inside an act what is found may be changed. */
@ApplicationScoped
class Dispatches {
    private final Reading reading;

    @Inject
    Dispatches(Reading reading) {
        this.reading = reading;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected Dispatches() {
        this(null);
    }

    void add(DispatchRecord dispatch) {
        reading.read(entities -> {
            entities.persist(dispatch);
            return dispatch;
        });
    }

    Optional<DispatchRecord> keyed(String key) {
        return reading.read(entities -> Optional.ofNullable(entities.find(DispatchRecord.class, key)));
    }

    Optional<DispatchRecord> of(TaskId task) {
        return reading.read(entities -> entities.createQuery(
                        "select d from DispatchRecord d where d.applicationId = :application and d.taskNumber = :number",
                        DispatchRecord.class)
                .setParameter("application", task.application())
                .setParameter("number", task.number())
                .getResultStream()
                .findFirst());
    }

    /** The one of that key that was dispatched to {@code department}; another's looks like none. */
    Optional<DispatchRecord> keyed(String key, DepartmentId department) {
        return keyed(key).filter(dispatch -> dispatch.department().equals(department));
    }
}
