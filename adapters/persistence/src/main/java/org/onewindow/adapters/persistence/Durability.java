package org.onewindow.adapters.persistence;

/** The barrier between a commit and its answer. */
interface Durability extends AutoCloseable {
    /** Nothing to wait for: a commit is durable when it returns, or nothing outlives the process anyway. */
    Durability BY_COMMIT = new Durability() {};

    /** Taken before a transaction begins, for {@link #await}. */
    default long mark() {
        return 0;
    }

    /**
     * Returns when everything committed so far is on the disk.
     *
     * @param mark taken before the transaction began
     * @throws BarrierException if that is not known
     */
    default void await(long mark) {}

    @Override
    default void close() {}
}
