package org.onewindow.routing.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.onewindow.core.act.KeyTakenException;
import org.onewindow.core.act.Reading;
import org.onewindow.core.act.UnitOfWork;
import org.onewindow.spi.identity.DepartmentId;

/**
 * The book of comparisons: when each department's list was last compared with the hall's, and how they differed. It is no state of an
 * application. Two nodes that compare at once write the same; whoever comes second into a fresh row lets the first one's stand.
 */
@ApplicationScoped
class Comparisons {
    private final EntityManager entities;
    private final UnitOfWork unitOfWork;
    private final Reading reading;
    private final Clock clock;

    @Inject
    Comparisons(EntityManager entities, UnitOfWork unitOfWork, Reading reading, Clock clock) {
        this.entities = entities;
        this.unitOfWork = unitOfWork;
        this.reading = reading;
        this.clock = clock;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected Comparisons() {
        this(null, null, null, null);
    }

    Optional<ComparisonRecord> of(DepartmentId department) {
        return reading.read(em -> Optional.ofNullable(em.find(ComparisonRecord.class, department.value())));
    }

    /** Every difference of the last comparisons, by department and key. */
    List<DifferenceRecord> differences(int most) {
        return reading.read(em -> em.createQuery(
                        "select d from DifferenceRecord d order by d.department, d.dispatch", DifferenceRecord.class)
                .setMaxResults(most)
                .getResultList());
    }

    /** There was nothing to compare with; what was found before stands. */
    void tried(DepartmentId department, ComparisonState outcome) {
        write(department, record -> record.tried(outcome, now()));
    }

    /** The lists were compared: {@code found} are the differences, and all there are. */
    void compared(DepartmentId department, int here, int there, Map<String, DifferenceKind> found) {
        write(department, record -> {
            record.compared(here, there, now());
            Map<String, DifferenceKind> fresh = new HashMap<>(found);
            for (DifferenceRecord known : ofDepartment(department)) {
                DifferenceKind kind = fresh.remove(known.dispatch());
                if (kind == null) {
                    entities.remove(known);
                } else {
                    known.is(kind);
                }
            }
            fresh.forEach((key, kind) -> entities.persist(new DifferenceRecord(department, key, kind, now())));
        });
    }

    private List<DifferenceRecord> ofDepartment(DepartmentId department) {
        return entities.createQuery(
                        "select d from DifferenceRecord d where d.department = :department", DifferenceRecord.class)
                .setParameter("department", department.value())
                .getResultList();
    }

    private void write(DepartmentId department, Consumer<ComparisonRecord> change) {
        try {
            unitOfWork.within(() -> {
                ComparisonRecord found = entities.find(ComparisonRecord.class, department.value());
                ComparisonRecord record = found == null ? new ComparisonRecord(department) : found;
                change.accept(record);
                if (found == null) {
                    entities.persist(record);
                }
                return record;
            });
        } catch (KeyTakenException e) {
            // Another node has compared the same lists at the same time.
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
