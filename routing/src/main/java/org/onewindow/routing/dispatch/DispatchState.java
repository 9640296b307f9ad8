package org.onewindow.routing.dispatch;

/** How far a dispatch is. Whether it has been answered, its task says. */
public enum DispatchState {
    /** On its way: not known to be with the department. */
    WAITING,
    /** The department has it. */
    TAKEN,
    /** The department would not take it; a person must look at it. */
    REFUSED,
    /** The department took it, and its own list does not have it; a person must look at it, and the applicant is told. */
    LOST,
    /** The department had it, and was told that no answer is needed any more. */
    CALLED_OFF,
    /** Its answer was not needed any more before it was ever offered. */
    NOT_NEEDED
}
