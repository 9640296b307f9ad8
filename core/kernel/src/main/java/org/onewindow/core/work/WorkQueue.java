package org.onewindow.core.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.onewindow.core.act.Json;
import org.onewindow.core.act.Reading;
import org.onewindow.core.act.Scope;

/**
 * Where acts leave work for afterwards, and where people see what got stuck.
 *
 * <p><b>Threads.</b> Safe for use by several threads.
 */
@ApplicationScoped
public class WorkQueue {
    private final EntityManager entities;
    private final Reading reading;
    private final WorkTable table;
    private final Json json;
    private final Clock clock;

    @Inject
    WorkQueue(EntityManager entities, Reading reading, WorkTable table, Json json, Clock clock) {
        this.entities = entities;
        this.reading = reading;
        this.table = table;
        this.json = json;
        this.clock = clock;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected WorkQueue() {
        this(null, null, null, null, null);
    }

    /** Adds work in the act in progress: one insert, together with the act's own. */
    public void add(NewWork work) {
        entities.persist(
                new WorkItem(work, json.write(work.payload()), work.notBefore().orElseGet(clock::instant)));
    }

    /**
     * Marks {@code work} as done in the act in progress, so that what the handler changes and the end of its work are one.
     *
     * @throws LeaseLostException if the work is in other hands by now; the act is undone with it
     */
    public void settle(Work work) {
        if (!table.write(work, new NextStep(WorkState.DONE, clock.instant(), work.attempt(), 0, null))) {
            throw new LeaseLostException(work);
        }
    }

    /** The parked work, longest parked first, for those who see the whole hall; at most {@code limit} items. */
    public List<ParkedWork> parked(Scope scope, int limit) {
        if (!(scope instanceof Scope.WholeHall)) {
            return List.of();
        }
        return reading.read(manager -> manager.createQuery(
                        "select w from WorkItem w where w.state = :parked order by w.closedAt, w.key", WorkItem.class)
                .setParameter("parked", WorkState.PARKED)
                .setMaxResults(limit)
                .getResultStream()
                .map(WorkItem::parked)
                .toList());
    }

    /** What of {@code keys} is not done, for those who asked for it and show how it stands. */
    public List<OpenWork> open(List<String> keys) {
        return keys.isEmpty()
                ? List.of()
                : reading.read(manager -> manager.createQuery(
                                "select w from WorkItem w where w.key in :keys and w.state <> :done", WorkItem.class)
                        .setParameter("keys", keys)
                        .setParameter("done", WorkState.DONE)
                        .getResultStream()
                        .map(WorkItem::open)
                        .toList());
    }

    /** How much of the work of {@code kind} is on its way, by pool. */
    public Map<String, Long> waitingByPool(String kind) {
        return countedByPool(kind, List.of(WorkState.WAITING, WorkState.RUNNING));
    }

    /** How much of the work of {@code kind} is parked, by pool. */
    public Map<String, Long> parkedByPool(String kind) {
        return countedByPool(kind, List.of(WorkState.PARKED));
    }

    private Map<String, Long> countedByPool(String kind, List<WorkState> states) {
        return reading.read(manager -> {
            Map<String, Long> counts = new HashMap<>();
            for (Object[] row : manager.createQuery(
                            "select w.pool, count(w) from WorkItem w where w.kind = :kind and w.state in :states"
                                    + " and w.pool is not null group by w.pool",
                            Object[].class)
                    .setParameter("kind", kind)
                    .setParameter("states", states)
                    .getResultList()) {
                counts.put((String) row[0], (Long) row[1]);
            }
            return counts;
        });
    }

    /** Lets parked work begin anew, in the act in progress. Answers whether it was parked. */
    public boolean retry(String key) {
        return table.retry(key);
    }
}
