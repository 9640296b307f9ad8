package org.onewindow.core.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import org.onewindow.core.act.Act;
import org.onewindow.core.act.Outcome;
import org.onewindow.spi.application.ActName;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.identity.Role;

/**
 * 承诺核查: where the department that decided on a commitment checks whether it was kept, and revokes what a false one has led to. Only the
 * item's own department does.
 */
@ApplicationScoped
public class CommitmentDesk {
    private final ApplicationActs acts;
    private final FrontDesk departments;
    private final ResultFollowers followers;

    @Inject
    CommitmentDesk(ApplicationActs acts, FrontDesk departments, ResultFollowers followers) {
        this.acts = acts;
        this.departments = departments;
        this.followers = followers;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected CommitmentDesk() {
        this(null, null, null);
    }

    /** Puts on record what a check has found: kept, to be put right, or so false that another person is asked to revoke the decision. */
    @Act(name = ActName.CHECK_COMMITMENT, roles = Role.DEPARTMENT_APPROVER)
    public Outcome<AfterCheck> check(Commands.CheckCommitment command) {
        return acts.on(
                command.application(),
                command.seen(),
                (application, handling) -> byItsDepartment(
                        application,
                        handling,
                        () -> application.afterChecks(handling).check(command.result(), command.facts())));
    }

    /** Revokes the decision as somebody else has asked for after a check, and whatever came of it. Answers the document's number. */
    @Act(name = ActName.REVOKE_DECISION, roles = Role.DEPARTMENT_APPROVER)
    public Outcome<String> revoke(Commands.On command) {
        return acts.on(
                command.application(),
                command.seen(),
                (application, handling) ->
                        byItsDepartment(application, handling, () -> followers.revokeOnRequest(application, handling)));
    }

    private <R> Decided<R> byItsDepartment(Application application, Handling handling, Supplier<Decided<R>> decided) {
        return FrontDesk.isApproverOf(
                        handling.item().department(), handling.act().caller())
                ? decided.get()
                : application.when(
                        handling,
                        () -> Decided.notPossible(Finding.error(
                                ApplicationCodes.CHECKED_BY_DEPARTMENT,
                                "",
                                handling.item().name().asArgument(),
                                departments.nameOf(handling.item().department()).asArgument())));
    }
}
