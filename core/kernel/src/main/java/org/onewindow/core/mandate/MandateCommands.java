package org.onewindow.core.mandate;

import java.util.Optional;
import org.onewindow.core.act.ActCommand;
import org.onewindow.core.act.IdempotencyKey;

/** What the desk of mandates is asked to do. */
public final class MandateCommands {
    private MandateCommands() {}

    /** Grants a mandate, by the principal. */
    public record Grant(IdempotencyKey key, MandateTerms terms) implements ActCommand {}

    /**
     * Puts on record a mandate that was shown at the counter.
     *
     * @param evidence what was shown (授权委托书 and the like), 1 to 500 characters
     */
    public record PutOnRecord(IdempotencyKey key, MandateTerms terms, String evidence) implements ActCommand {}

    /**
     * Revokes a mandate, or gives it up.
     *
     * @param mandate outside identifier
     * @param seen the version that the caller looked at, absent if the caller does not say
     * @param reasons may be empty
     */
    public record Revoke(IdempotencyKey key, String mandate, Optional<Long> seen, String reasons)
            implements ActCommand {}
}
