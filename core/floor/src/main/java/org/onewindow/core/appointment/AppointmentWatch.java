package org.onewindow.core.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.onewindow.core.act.Caller;
import org.onewindow.core.act.CurrentCaller;
import org.onewindow.core.act.IdempotencyKey;
import org.onewindow.core.act.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Records what becomes of appointments without their holders: to which nobody came, and for which what is published now, such as a
 * calendar with one more holiday or shorter hours, has no room any more.
 *
 * <p>Every node may watch: the lock of the bookings lets one settle each, and a second one finds it settled.
 *
 * <p><b>Threads.</b> Safe for use by several threads.
 */
@ApplicationScoped
public class AppointmentWatch {
    private static final Logger LOG = LoggerFactory.getLogger(AppointmentWatch.class);
    private static final int AT_ONCE = 500;

    private final AppointmentReading reading;
    private final AppointmentDesk desk;
    private final CurrentCaller caller;

    @Inject
    AppointmentWatch(AppointmentReading reading, AppointmentDesk desk, CurrentCaller caller) {
        this.reading = reading;
        this.desk = desk;
        this.caller = caller;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected AppointmentWatch() {
        this(null, null, null);
    }

    /**
     * Settles everything that is due.
     *
     * @return how many appointments changed
     */
    public int actOnWhatIsDue() {
        return settle("missed", AppointmentBook::tooLate, desk::miss)
                + settle("displaced", AppointmentBook::withoutRoom, desk::displace);
    }

    private int settle(
            String what,
            Function<AppointmentBook, List<Appointment>> due,
            Function<AppointmentCommands.Settle, Outcome<AppointmentDesk.Settled>> act) {
        List<String> found = reading.toSettle(due).stream().limit(AT_ONCE).toList();
        if (found.isEmpty()) {
            return 0;
        }
        // The same appointments may be displaced, moved back and displaced again: each time is a request of its own.
        IdempotencyKey key = new IdempotencyKey(what + "-" + UUID.randomUUID());
        Outcome<AppointmentDesk.Settled> outcome =
                caller.as(new Caller.Hall(), () -> act.apply(new AppointmentCommands.Settle(key, found)));
        return outcome.fold(
                settled -> {
                    LOG.info("{} appointments are {}", settled.count(), what);
                    return settled.count();
                },
                refusal -> 0);
    }
}
