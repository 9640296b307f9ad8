package org.onewindow.routing.chain;

/** What it means that a department which was called does not come. */
public enum Absence {
    /** It counts as having agreed; only where a rule says so, which the definition names. */
    CONSENTS,
    /** There is no conclusion before it has given its opinion in writing. */
    BLOCKS,
    /** A supervision order goes out to it; there is no conclusion before it has given its opinion, or who watches has closed the order. */
    ESCALATES
}
