package org.onewindow.core.queue;

/** Where a ticket stands. */
public enum TicketState {
    /** 等候中. */
    WAITING,
    /** 已叫号: called, and not yet at the counter. */
    CALLED,
    /** 办理中: at the counter. */
    SERVING,
    /** 挂起: comes back to a counter without waiting again, after filling in a form for instance. */
    HELD,
    /** 过号: called and did not come; may be brought back. */
    MISSED,
    /** 办结离席: done. */
    SERVED,
    /** 作废: the visitor gave up. */
    LEFT,
    /** 未办理: the hall closed before the visitor's turn. */
    UNSERVED;

    /** Whether it is over: nobody will be called by it any more. */
    public boolean isOver() {
        return this == SERVED || this == LEFT || this == UNSERVED;
    }
}
