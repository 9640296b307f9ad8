package org.onewindow.core.fee;

/** 回调处理结果: what a message of the gateway came to. */
public enum MessageVerdict {
    /** 已入账. */
    BOOKED,
    /** 重复付款，已入账待退: a second payment for an order that was paid. */
    BOOKED_AGAIN,
    /** 退款已确认. */
    REFUND_CONFIRMED,
    /** 已记未成功. */
    NOTED,
    /** 重复通知，未再入账. */
    REPEATED,
    /** 与已入账相矛盾，未入账: says something else than an earlier one; a person settles it when the day is reconciled. */
    CONTRADICTS,
    /** 无此订单. */
    UNKNOWN_ORDER
}
