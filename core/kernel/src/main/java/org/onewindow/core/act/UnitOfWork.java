package org.onewindow.core.act;

/**
 * One transaction on the current thread. Implemented by the persistence adapter; used by the act interceptor and by
 * nothing else that changes state.
 *
 * <p><b>Threads.</b> A unit of work belongs to the thread that began it.
 */
public interface UnitOfWork {
    /** Begins; the thread has none yet. */
    void begin();

    /**
     * Makes everything durable and returns only then (durability barrier), or changes nothing and throws.
     *
     * @throws KeyTakenException if a unique constraint on the idempotency key stood against it
     * @throws TryAgainException if another transaction got in the way (serialization failure, deadlock, stale version)
     * @throws OutcomeUnknownException if the connection broke during commit; only the key can tell
     */
    void commit();

    /** Undoes everything; harmless when none is open. */
    void rollback();
}
