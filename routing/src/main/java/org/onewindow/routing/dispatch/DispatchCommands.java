package org.onewindow.routing.dispatch;

import java.util.Optional;
import org.onewindow.core.act.ActCommand;
import org.onewindow.core.act.IdempotencyKey;

/** What the dispatch desk is asked to do. */
public final class DispatchCommands {
    private DispatchCommands() {}

    /**
     * Puts on record what was learnt of a dispatch.
     *
     * @param application outside identifier
     * @param dispatch the dispatch's key
     */
    public record Learnt(IdempotencyKey key, String application, String dispatch, DispatchNews news)
            implements ActCommand {}

    /**
     * Sends a dispatch once more: one that the department refused, or that was given up.
     *
     * @param application outside identifier
     * @param seen the version of the application that the caller looked at; absent if the caller did not say
     * @param dispatch the dispatch's key
     */
    public record SendAgain(IdempotencyKey key, String application, Optional<Long> seen, String dispatch)
            implements ActCommand {}

    /**
     * Settles a reply that was kept aside.
     *
     * @param application outside identifier of the application it was meant for
     * @param seen the version of the application that the caller looked at; absent if the caller did not say
     * @param reply the reply's identifier
     * @param way how
     */
    public record SettleReply(IdempotencyKey key, String application, Optional<Long> seen, String reply, Settlement way)
            implements ActCommand {}

    /** How a reply that was kept aside is settled. */
    public enum Settlement {
        /** What stood against it has been cleared away: it is to take effect now. */
        TRY_AGAIN,
        /** It is to change nothing. */
        DISMISS
    }
}
