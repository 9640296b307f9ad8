package org.onewindow.core.application;

import java.util.List;
import org.onewindow.spi.finding.Finding;

/**
 * Told, within the act, of each result that is laid ready, handed over or voided: whoever keeps something that comes of results, such as
 * the register of certificates. Every bean of this type is told; whatever is thrown undoes the act.
 *
 * <p>What it records goes on chains of its own, by {@link org.onewindow.core.act.PartActs}: it is told before the application's own entry.
 */
public interface ResultFollower {
    /** The result is laid ready (出件). */
    void issued(IssuedResult result);

    /** What stands against handing over the result of {@code application} now. */
    List<Finding> objectionsToDelivery(Application application);

    /** The decision has been revoked because a commitment was not kept. */
    default void revoked(Application application, Handling handling, String reasons) {}

    /** The application, and its result with it, turned out to be a technical error (作废). */
    void voided(Application application, Handling handling, String reasons);
}
