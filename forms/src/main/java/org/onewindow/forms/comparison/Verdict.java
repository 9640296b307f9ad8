package org.onewindow.forms.comparison;

/** What came of holding two ways of writing one field against each other. */
public enum Verdict {
    /** The same, character for character. */
    SAME,
    /** Written differently, and it means the same. */
    SAME_OTHERWISE_WRITTEN,
    /** What is said there cannot be read as a value of this field: a person looks. */
    UNREADABLE,
    /** They differ. */
    DIFFERENT;

    /** Whether a person has to look at it. */
    public boolean differs() {
        return this == DIFFERENT || this == UNREADABLE;
    }
}
