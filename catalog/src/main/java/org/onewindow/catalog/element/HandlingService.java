package org.onewindow.catalog.element;

/** What the hall offers around an item; the yes-or-no elements of the national list. */
public enum HandlingService {
    /** 预约办理. */
    APPOINTMENT,
    /** 网上支付. */
    ONLINE_PAYMENT,
    /** 物流快递. */
    COURIER_DELIVERY,
    /** 自助终端办理. */
    SELF_SERVICE_TERMINAL,
    /** 进驻政务大厅. */
    IN_HALL
}
