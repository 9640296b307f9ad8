package org.onewindow.core.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.onewindow.core.act.Act;
import org.onewindow.core.act.ActCommand;
import org.onewindow.core.act.IdempotencyKey;
import org.onewindow.core.act.Outcome;
import org.onewindow.core.act.Refusal;
import org.onewindow.core.ledger.HallLedger;
import org.onewindow.core.work.WorkQueue;
import org.onewindow.spi.application.ActName;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.identity.Role;

/** 事件台: where people send again what could not be told to a subscriber. */
@ApplicationScoped
public class EventDesk {
    /** There is no such event that was set aside. */
    public static final String NOT_SET_ASIDE = "OW-EVT-1001";

    private final WorkQueue queue;
    private final HallLedger ledger;

    @Inject
    EventDesk(WorkQueue queue, HallLedger ledger) {
        this.queue = queue;
        this.ledger = ledger;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected EventDesk() {
        this(null, null);
    }

    /**
     * Sends an event again.
     *
     * @param event key of its work, as {@link EventReading#setAside} shows it
     */
    public record SendAgain(IdempotencyKey key, String event) implements ActCommand {}

    /** Lets an event that was set aside be told anew; what waits behind it in its lane follows. */
    @Act(name = ActName.SEND_AGAIN, roles = Role.HALL_ADMINISTRATION)
    public Outcome<String> sendAgain(SendAgain command) {
        if (!command.event().startsWith(EventWork.KIND + "-") || !queue.retry(command.event())) {
            return Outcome.refused(Refusal.of(
                    Refusal.Kind.NOT_POSSIBLE_NOW, ActName.SEND_AGAIN, List.of(Finding.error(NOT_SET_ASIDE, ""))));
        }
        ledger.append(command.event(), Map.of());
        return Outcome.done(command.event());
    }
}
