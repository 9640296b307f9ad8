package org.onewindow.catalog.element;

/** 业务办理项: which variant of a matter an item is. */
public enum VariantKind {
    /** 新设. */
    NEW,
    /** 变更. */
    CHANGE,
    /** 延续. */
    RENEWAL,
    /** 补证. */
    REISSUE,
    /** 注销. */
    CANCELLATION,
    /** 其他. */
    OTHER
}
