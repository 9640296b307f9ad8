package org.onewindow.core.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.onewindow.core.act.UnitOfWork;

/**
 * The statements on the table of work. Every write of a result names the fence under which the work is held.
 *
 * <p>When work is due is judged by the hall's clock; how long a lease lasts, by the database's, which all nodes share.
 */
@ApplicationScoped
class WorkTable {
    /** What is before an item in its lane and not done holds it back, also while it is parked. */
    private static final String NEXT = """
            select w.work_key from work_item w
             where w.state = 'WAITING' and w.not_before <= ?1 and w.kind in (%s)%s
               and not exists (select 1 from work_item e
                                where e.lane = w.lane and e.lane_position < w.lane_position and e.state <> 'DONE')
             order by w.not_before limit 1 for update skip locked""";

    private static final String BUT_POOLS = " and (w.pool is null or w.pool not in (%s))";

    /**
     * What nobody could be reached for until it is too old, though it was never its turn. Where nobody of the pool waits after a try in
     * vain, it was the hall that was away: then it is tried first.
     */
    private static final String PARK_AGED = """
            update work_item set state = 'PARKED', closed_at = ?1, last_error = coalesce(last_error, 'never its turn')
             where kind = ?2 and state = 'WAITING' and pool is not null and due_at <= ?3
               and exists (select 1 from work_item tried where tried.pool = work_item.pool and tried.state = 'WAITING'
                              and tried.attempts > 0)""";

    private static final String TAKE = """
            update work_item set state = 'RUNNING', attempts = attempts + 1, failures = failures + 1, fence = fence + 1,
                   lease_until = current_timestamp + cast(?2 as integer) * interval '1' second
             where work_key = ?1""";

    private static final String RENEW = """
            update work_item set lease_until = current_timestamp + cast(?3 as integer) * interval '1' second
             where work_key = ?1 and fence = ?2 and state = 'RUNNING'""";

    private static final String GO_ON = """
            update work_item set state = ?3, not_before = ?4, attempts = ?5, failures = ?6, last_error = ?7,
                   closed_at = cast(?8 as timestamp with time zone), lease_until = null
             where work_key = ?1 and fence = ?2 and state = 'RUNNING'""";

    private static final String TAKE_BACK = """
            update work_item set state = 'WAITING', lease_until = null, last_error = 'the worker did not come back'
             where state = 'RUNNING' and lease_until < current_timestamp""";

    private static final String PARK = """
            update work_item set state = 'PARKED', closed_at = ?2 where work_key = ?1""";

    private static final String RETRY = """
            update work_item set state = 'WAITING', attempts = 0, failures = 0, due_at = ?2, not_before = ?2, closed_at = null
             where work_key = ?1 and state = 'PARKED'""";

    private final EntityManager entities;
    private final UnitOfWork unitOfWork;
    private final Clock clock;

    @Inject
    WorkTable(EntityManager entities, UnitOfWork unitOfWork, Clock clock) {
        this.entities = entities;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected WorkTable() {
        this(null, null, null);
    }

    /**
     * Claims the next item that is due, in a transaction of its own; the attempt is counted before it begins.
     *
     * @param closed pools of which nothing more is taken now
     */
    Optional<Claim> claimNext(Set<String> kinds, Set<String> closed, Duration lease) {
        Optional<WorkItem> item = kinds.isEmpty() ? Optional.empty() : takeNext(kinds, closed, lease);
        while (item.isPresent() && item.get().failedTooOften()) {
            item = takeNext(kinds, closed, lease);
        }
        return item.map(WorkItem::nextAttempt);
    }

    /** Takes the next item; parks it instead if its workers died too often. */
    private Optional<WorkItem> takeNext(Set<String> kinds, Set<String> closed, Duration lease) {
        return unitOfWork.within(() -> {
            Optional<WorkItem> item = lockNext(List.copyOf(kinds), List.copyOf(closed));
            item.ifPresent(next -> {
                if (next.failedTooOften()) {
                    update(PARK, next.key(), now());
                } else {
                    update(TAKE, next.key(), lease.toSeconds());
                }
            });
            return item;
        });
    }

    private Optional<WorkItem> lockNext(List<String> kinds, List<String> closed) {
        String but = closed.isEmpty() ? "" : BUT_POOLS.formatted(places(kinds.size() + 2, closed.size()));
        Query query = entities.createNativeQuery(NEXT.formatted(places(2, kinds.size()), but))
                .setParameter(1, now());
        for (int i = 0; i < kinds.size(); i++) {
            query.setParameter(i + 2, kinds.get(i));
        }
        for (int i = 0; i < closed.size(); i++) {
            query.setParameter(kinds.size() + i + 2, closed.get(i));
        }
        List<?> keys = query.getResultList();
        return keys.stream().findFirst().map(key -> entities.find(WorkItem.class, key));
    }

    private static String places(int first, int count) {
        return IntStream.range(first, first + count).mapToObj(i -> "?" + i).collect(Collectors.joining(", "));
    }

    /** Parks what waits for somebody outside since before {@code dueBefore}, in a transaction of its own. */
    int parkAged(String kind, Instant dueBefore) {
        return unitOfWork.within(() -> update(PARK_AGED, now(), kind, dueBefore.atOffset(ZoneOffset.UTC)));
    }

    /** Lengthens the lease, in a transaction of its own; false if the work is in other hands by now. */
    boolean renew(Work work, Duration lease) {
        return unitOfWork.within(() -> update(RENEW, work.key(), work.fence(), lease.toSeconds()) == 1);
    }

    /** Writes what became of an attempt, in a transaction of its own; false if the work is in other hands by now. */
    boolean goOn(Work work, NextStep step) {
        return unitOfWork.within(() -> write(work, step));
    }

    /** The same in the transaction of the act in progress. */
    boolean write(Work work, NextStep step) {
        boolean closed = step.state() == WorkState.DONE || step.state() == WorkState.PARKED;
        return update(
                        GO_ON,
                        work.key(),
                        work.fence(),
                        step.state().name(),
                        step.at().atOffset(ZoneOffset.UTC),
                        step.attempts(),
                        step.failures(),
                        step.error(),
                        closed ? step.at().atOffset(ZoneOffset.UTC) : null)
                == 1;
    }

    /** Takes back what workers hold that did not renew their lease, in a transaction of its own. */
    int takeBackLost() {
        return unitOfWork.within(() -> update(TAKE_BACK));
    }

    /** Lets parked work begin anew, in the transaction of the act in progress; false if it is not parked. */
    boolean retry(String key) {
        return update(RETRY, key, now()) == 1;
    }

    private int update(String sql, @Nullable Object... parameters) {
        Query query = entities.createNativeQuery(sql);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return query.executeUpdate();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
