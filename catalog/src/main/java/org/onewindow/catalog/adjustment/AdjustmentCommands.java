package org.onewindow.catalog.adjustment;

import java.time.LocalDate;
import org.onewindow.core.act.ActCommand;
import org.onewindow.core.act.IdempotencyKey;
import org.onewindow.core.definition.DefinitionSource;

/** What the adjustment desk is asked to do. */
public final class AdjustmentCommands {
    private AdjustmentCommands() {}

    /**
     * Propose a folder.
     *
     * @param folder its files, the whole hall's; written as their digest
     * @param reason why, 1 to 2,000 characters
     * @param effectiveOn the day from whose beginning it is to be in force; after today
     */
    public record Propose(IdempotencyKey key, DefinitionSource folder, String reason, LocalDate effectiveOn)
            implements ActCommand {}

    /**
     * Approve, refuse or withdraw.
     *
     * @param adjustment its id
     * @param reason why, at most 2,000 characters; needed for a refusal
     */
    public record Settle(IdempotencyKey key, String adjustment, String reason) implements ActCommand {}
}
