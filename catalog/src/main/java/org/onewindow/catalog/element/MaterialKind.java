package org.onewindow.catalog.element;

/** 材料类型 in one of its two meanings: what a paper is. */
public enum MaterialKind {
    /** 证件证书证明. */
    CERTIFICATE,
    /** 申请表格文书. */
    APPLICATION_FORM,
    /** 其他. */
    OTHER
}
