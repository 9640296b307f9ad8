package org.onewindow.routing.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.onewindow.core.act.Reading;
import org.onewindow.core.act.Refusal.Kind;
import org.onewindow.routing.chain.Chain;
import org.onewindow.routing.chain.Lane;
import org.onewindow.routing.chain.StepState;
import org.onewindow.spi.application.ApplicationNumber;
import org.onewindow.spi.application.ApplicationState;
import org.onewindow.spi.identity.DepartmentId;

/**
 * 加急不挤占: who comes first at a post, which is a role in a department. An expedited task may be begun before an ordinary one that has waited
 * there since before it came only while fewer than {@code passedAtMost} others have done so; {@link Fairness} is the same rule, told from the
 * ledger.
 *
 * <p>Costs nothing where nothing is expedited. Of any number of people who begin with expedited tasks at once, those who would pass the same
 * ordinary one are served one after the other: its row is locked while they count.
 */
@ApplicationScoped
class Lanes {
    /** The oldest of those whom an expedited task would pass. */
    private static final String PASSED = "select t.applicationId, t.number, t.waitsSince, a.number from Task t"
            + " join Application a on a.id = t.applicationId"
            + " where t.department = :department and t.state = :open and t.lane = :ordinary and t.post = :post"
            + " and t.claimedBy is null and t.waitsSince < :opened and a.state <> :suspended"
            + " order by t.waitsSince, t.applicationId, t.number";
    /** How many came later and were begun before it. */
    private static final String BEFORE = "select count(t) from Task t where t.department = :department"
            + " and t.lane = :expedited and t.takenAt > :since and t.openedAt > :since and t.post = :post"
            + " and not (t.applicationId = :application and t.number = :number)";

    private static final String EXPEDITED_AND_FREE = "select t from Task t where t.department = :department"
            + " and t.state = :open and t.lane = :expedited and t.claimedBy is null order by t.dueAt";
    private static final String ONE =
            "select t from Task t where t.applicationId = :application and t.number = :number";
    /** Of more expedited ones than these nobody asks whose turn it is. */
    private static final int LOOKED_AT = 20;

    private final Reading reading;
    private final Chains chains;

    @Inject
    Lanes(Reading reading, Chains chains) {
        this.reading = reading;
        this.chains = chains;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected Lanes() {
        this(null, null);
    }

    private record Waiting(TaskId task, Instant since, ApplicationNumber number) {}

    /** What keeps the person from beginning with the task: it is another's turn. */
    Optional<Objection> toTaking(Asked asked) {
        if (!isTaken(asked)) {
            return Optional.empty();
        }
        return reading.read(entities -> {
                    lockOldestPassed(entities, asked.task());
                    return turn(entities, asked.task(), bound(asked.chain()));
                })
                .map(turn -> Objection.of(
                        Kind.NOT_POSSIBLE_NOW,
                        TaskCodes.OTHERS_FIRST,
                        turn.number().value(),
                        Long.toString(turn.passed()),
                        Integer.toString(turn.passedAtMost())));
    }

    /** Somebody of the hall begins with the task, if it counts: an expedited one that nobody has. */
    void take(Asked asked) {
        if (isTaken(asked)) {
            asked.task().take(asked.at());
        }
    }

    /** What a department does in a system of its own is in its own order. */
    private static boolean isTaken(Asked asked) {
        return asked.task().expedition().isPresent()
                && asked.task().claim().isEmpty()
                && asked.answerer().staff().isPresent();
    }

    private static int bound(Chain chain) {
        return chain.lane().map(Lane::passedAtMost).orElse(0);
    }

    /** Whose turn it is before one of the expedited tasks of a department; empty while those may go first. */
    Optional<Turn> turn(EntityManager entities, DepartmentId department) {
        return entities
                .createQuery(EXPEDITED_AND_FREE, Task.class)
                .setParameter("department", department.value())
                .setParameter("open", StepState.OPEN)
                .setParameter("expedited", Task.EXPEDITED)
                .setMaxResults(LOOKED_AT)
                .getResultList()
                .stream()
                .flatMap(task -> chains.ofApplication(entities, task.id().application()).stream()
                        .flatMap(chain -> turn(entities, task, bound(chain)).stream()))
                .findFirst();
    }

    private static Optional<Turn> turn(EntityManager entities, Task task, int passedAtMost) {
        return oldestPassed(entities, task).flatMap(waiting -> {
            long passed = begunBefore(entities, waiting, task);
            return passed < passedAtMost
                    ? Optional.empty()
                    : Optional.of(new Turn(waiting.task(), waiting.number(), passed, passedAtMost));
        });
    }

    private static Optional<Waiting> oldestPassed(EntityManager entities, Task task) {
        TypedQuery<Object[]> query = entities.createQuery(PASSED, Object[].class)
                .setParameter("department", task.department().value())
                .setParameter("open", StepState.OPEN)
                .setParameter("ordinary", Task.ORDINARY)
                .setParameter("post", task.post())
                .setParameter("opened", task.openedAt())
                .setParameter("suspended", ApplicationState.SUSPENDED)
                // nothing of this act has changed who waits
                .setFlushMode(FlushModeType.COMMIT)
                .setMaxResults(1);
        return query.getResultList().stream()
                .map(row -> new Waiting(
                        TaskId.of((String) row[0], (Integer) row[1]), (Instant) row[2], new ApplicationNumber((String)
                                row[3])))
                .findFirst();
    }

    private static long begunBefore(EntityManager entities, Waiting waiting, Task task) {
        return entities.createQuery(BEFORE, Long.class)
                .setParameter("department", task.department().value())
                .setParameter("expedited", Task.EXPEDITED)
                .setParameter("since", waiting.since())
                .setParameter("post", task.post())
                .setParameter("application", task.id().application())
                .setParameter("number", task.number())
                .setFlushMode(FlushModeType.COMMIT)
                .getSingleResult();
    }

    private static void lockOldestPassed(EntityManager entities, Task task) {
        Optional<Waiting> oldest = oldestPassed(entities, task);
        boolean stands = oldest.isEmpty();
        while (!stands) {
            TaskId one = oldest.orElseThrow().task();
            List<Task> locked = entities.createQuery(ONE, Task.class)
                    .setParameter("application", one.application())
                    .setParameter("number", one.number())
                    .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                    .setFlushMode(FlushModeType.COMMIT)
                    .getResultList();
            Optional<Waiting> still = locked.isEmpty() ? Optional.empty() : oldestPassed(entities, task);
            stands = still.isEmpty() || still.equals(oldest);
            oldest = still;
        }
    }
}
