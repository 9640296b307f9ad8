package org.onewindow.routing.dispatch;

/** How the hall's list of open dispatches and a department's own differ. */
public enum DifferenceKind {
    /** The department took it, its answer is awaited, and its list does not have it: an application may be lost there. */
    LOST,
    /** Its list has it, and the hall never dispatched it there. */
    UNKNOWN,
    /** Its list has it, and the hall needs no answer any more. */
    STILL_OPEN
}
