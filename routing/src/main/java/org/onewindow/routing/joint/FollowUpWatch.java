package org.onewindow.routing.joint;

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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds what is left to do and due soon, or overdue, and lets the hall remind of it, each once: the next reminder stands on the row under an
 * index, the act's key names row and moment, and the application's row lock lets one node act.
 *
 * <p><b>Threads.</b> Safe for use by several threads.
 */
@ApplicationScoped
public class FollowUpWatch {
    private static final Logger LOG = LoggerFactory.getLogger(FollowUpWatch.class);
    private static final int AT_ONCE = 500;

    private final Reading reading;
    private final FollowUpDesk desk;
    private final CurrentCaller caller;
    private final HallTime time;

    @Inject
    FollowUpWatch(Reading reading, FollowUpDesk desk, CurrentCaller caller, HallTime time) {
        this.reading = reading;
        this.desk = desk;
        this.caller = caller;
        this.time = time;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected FollowUpWatch() {
        this(null, null, null, null);
    }

    private record Due(String application, String followUp, Instant at) {}

    /**
     * Reminds of everything whose time has come.
     *
     * @return how many reminders went out
     */
    public int remindOfWhatIsDue() {
        return WatchRound.untilNothingIsDue(this::due, this::remind);
    }

    private List<Due> due() {
        Instant now = time.now();
        return reading.read(entities -> entities.createQuery(
                        "select f.applicationId, f.id, f.remindAt from FollowUp f where f.remindAt <= :now"
                                + " order by f.remindAt, f.id",
                        Object[].class)
                .setParameter("now", now)
                .setMaxResults(AT_ONCE)
                .getResultStream()
                .map(row -> new Due((String) row[0], (String) row[1], (Instant) row[2]))
                .toList());
    }

    private boolean remind(Due due) {
        JointCommands.Remind command = new JointCommands.Remind(
                new IdempotencyKey("follow-" + due.followUp() + "-" + due.at().toEpochMilli()),
                due.application(),
                due.followUp());
        Outcome<FollowUpState> outcome = caller.as(new Caller.Hall(), () -> desk.remind(command));
        LOG.debug("Follow-up {}: {}", due.followUp(), outcome.getClass());
        return outcome instanceof Outcome.Done;
    }
}
