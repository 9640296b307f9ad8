package org.onewindow.core.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Set;
import org.onewindow.core.act.Act;
import org.onewindow.core.act.Outcome;
import org.onewindow.core.ledger.Ledger;
import org.onewindow.spi.application.ActName;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.identity.Role;

/**
 * 结果公开栏: where a published result is taken from public view, and put back (R13.2). Publishing itself is part of the act that lays
 * the result ready: the law leaves no choice there (Licensing Law Art. 40). Taking it away is a choice, so it needs reasons, goes on
 * record, and is nobody's who made or issued the result.
 */
@ApplicationScoped
public class ResultBoard {
    private static final Set<ActName> MAKE_THE_RESULT =
            EnumSet.of(ActName.ACCEPT_AND_DECIDE, ActName.GIVE_OPINION, ActName.DECIDE, ActName.ISSUE);

    private final ApplicationActs acts;
    private final PublicResults results;
    private final Ledger ledger;

    @Inject
    ResultBoard(ApplicationActs acts, PublicResults results, Ledger ledger) {
        this.acts = acts;
        this.results = results;
        this.ledger = ledger;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected ResultBoard() {
        this(null, null, null);
    }

    /** Takes a result from public view, with reasons; staff still see that it was there. Answers the outside identifier. */
    @Act(name = ActName.WITHDRAW_PUBLICATION, roles = Role.SUPERVISOR)
    public Outcome<String> withdraw(Commands.OnWithReasons command) {
        return acts.on(
                command.application(),
                command.seen(),
                (application, handling) -> hasMadeTheResult(handling, application)
                        ? Decided.notPossible(Finding.error(ApplicationCodes.MADE_THE_RESULT, ""))
                        : application.publicity(handling).withdraw(command.reasons()));
    }

    /** Publishes a result that was withdrawn, masked anew. Answers the outside identifier. */
    @Act(name = ActName.PUBLISH_RESULT, roles = Role.SUPERVISOR)
    public Outcome<String> publishAgain(Commands.On command) {
        return acts.on(command.application(), command.seen(), results::publish);
    }

    private boolean hasMadeTheResult(Handling handling, Application application) {
        String who = handling.act().caller().ledgerName();
        return ledger.chain(application.id()).stream()
                .anyMatch(entry -> entry.actor().equals(who) && MAKE_THE_RESULT.contains(ActName.valueOf(entry.act())));
    }
}
