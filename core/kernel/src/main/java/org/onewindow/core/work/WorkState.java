package org.onewindow.core.work;

/** Where work stands. */
enum WorkState {
    /** Will be claimed when its time has come. */
    WAITING,
    /** In a handler's hands, as long as the lease lasts. */
    RUNNING,
    /** Given up until a person retries it. */
    PARKED,
    /** Done. */
    DONE
}
