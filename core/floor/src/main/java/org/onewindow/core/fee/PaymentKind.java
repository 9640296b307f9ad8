package org.onewindow.core.fee;

/** 收付方式: which way money goes. */
public enum PaymentKind {
    /** 窗口现金. */
    CASH,
    /** 网上支付. */
    ONLINE,
    /** 现金退款. */
    CASH_REFUND,
    /** 原路退回: through the gateway that it came by. */
    ONLINE_REFUND;

    /** Whether money goes back. */
    public boolean isRefund() {
        return this == CASH_REFUND || this == ONLINE_REFUND;
    }

    /** Whether the gateway moves it. */
    public boolean isOnline() {
        return this == ONLINE || this == ONLINE_REFUND;
    }
}
