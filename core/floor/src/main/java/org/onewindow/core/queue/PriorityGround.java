package org.onewindow.core.queue;

/** 优先理由: why somebody is called before others (R1.12, 老弱病残孕等特殊群体优先). */
public enum PriorityGround {
    /** 无. */
    NONE,
    /** 老年人. */
    ELDERLY,
    /** 残疾人. */
    DISABLED,
    /** 孕妇. */
    PREGNANT,
    /** 携带婴幼儿. */
    WITH_SMALL_CHILD,
    /** 伤病人员. */
    ILL,
    /** 预约: has come in time for an appointment; given by checking in alone. */
    APPOINTMENT;

    /** Whether the hall's people can give it with a ticket. */
    public boolean canBeGiven() {
        return this != APPOINTMENT;
    }

    /** Whether it goes before those who wait without one. */
    public boolean goesFirst() {
        return this != NONE;
    }
}
