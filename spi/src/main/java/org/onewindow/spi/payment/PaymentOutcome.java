package org.onewindow.spi.payment;

import org.onewindow.spi.PluginApi;

/** How a payment, or a refund, ended at the gateway. */
@PluginApi(role = PluginApi.Role.USE, status = PluginApi.Status.PREVIEW)
public enum PaymentOutcome {
    /** 支付成功: the gateway holds the money for the hall. */
    PAID,
    /** 支付失败: nothing was paid. */
    FAILED,
    /** 已退款: the gateway has given the money back. */
    REFUNDED
}
