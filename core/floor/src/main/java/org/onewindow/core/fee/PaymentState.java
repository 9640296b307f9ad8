package org.onewindow.core.fee;

/** 支付状态. */
public enum PaymentState {
    /** 待支付: begun, and nothing is known of its end. */
    PENDING,
    /** 已完成: the money has moved. */
    SETTLED,
    /** 未成功: no money moved; a payment can still come late. */
    FAILED
}
