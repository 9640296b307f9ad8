package org.onewindow.routing.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.onewindow.core.act.Caller;
import org.onewindow.core.act.CurrentCaller;
import org.onewindow.core.act.IdempotencyKey;
import org.onewindow.core.act.Outcome;
import org.onewindow.core.act.Reading;
import org.onewindow.core.act.WatchRound;
import org.onewindow.core.time.HallTime;
import org.onewindow.spi.application.ApplicationState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds departments whose silence counts as consent from now on, and lets the hall record it, each once. Every node may look: the act's
 * key names task and moment, and the row lock lets one of them act.
 */
@ApplicationScoped
public class SilenceWatch {
    private static final Logger LOG = LoggerFactory.getLogger(SilenceWatch.class);
    private static final int AT_ONCE = 500;

    private final Reading reading;
    private final SilenceDesk desk;
    private final CurrentCaller caller;
    private final HallTime time;

    @Inject
    SilenceWatch(Reading reading, SilenceDesk desk, CurrentCaller caller, HallTime time) {
        this.reading = reading;
        this.desk = desk;
        this.caller = caller;
        this.time = time;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected SilenceWatch() {
        this(null, null, null, null);
    }

    /** A task and the first moment at which silence is consent. */
    private record Silent(TaskId task, Instant since) {}

    /**
     * Takes every silence that has lasted long enough.
     *
     * @return how many
     */
    public int actOnWhatIsDue() {
        return WatchRound.untilNothingIsDue(this::silent, this::consent);
    }

    /** While a special procedure stops the clock nothing falls due (Art. 45). */
    private List<Silent> silent() {
        Instant now = time.now();
        return reading.read(entities -> entities.createQuery(
                        "select t.applicationId, t.number, t.consentsAt from Task t, Application a"
                                + " where t.consentsAt <= :now and a.id = t.applicationId and a.state <> :suspended"
                                + " order by t.consentsAt, t.applicationId, t.number",
                        Object[].class)
                .setParameter("now", now)
                .setParameter("suspended", ApplicationState.SUSPENDED)
                .setMaxResults(AT_ONCE)
                .getResultStream()
                .map(row -> new Silent(TaskId.of((String) row[0], (Integer) row[1]), (Instant) row[2]))
                .toList());
    }

    private boolean consent(Silent silent) {
        IdempotencyKey key = new IdempotencyKey(
                "silent-" + silent.task() + "-" + silent.since().toEpochMilli());
        Outcome<TaskAnswered> outcome =
                caller.as(new Caller.Hall(), () -> desk.consent(new TaskCommands.On(key, silent.task())));
        if (outcome instanceof Outcome.Done) {
            LOG.info("Silence of the department at task {} counts as consent", silent.task());
        }
        return outcome instanceof Outcome.Done;
    }
}
