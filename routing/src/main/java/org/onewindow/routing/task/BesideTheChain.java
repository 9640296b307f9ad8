package org.onewindow.routing.task;

import java.util.Optional;
import org.onewindow.routing.chain.Chain;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.identity.DepartmentId;

/** What tasks ask of what goes on beside the chain: joint acts and follow-ups. */
public interface BesideTheChain {
    /** Whether {@code department} has, or had, part in the application without a task of its own. */
    boolean involves(String applicationId, DepartmentId department);

    /** What {@code step} still waits for; spends no statement where the chain provides for nothing. */
    Optional<Finding> waitsFor(String applicationId, Chain chain, String step);
}
