package org.onewindow.core.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.onewindow.core.act.Act;
import org.onewindow.core.act.Outcome;
import org.onewindow.spi.application.ActName;
import org.onewindow.spi.identity.Role;

/** 收件窗口: where papers are brought to an application that was handed in before, mostly online. */
@ApplicationScoped
public class PaperDesk {
    private final ApplicationActs acts;
    private final OpenFindings open;

    @Inject
    PaperDesk(ApplicationActs acts, OpenFindings open) {
        this.acts = acts;
        this.open = open;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected PaperDesk() {
        this(null, null);
    }

    /** Puts on record which originals were seen and which papers taken, and gives the receipt. */
    @Act(name = ActName.RECEIVE_PAPERS, roles = Role.RECEPTION_CLERK)
    public Outcome<PapersTaken> take(Commands.TakePapers command) {
        return acts.on(
                command.application(),
                command.seen(),
                (application, handling) -> application
                        .paperCounter(handling)
                        .take(command.papers(), () -> open.of(application, handling.item())));
    }
}
