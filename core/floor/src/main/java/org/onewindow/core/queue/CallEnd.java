package org.onewindow.core.queue;

/** How a call ended. */
public enum CallEnd {
    /** 办结: the visitor was served. */
    SERVED,
    /** 过号: nobody came. */
    MISSED,
    /** 挂起. */
    HELD,
    /** 转移: the visitor was sent on to another queue. */
    TRANSFERRED
}
