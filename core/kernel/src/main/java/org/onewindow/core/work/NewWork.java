package org.onewindow.core.work;

import java.time.Instant;
import java.util.Optional;

/**
 * Work that an act asks for.
 *
 * @param kind the {@link WorkHandler#kind()} that does it
 * @param key its key, the same on every attempt and given to no other work; at most 200 characters
 * @param payload what the handler needs, written as JSON; identifiers, no personal data
 * @param notBefore when to begin; by default at once
 * @param lane work of one lane is done one after the other; by default none
 * @param pool whom outside the hall it waits for, at most 80 characters; by default nobody
 */
public record NewWork(
        String kind,
        String key,
        Object payload,
        Optional<Instant> notBefore,
        Optional<Lane> lane,
        Optional<String> pool) {
    /** Work to be done at once, in any order. */
    public static NewWork of(String kind, String key, Object payload) {
        return new NewWork(kind, key, payload, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The same, not before {@code instant}. */
    public NewWork notBefore(Instant instant) {
        return new NewWork(kind, key, payload, Optional.of(instant), lane, pool);
    }

    /** The same, in {@code lane} after everything with a smaller position. */
    public NewWork inLane(String name, long position) {
        return new NewWork(kind, key, payload, notBefore, Optional.of(new Lane(name, position)), pool);
    }

    /**
     * The same, waiting for {@code whom}: of the work of one pool only as much runs at once as its handler allows, so that a partner
     * who does not answer holds up nobody else's.
     */
    public NewWork inPool(String whom) {
        return new NewWork(kind, key, payload, notBefore, lane, Optional.of(whom));
    }

    /**
     * A place in a lane. Work waits until everything before it in its lane is done, also while that is parked.
     *
     * @param name such as an application and a department
     * @param position grows with each act on the application, such as its ledger's length
     */
    public record Lane(String name, long position) {}
}
