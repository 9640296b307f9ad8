package org.onewindow.core.seal;

import org.onewindow.core.act.ActCommand;
import org.onewindow.core.act.IdempotencyKey;

/** What is asked of the desk of stamps. In all of them {@code stamp} is the stamp's name, such as {@code environment-licensing}. */
public final class StampCommands {
    private StampCommands() {}

    /**
     * Hands a stamp over.
     *
     * @param to short name of the staff member who is to take it
     */
    public record HandOver(IdempotencyKey key, String stamp, String to) implements ActCommand {}

    /** Takes over what is being handed over. */
    public record TakeOver(IdempotencyKey key, String stamp) implements ActCommand {}

    /**
     * Blocks a stamp, or lets it be used again.
     *
     * @param reasons why, 1 to 2,000 characters, no personal data
     */
    public record Settle(IdempotencyKey key, String stamp, String reasons) implements ActCommand {}
}
