package org.onewindow.routing.dispatch;

/** What came of the last comparison with a department's own list. */
public enum ComparisonState {
    /** The lists were compared. */
    COMPARED,
    /** The department's system keeps no list that can be asked for. */
    NO_LIST,
    /** It could not be asked. */
    UNREACHABLE
}
