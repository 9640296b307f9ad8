package org.onewindow.core.queue;

/** Whether a counter calls people. */
public enum ShiftState {
    /** 开放. */
    OPEN,
    /** 暂停服务: closed for a short while; whoever sits there keeps it. */
    PAUSED,
    /** 关闭. */
    CLOSED
}
