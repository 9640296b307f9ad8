package org.onewindow.core.act;

import java.util.function.Supplier;

/**
 * One transaction on the current thread. Implemented by the persistence adapter; used by the act interceptor and the work
 * queue, and by nothing else that changes state.
 *
 * <p>Nothing is flushed before the commit: a query inside does not see what was persisted since the beginning.
 *
 * <p><b>Threads.</b> A unit of work belongs to the thread that began it.
 */
public interface UnitOfWork {
    /**
     * Begins. The connection is taken by the first statement, which throws {@link DatabaseUnavailableException} if none is to be had.
     *
     * @throws IllegalStateException if the thread has one already: acts do not nest
     */
    void begin();

    /**
     * Makes everything that was written or read durable and returns only then (durability barrier), or changes nothing and throws.
     *
     * @throws KeyTakenException if a unique constraint on the idempotency key stood against it
     * @throws TryAgainException if another transaction got in the way (serialization failure, deadlock, stale version)
     * @throws OutcomeUnknownException if the connection broke during commit; only the key can tell
     */
    void commit();

    /** Undoes everything; harmless when none is open. */
    void rollback();

    /** What a failure met inside the transaction means: one of {@link #commit()}'s exceptions, {@link DatabaseUnavailableException}, or
     * {@code failure} itself. */
    RuntimeException meaningOf(RuntimeException failure);

    /** Runs {@code work} in a transaction of its own and commits; any exception undoes everything. */
    default <T> T within(Supplier<T> work) {
        begin();
        try {
            T result = work.get();
            commit();
            return result;
        } catch (RuntimeException failure) {
            throw meaningOf(failure);
        } finally {
            rollback();
        }
    }
}
