package org.onewindow.routing.joint;

/** How far a joint act is. */
public enum JointState {
    /** 已召集. */
    CALLED,
    /** 已举行: who came is on record. */
    HELD,
    /** 已作结论. */
    CONCLUDED,
    /** 已取消. */
    CALLED_OFF
}
