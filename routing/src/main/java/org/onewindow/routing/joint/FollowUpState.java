package org.onewindow.routing.joint;

/** How far something that is left to do is. */
public enum FollowUpState {
    /** 待报告. */
    OPEN,
    /** 已报告, and not looked at yet. */
    REPORTED,
    /** 已核销. */
    CLOSED
}
