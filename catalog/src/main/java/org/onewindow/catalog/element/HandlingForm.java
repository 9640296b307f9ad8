package org.onewindow.catalog.element;

/** 办理形式: through which door an application comes. Source: GB/T 39046-2020, A.5. */
public enum HandlingForm {
    /** 窗口办理. */
    COUNTER,
    /** 电脑端网上办理. */
    WEB,
    /** 移动端网上申请. */
    MOBILE,
    /** 快递申请. */
    COURIER,
    /** 其他. */
    OTHER
}
