package org.onewindow.core.application;

/** What the kernel asks of routing: whether the calendar in force has other last days for the steps of a chain than those they have. */
public interface StepClocks {
    /** Whether an open step of {@code application} is due at another moment than it says. */
    boolean outOfDate(Application application);
}
