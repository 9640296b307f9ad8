package org.onewindow.routing.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.onewindow.core.act.Reading;
import org.onewindow.routing.chain.StepState;
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

    /** Those of that department that it took before {@code moment} and whose tasks wait for its answer. */
    List<DispatchRecord> openSince(Instant moment, DepartmentId department) {
        return reading.read(entities -> entities.createQuery(
                        "select d from DispatchRecord d join Task t on t.applicationId = d.applicationId and t.number = d.taskNumber"
                                + " where d.department = :department and d.state = :taken and t.state = :open"
                                + " and d.recordedAt < :moment order by d.key",
                        DispatchRecord.class)
                .setParameter("department", department.value())
                .setParameter("taken", DispatchState.TAKEN)
                .setParameter("open", StepState.OPEN)
                .setParameter("moment", moment)
                .getResultList());
    }

    /** The keys of all dispatches of that department whose tasks were closed before {@code moment}. */
    Set<String> closedBefore(Instant moment, DepartmentId department) {
        return keys(
                "select d.key from DispatchRecord d join Task t on t.applicationId = d.applicationId and t.number = d.taskNumber"
                        + " where d.department = :department and t.state <> :open and t.closedAt < :moment",
                query -> query.setParameter("department", department.value())
                        .setParameter("open", StepState.OPEN)
                        .setParameter("moment", moment));
    }

    /** The keys of all dispatches that were ever put on their way to that department. */
    Set<String> everTo(DepartmentId department) {
        return keys(
                "select d.key from DispatchRecord d where d.department = :department",
                query -> query.setParameter("department", department.value()));
    }

    private Set<String> keys(String query, UnaryOperator<TypedQuery<String>> parameters) {
        return reading.read(entities -> Set.copyOf(
                parameters.apply(entities.createQuery(query, String.class)).getResultList()));
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
