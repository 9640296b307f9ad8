package org.onewindow.routing.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onewindow.core.time.HallTime;
import org.onewindow.routing.chain.Step;
import org.onewindow.routing.chain.StepState;
import org.onewindow.spi.application.ApplicationNumber;
import org.onewindow.spi.application.ApplicationState;
import org.onewindow.spi.identity.DepartmentId;
import org.onewindow.spi.identity.StaffId;
import org.onewindow.spi.item.DefinitionRef;
import org.onewindow.spi.item.ServiceItem;

/** The query behind a department's inbox: one index in its order, values and no entities. */
@ApplicationScoped
class Inbox {
    private static final String LINES =
            "select t.applicationId, t.number, t.step, t.openedAt, t.dueAt, t.claimedBy, t.claimedAt, t.lane,"
                    + " a.number, a.itemId, a.itemVersion, a.scenario, a.applicantLabel, a.state"
                    + " from Task t join Application a on a.id = t.applicationId"
                    + " where t.department = :department and t.state = :open";
    private static final String BEHIND = " and t.lane >= :lane and (t.lane > :lane or t.dueAt > :due"
            + " or t.dueAt = :due and (t.applicationId > :application"
            + " or t.applicationId = :application and t.number > :number))";
    /** Names the whole index, though two of its columns are fixed: only then does H2 read it in order instead of sorting. */
    private static final String IN_ORDER =
            " order by t.department, t.state, t.lane, t.dueAt, t.applicationId, t.number";

    private final Chains chains;
    private final HallTime time;

    @Inject
    Inbox(Chains chains, HallTime time) {
        this.chains = chains;
        this.time = time;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected Inbox() {
        this(null, null);
    }

    /** The next {@code most} lines behind {@code after}: what is expedited first, then what is due first. */
    List<InboxLine> lines(EntityManager entities, DepartmentId department, Optional<InboxPlace> after, int most) {
        TypedQuery<Object[]> query = entities.createQuery(
                        LINES + after.map(place -> BEHIND).orElse("") + IN_ORDER, Object[].class)
                .setParameter("department", department.value())
                .setParameter("open", StepState.OPEN)
                .setMaxResults(most);
        after.ifPresent(place -> query.setParameter("lane", place.expedited() ? Task.EXPEDITED : Task.ORDINARY)
                .setParameter("due", place.dueAt())
                .setParameter("application", place.task().application())
                .setParameter("number", place.task().number()));
        return query.getResultList().stream().map(this::line).toList();
    }

    private InboxLine line(Object[] row) {
        DefinitionRef ref = new DefinitionRef((String) row[9], (Integer) row[10]);
        ServiceItem item = chains.item(ref);
        Step step = step(item, (String) row[11], (String) row[2]);
        Instant dueAt = (Instant) row[4];
        return new InboxLine(
                TaskId.of((String) row[0], (Integer) row[1]),
                new ApplicationNumber((String) row[8]),
                ref,
                item.name(),
                (String) row[12],
                (ApplicationState) row[13],
                step.id(),
                step.name(),
                step.kind(),
                (Instant) row[3],
                dueAt,
                LastDay.of(dueAt, time),
                claim((String) row[5], (Instant) row[6]),
                (Integer) row[7] == Task.EXPEDITED);
    }

    private Step step(ServiceItem item, String scenario, String id) {
        return chains.of(item, scenario)
                .flatMap(chain -> chain.step(id))
                .orElseThrow(() -> new IllegalStateException("no chain of " + item.ref() + " has step " + id));
    }

    private static Optional<Claim> claim(@Nullable String by, @Nullable Instant at) {
        return by == null || at == null ? Optional.empty() : Optional.of(new Claim(new StaffId(by), at));
    }
}
