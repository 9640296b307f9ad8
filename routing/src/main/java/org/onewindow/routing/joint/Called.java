package org.onewindow.routing.joint;

import java.util.List;
import java.util.Optional;
import org.onewindow.core.act.Caller;
import org.onewindow.core.application.Application;
import org.onewindow.core.application.Handling;
import org.onewindow.routing.chain.Chain;
import org.onewindow.routing.chain.JointTerms;
import org.onewindow.spi.identity.DepartmentId;

/**
 * One joint act within an act on its application.
 *
 * @param invited the departments that were called
 */
record Called(
        Application application,
        Handling handling,
        Chain chain,
        JointTerms terms,
        JointAct joint,
        List<JointInvitee> invited) {
    boolean isLedByCaller() {
        return department(handling.act().caller()).filter(chain.lead()::equals).isPresent();
    }

    /** The caller's department among those that were called. */
    Optional<JointInvitee> ofCaller() {
        return department(handling.act().caller())
                .flatMap(own -> invited.stream()
                        .filter(each -> each.department().equals(own))
                        .findFirst());
    }

    static Optional<DepartmentId> department(Caller caller) {
        return caller instanceof Caller.Staff staff ? staff.department() : Optional.empty();
    }
}
