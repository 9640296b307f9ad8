package org.onewindow.routing.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.util.List;
import org.onewindow.core.act.CurrentAct;
import org.onewindow.core.act.Reading;
import org.onewindow.core.application.DepartmentInvolvement;
import org.onewindow.spi.identity.DepartmentId;

/**
 * Where tasks are found. One statement per application and act, whoever asks: the kernel for the scope, the desk for the chain.
 */
@ApplicationScoped
class Tasks implements DepartmentInvolvement {
    private final Reading reading;
    private final CurrentAct current;
    private final BesideTheChain beside;

    @Inject
    Tasks(Reading reading, CurrentAct current, BesideTheChain beside) {
        this.reading = reading;
        this.current = current;
        this.beside = beside;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected Tasks() {
        this(null, null, null);
    }

    /** The application's tasks; inside an act they may be changed. */
    ApplicationTasks of(String applicationId) {
        return current.shared(
                ApplicationTasks.class, applicationId, () -> reading.read(entities -> load(entities, applicationId)));
    }

    /** The tasks of an application that has none yet; spends no statement. */
    ApplicationTasks ofFresh(String applicationId) {
        return current.shared(
                ApplicationTasks.class,
                applicationId,
                () -> reading.read(entities -> new ApplicationTasks(applicationId, List.of(), entities::persist)));
    }

    @Override
    public boolean involves(String applicationId, DepartmentId department) {
        return of(applicationId).involve(department) || beside.involves(applicationId, department);
    }

    private static ApplicationTasks load(EntityManager entities, String applicationId) {
        return new ApplicationTasks(
                applicationId,
                entities.createQuery("select t from Task t where t.applicationId = :id order by t.number", Task.class)
                        .setParameter("id", applicationId)
                        // tasks change in no act before they are read; nothing else needs to be written first
                        .setFlushMode(FlushModeType.COMMIT)
                        .getResultList(),
                entities::persist);
    }
}
