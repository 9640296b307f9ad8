package org.onewindow.routing.joint;

/** What a joint act came to; it informs the decision and does not replace it. */
public enum JointResult {
    /** 通过. */
    PASSED,
    /** 有条件通过: the conditions are follow-ups. */
    PASSED_ON_CONDITIONS,
    /** 未通过: it may be called again. */
    NOT_PASSED
}
