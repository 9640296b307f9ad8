package org.onewindow.routing.chain;

/** What becomes of the other branches of a parallel block when one of them sends the application back to a step before the block. */
public enum Sisters {
    /** All are asked anew once the block is reached again; what they have said is kept on record and counts no more. */
    ANEW,
    /** Branches that are through stand and are not asked again; the others begin anew. */
    KEPT
}
