package org.onewindow.examples.benchmark;

/** The works that are measured. */
public enum Work {
    /** Start (25 form fields, 6 materials) and three approvals in series: four durable steps. */
    SERIES,
    /** Start, acceptance, four departments in parallel, join, decision, issue: eight durable steps. */
    PARALLEL,
    /** PARALLEL with the four departments answering at the same moment. */
    RACE
}
