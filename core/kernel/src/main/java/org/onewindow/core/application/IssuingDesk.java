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
    private final PublicResults results;
    private final ResultFollowers followers;

    @Inject
    IssuingDesk(ApplicationActs acts, PublicResults results, ResultFollowers followers) {
        this.acts = acts;
        this.results = results;
        this.followers = followers;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected IssuingDesk() {
        this(null, null, null);
    }

    /**
     * Lays the result ready (出件); never while a deferred material is open. If the item publishes such decisions, the result is public
     * from then on (结果公开, Licensing Law Art. 40); if the result is a certificate, it is valid from then on. Answers the outside identifier.
     */
    @Act(name = ActName.ISSUE, roles = Role.ISSUER)
    public Outcome<String> issue(Commands.On command) {
        return acts.on(command.application(), command.seen(), this::layReady);
    }

    private Decided<String> layReady(Application application, Handling handling) {
        Decided<String> decided = results.issue(application, handling);
        if (decided instanceof Decided.Done) {
            followers.issued(application, handling);
        }
        return decided;
    }

    /**
     * Hands the result over to a collector whose identity was checked (送达); never before an old certificate that it replaces has been
     * handed in, or declared lost (R17.1).
     */
    @Act(name = ActName.DELIVER, roles = Role.ISSUER)
    public Outcome<Ending> deliver(Commands.Deliver command) {
        return acts.on(
                command.application(),
                command.seen(),
                (application, handling) -> followers.deliver(application, handling, command.collector()));
    }

    /** Closes the file (归档) of an application that has ended. Answers the outside identifier. */
    @Act(
            name = ActName.ARCHIVE,
            roles = {Role.ISSUER, Role.COUNTER_LEAD})
    public Outcome<String> archive(Commands.On command) {
        return acts.on(command.application(), command.seen(), Application::archive);
    }
}
