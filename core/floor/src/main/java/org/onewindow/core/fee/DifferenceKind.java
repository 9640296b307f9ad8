package org.onewindow.core.fee;

/** 差异: how the books and the gateway's list can differ. */
public enum DifferenceKind {
    /** 渠道有、账上无: the callback never came, or could not be booked. */
    NOT_IN_BOOKS,
    /** 账上有、渠道无: the gateway does not know of a payment that it reported, or has not given back what it was told to. */
    NOT_AT_GATEWAY,
    /** 金额不符. */
    OTHER_AMOUNT,
    /** 无此订单: the gateway took money for an order that is not the hall's. */
    UNKNOWN_ORDER
}
