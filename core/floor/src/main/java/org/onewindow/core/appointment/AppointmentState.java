package org.onewindow.core.appointment;

/** Where an appointment stands. */
public enum AppointmentState {
    /** 已预约. */
    BOOKED,
    /** 须改期: the hall has no room for it any more; it is moved or cancelled at no disadvantage. */
    DISPLACED,
    /** 已报到: has become a ticket. */
    CHECKED_IN,
    /** 已取消. */
    CANCELLED,
    /** 爽约: nobody came. */
    NO_SHOW;

    /** Whether it can still be moved or cancelled. */
    public boolean isOpen() {
        return this == BOOKED || this == DISPLACED;
    }
}
