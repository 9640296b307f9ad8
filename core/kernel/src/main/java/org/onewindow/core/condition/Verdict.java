package org.onewindow.core.condition;

/** Whether a condition makes a difference, whatever people fill in. */
public enum Verdict {
    /** It holds for some data and not for others. */
    DEPENDS,
    /** It holds whatever is filled in. */
    ALWAYS,
    /** It holds for nothing that can be filled in. */
    NEVER,
    /** It asks what cannot be tried out completely: texts, days, lists, arithmetic, or too many combinations. */
    UNDECIDED
}
