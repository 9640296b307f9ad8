package org.onewindow.core.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.onewindow.core.act.Act;
import org.onewindow.core.act.Outcome;
import org.onewindow.spi.application.ActName;
import org.onewindow.spi.identity.Role;

/**
 * 信用修复: whoever did not keep an undertaking (容缺受理承诺) or made a false commitment (告知承诺) is shut out from both until the record has
 * grown old, or an authorised person repairs it here, with reasons, on the file of that application.
 *
 * <p><b>Source.</b> Rules of acceptance with deferred materials: open to applicants without a bad credit record, or with one that was repaired.
 */
@ApplicationScoped
public class CreditDesk {
    private final ApplicationActs acts;

    @Inject
    CreditDesk(ApplicationActs acts) {
        this.acts = acts;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected CreditDesk() {
        this(null);
    }

    /**
     * The undertaking, or the commitment, of that application counts no longer against its applicant; that it was not kept stays on record. Refused without
     * reasons, and where nothing counts. Answers the application's id.
     */
    @Act(name = ActName.REPAIR_CREDIT, roles = Role.SUPERVISOR)
    public Outcome<String> repair(Commands.OnWithReasons command) {
        return acts.on(
                command.application(),
                command.seen(),
                (application, handling) -> application.repairCredit(handling, command.reasons()));
    }
}
