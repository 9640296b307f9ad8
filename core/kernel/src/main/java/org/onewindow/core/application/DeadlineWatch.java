package org.onewindow.core.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.onewindow.core.act.Caller;
import org.onewindow.core.act.CurrentCaller;
import org.onewindow.core.act.IdempotencyKey;
import org.onewindow.core.act.Outcome;
import org.onewindow.core.act.Reading;
import org.onewindow.core.act.WatchRound;
import org.onewindow.core.time.HallTime;
import org.onewindow.spi.application.ActName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds deadlines that have passed, or are near, and lets the hall act on them, each once.
 *
 * <p>The next deadline of an application stands on its row under an index, so a calm scan reads nothing else. Every node may scan: the
 * act's key names application and moment, and the row lock lets one of them act.
 */
@ApplicationScoped
public class DeadlineWatch {
    private static final Logger LOG = LoggerFactory.getLogger(DeadlineWatch.class);
    private static final int AT_ONCE = 500;

    private final Reading reading;
    private final DeadlineDesk desk;
    private final CurrentCaller caller;
    private final HallTime time;

    @Inject
    DeadlineWatch(Reading reading, DeadlineDesk desk, CurrentCaller caller, HallTime time) {
        this.reading = reading;
        this.desk = desk;
        this.caller = caller;
        this.time = time;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected DeadlineWatch() {
        this(null, null, null, null);
    }

    private record Due(String id, ActName act, Instant at) {
        /** A limit that is yellow and one that is missed may be so from the same moment on. */
        String keyBegins() {
            return act == ActName.RECORD_WARNING ? "yellow-" : "due-";
        }
    }

    /**
     * Acts on every deadline that has passed.
     *
     * @return how many acts were done
     */
    public int actOnWhatIsDue() {
        return WatchRound.untilNothingIsDue(this::due, this::act);
    }

    private List<Due> due() {
        Instant now = time.now();
        List<Due> due = new ArrayList<>(yellow(now));
        due.addAll(fallenDue(now));
        return due;
    }

    private List<Due> yellow(Instant now) {
        return reading.read(entities -> entities.createQuery(
                        "select a.id, a.nextYellowAt from Application a where a.nextYellowAt <= :now"
                                + " order by a.nextYellowAt, a.id",
                        Object[].class)
                .setParameter("now", now)
                .setMaxResults(AT_ONCE)
                .getResultStream()
                .map(row -> new Due((String) row[0], ActName.RECORD_WARNING, (Instant) row[1]))
                .toList());
    }

    private List<Due> fallenDue(Instant now) {
        return reading.read(entities -> entities.createQuery(
                        "select a.id, a.nextDeadline.act, a.nextDeadline.dueAt from Application a"
                                + " where a.nextDeadline.dueAt <= :now order by a.nextDeadline.dueAt, a.id",
                        Object[].class)
                .setParameter("now", now)
                .setMaxResults(AT_ONCE)
                .getResultStream()
                .map(row -> new Due((String) row[0], (ActName) row[1], (Instant) row[2]))
                .toList());
    }

    private boolean act(Due due) {
        Commands.On command = new Commands.On(
                new IdempotencyKey(due.keyBegins() + due.id() + "-" + due.at().toEpochMilli()),
                due.id(),
                Optional.empty());
        Outcome<?> outcome = caller.as(new Caller.Hall(), () -> switch (due.act()) {
            case DEEM_ACCEPTED -> desk.deemAccepted(command);
            case RETURN -> desk.returnForLack(command);
            case RECORD_DEADLINE -> desk.recordMissedLimits(command);
            case RECORD_WARNING -> desk.recordYellow(command);
            default -> throw new IllegalStateException("no deadline leads to " + due.act());
        });
        outcome.fold(
                value -> {
                    LOG.info("Deadline of application {}: {}", due.id(), due.act());
                    return value;
                },
                refusal -> {
                    LOG.debug("Deadline of application {} was settled before: {}", due.id(), refusal.kind());
                    return refusal;
                });
        return outcome instanceof Outcome.Done;
    }
}
