package org.onewindow.routing.chain;

/** Where a step that was opened stands. */
public enum StepState {
    /** Waits for its answer. */
    OPEN,
    /** Answered. */
    DONE,
    /** Closed without an answer: a join no longer needed it, or the application ended. */
    CANCELLED
}
