package org.onewindow.routing.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.onewindow.core.act.Reading;
import org.onewindow.core.act.Scope;
import org.onewindow.core.work.OpenWork;
import org.onewindow.core.work.WorkQueue;
import org.onewindow.routing.chain.StepState;
import org.onewindow.spi.application.ApplicationNumber;
import org.onewindow.spi.department.Dispatch;

/**
 * What is with which department since when, what got stuck on the way, and which replies did not fit.
 *
 * <p><b>Threads.</b> Safe; each call is a reading of its own.
 */
@ApplicationScoped
public class DispatchReading {
    private static final String LINES =
            "select d, a.number from DispatchRecord d join Application a on a.id = d.applicationId";

    private final Reading reading;
    private final WorkQueue queue;
    private final ReplyLog log;
    private final Dispatches dispatches;

    @Inject
    DispatchReading(Reading reading, WorkQueue queue, ReplyLog log, Dispatches dispatches) {
        this.reading = reading;
        this.queue = queue;
        this.log = log;
        this.dispatches = dispatches;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected DispatchReading() {
        this(null, null, null, null);
    }

    /**
     * Dispatches that need a person or patience: on their way, or refused or lost and still to be answered; the
     * oldest first.
     *
     * @param most how many at most
     * @return empty unless the scope is the whole hall
     */
    public List<DispatchLine> unsettled(Scope scope, int most) {
        return whole(
                scope,
                () -> lines(entities -> entities.createQuery(
                                LINES
                                        + " join Task t on t.applicationId = d.applicationId and t.number = d.taskNumber"
                                        + " where d.state = :waiting or d.state in (:refused, :lost) and t.state = :open"
                                        + " order by d.askedAt, d.key",
                                Object[].class)
                        .setParameter("waiting", DispatchState.WAITING)
                        .setParameter("refused", DispatchState.REFUSED)
                        .setParameter("lost", DispatchState.LOST)
                        .setParameter("open", StepState.OPEN)
                        .setMaxResults(most)
                        .getResultList()));
    }

    /** The dispatches of one application, in the order of asking; empty unless the scope is the whole hall. */
    public List<DispatchLine> of(String application, Scope scope) {
        return whole(
                scope,
                () -> lines(entities -> entities.createQuery(
                                LINES + " where d.applicationId = :id order by d.taskNumber", Object[].class)
                        .setParameter("id", application)
                        .getResultList()));
    }

    /** Replies that changed nothing and wait for a person, oldest first; empty unless the scope is the whole hall. */
    public List<AsideReply> aside(Scope scope, int most) {
        return whole(
                scope,
                () -> log.in(ReplyState.ASIDE, most).stream().map(this::aside).toList());
    }

    private AsideReply aside(ReplyRecord record) {
        return new AsideReply(
                record.id(),
                record.department(),
                record.reply(),
                record.receivedAt(),
                log.why(record).orElseThrow(),
                dispatches
                        .keyed(record.reply().dispatch(), record.department())
                        .map(dispatch -> dispatch.task().application()));
    }

    private List<DispatchLine> lines(Function<EntityManager, List<Object[]>> query) {
        return reading.read(entities -> {
            List<Object[]> rows = query.apply(entities);
            Map<String, OpenWork> work =
                    queue
                            .open(rows.stream()
                                    .map(row -> workKey((DispatchRecord) row[0]))
                                    .toList())
                            .stream()
                            .collect(Collectors.toMap(OpenWork::key, Function.identity()));
            return rows.stream()
                    .map(row -> line((DispatchRecord) row[0], (String) row[1], work))
                    .toList();
        });
    }

    private static String workKey(DispatchRecord dispatch) {
        return DispatchFlow.workKey(dispatch, Dispatch.Purpose.ASK);
    }

    private static DispatchLine line(DispatchRecord dispatch, String number, Map<String, OpenWork> work) {
        Optional<OpenWork> open = Optional.ofNullable(work.get(workKey(dispatch)));
        return new DispatchLine(
                dispatch.key(),
                dispatch.task().application(),
                new ApplicationNumber(number),
                dispatch.department(),
                dispatch.step(),
                dispatch.state(),
                dispatch.askedAt(),
                dispatch.recordedAt(),
                dispatch.departmentNumber(),
                dispatch.reasons(),
                open.map(OpenWork::trouble).filter(text -> !text.isEmpty()),
                open.filter(OpenWork::parked).isPresent());
    }

    private static <T> List<T> whole(Scope scope, Supplier<List<T>> query) {
        return scope instanceof Scope.WholeHall ? query.get() : List.of();
    }
}
