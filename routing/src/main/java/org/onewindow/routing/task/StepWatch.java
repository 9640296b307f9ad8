package org.onewindow.routing.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.onewindow.core.act.Caller;
import org.onewindow.core.act.CurrentCaller;
import org.onewindow.core.act.IdempotencyKey;
import org.onewindow.core.act.Outcome;
import org.onewindow.core.act.Reading;
import org.onewindow.core.act.WatchRound;
import org.onewindow.core.application.Commands;
import org.onewindow.core.time.HallTime;
import org.onewindow.core.time.Warning;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds steps whose limits are nearly over, or over, and lets the hall warn of them, each card once.
 *
 * <p>The next warning of a step stands on its row under an index, so a calm scan reads nothing else. Every node may scan: the act's
 * key names application, moment and step, and the application's row lock lets one of them act.
 *
 * <p><b>Threads.</b> Safe for use by several threads.
 */
@ApplicationScoped
public class StepWatch {
    private static final Logger LOG = LoggerFactory.getLogger(StepWatch.class);
    private static final int AT_ONCE = 500;

    private final Reading reading;
    private final StepWarningDesk desk;
    private final CurrentCaller caller;
    private final HallTime time;

    @Inject
    StepWatch(Reading reading, StepWarningDesk desk, CurrentCaller caller, HallTime time) {
        this.reading = reading;
        this.desk = desk;
        this.caller = caller;
        this.time = time;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected StepWatch() {
        this(null, null, null, null);
    }

    private record Due(String application, int task, Instant at) {}

    /**
     * Warns of every step that has earned a card.
     *
     * @return how many acts were done; one may warn of several steps of one application
     */
    public int warnOfWhatIsDue() {
        return WatchRound.untilNothingIsDue(this::due, this::warn);
    }

    private List<Due> due() {
        Instant now = time.now();
        return reading.read(entities -> entities.createQuery(
                        "select t.applicationId, t.number, t.nextWarningAt from Task t where t.nextWarningAt <= :now"
                                + " order by t.nextWarningAt, t.applicationId, t.number",
                        Object[].class)
                .setParameter("now", now)
                .setMaxResults(AT_ONCE)
                .getResultStream()
                .map(row -> new Due((String) row[0], (Integer) row[1], (Instant) row[2]))
                .toList());
    }

    private boolean warn(Due due) {
        Commands.On command = new Commands.On(
                new IdempotencyKey("step-" + due.application() + "-" + due.task() + "-"
                        + due.at().toEpochMilli()),
                due.application(),
                Optional.empty());
        Outcome<List<Warning>> outcome = caller.as(new Caller.Hall(), () -> desk.warn(command));
        LOG.debug("Step {} of application {}: {}", due.task(), due.application(), outcome.getClass());
        return outcome instanceof Outcome.Done;
    }
}
