package org.onewindow.core.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.onewindow.core.act.Act;
import org.onewindow.core.act.Outcome;
import org.onewindow.spi.application.ActName;
import org.onewindow.spi.identity.Role;

/** 统一出件窗口: the one counter where results are laid ready, handed over, and files closed. */
@ApplicationScoped
public class IssuingDesk {
    private final ApplicationActs acts;

    @Inject
    IssuingDesk(ApplicationActs acts) {
        this.acts = acts;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected IssuingDesk() {
        this(null);
    }

    /** Lays the result ready (出件); never while a deferred material is open. Answers the outside identifier. */
    @Act(name = ActName.ISSUE, roles = Role.ISSUER)
    public Outcome<String> issue(Commands.On command) {
        return acts.on(command.application(), command.seen(), Application::issue);
    }

    /** Hands the result over to a collector whose identity was checked (送达). */
    @Act(name = ActName.DELIVER, roles = Role.ISSUER)
    public Outcome<Ending> deliver(Commands.Deliver command) {
        return acts.on(
                command.application(),
                command.seen(),
                (application, handling) -> application.deliver(handling, command.collector()));
    }

    /** Closes the file (归档) of an application that has ended. Answers the outside identifier. */
    @Act(
            name = ActName.ARCHIVE,
            roles = {Role.ISSUER, Role.COUNTER_LEAD})
    public Outcome<String> archive(Commands.On command) {
        return acts.on(command.application(), command.seen(), Application::archive);
    }
}
