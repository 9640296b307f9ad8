package org.onewindow.core.act;

import java.util.Optional;

/**
 * Where each act is on record under its idempotency key; implemented by the ledger.
 *
 * <p>The unique constraint on the key has a name that ends with {@value #KEY_CONSTRAINT}; by that name the database adapter
 * knows a taken key from any other clash.
 */
public interface ActRecords {
    /** How the name of the unique constraint on the idempotency key ends. */
    String KEY_CONSTRAINT = "act_key";

    /**
     * Keeps the answer with what the act in progress has recorded. Called once, after the desk has answered and before the commit;
     * spends no statement of its own.
     *
     * @param answer the outcome as JSON, for {@link RecordedAct#answer()}
     * @throws IllegalStateException if the act recorded nothing, so that its key would not be kept
     */
    void answer(ActInProgress act, String answer);

    /** The act on record under {@code key}, whoever performed it. Needs a transaction. */
    Optional<RecordedAct> byKey(IdempotencyKey key);
}
