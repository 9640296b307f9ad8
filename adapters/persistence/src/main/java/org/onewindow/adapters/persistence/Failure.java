package org.onewindow.adapters.persistence;

/** What a database's error means to an act. */
enum Failure {
    /** The unique constraint on the idempotency key. */
    KEY_TAKEN,
    /** A deadlock, a lock that did not come, a serialization failure, or a row that another act inserted first. */
    IN_THE_WAY,
    /** The connection or the database is gone. */
    CONNECTION_LOST,
    /** Anything else: a defect. */
    DEFECT
}
