package org.onewindow.routing.dispatch;

/** What became of a reply. */
public enum ReplyState {
    /** It is the department's answer. */
    EFFECTIVE,
    /** It changed nothing and waits for a person to settle it. */
    ASIDE,
    /** It changed nothing, and a person has looked at it. */
    SETTLED
}
