package org.onewindow.routing.chain;

/** Where a step that was opened stands. */
public enum StepState {
    /** Waits for its answer. */
    OPEN,
    /** Answered. */
    DONE,
    /** Closed without an answer: a join no longer needed it, or the application ended. */
    CANCELLED,
    /** Sent back past: was asked or answered, and counts no more; the step may be asked anew. */
    SET_ASIDE
}
