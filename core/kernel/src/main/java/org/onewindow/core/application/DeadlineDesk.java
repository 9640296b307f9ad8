package org.onewindow.core.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.onewindow.core.act.Act;
import org.onewindow.core.act.Outcome;
import org.onewindow.core.time.Warning;
import org.onewindow.spi.application.ActName;
import org.onewindow.spi.identity.Role;

/** Where the hall itself acts when a deadline has passed; each act checks again, under lock, that it has. */
@ApplicationScoped
public class DeadlineDesk {
    private final ApplicationActs acts;
    private final StepClocks clocks;

    @Inject
    DeadlineDesk(ApplicationActs acts, StepClocks clocks) {
        this.acts = acts;
        this.clocks = clocks;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected DeadlineDesk() {
        this(null, null);
    }

    /** Silence has accepted (视为受理, R7.6): as of the day of receipt. */
    @Act(name = ActName.DEEM_ACCEPTED, roles = Role.SYSTEM)
    public Outcome<Acceptance> deemAccepted(Commands.On command) {
        return acts.on(
                command.application(),
                command.seen(),
                (application, handling) -> application.intake(handling).deemAccepted());
    }

    /** Corrections or deferred materials did not come (退件). */
    @Act(
            name = ActName.RETURN,
            roles = {Role.SYSTEM, Role.RECEPTION_CLERK})
    public Outcome<Ending> returnForLack(Commands.On command) {
        return acts.on(command.application(), command.seen(), Application::returnForLack);
    }

    /** A limit of the decision has turned yellow; on record once for each last day it has had. */
    @Act(name = ActName.RECORD_WARNING, roles = Role.SYSTEM)
    public Outcome<List<Warning>> recordYellow(Commands.On command) {
        return acts.on(command.application(), command.seen(), Application::recordYellow);
    }

    /** The calendar in force has other due dates. */
    @Act(name = ActName.RECOUNT_TIME, roles = Role.SYSTEM)
    public Outcome<DueDates> recount(Commands.OnWithReasons command) {
        return acts.on(
                command.application(),
                command.seen(),
                (application, handling) ->
                        application.recount(handling, command.reasons(), clocks.outOfDate(application)));
    }

    /** A limit of the decision has been missed; on record once. */
    @Act(name = ActName.RECORD_DEADLINE, roles = Role.SYSTEM)
    public Outcome<List<LegalClock.Limit>> recordMissedLimits(Commands.On command) {
        return acts.on(command.application(), command.seen(), Application::recordMissedLimits);
    }
}
