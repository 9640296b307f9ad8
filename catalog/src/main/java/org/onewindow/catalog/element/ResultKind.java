package org.onewindow.catalog.element;

/** 审批结果类型: what the applicant holds in the end. Source: the national exchange tables. */
public enum ResultKind {
    /** 证照. */
    CERTIFICATE,
    /** 批文. */
    APPROVAL_DOCUMENT,
    /** 其他: something else, such as a payment, a stamp on the applicant's paper, or a copy. */
    OTHER,
    /** 无: nothing but the decision itself; the name says how one learns that it is done. */
    NONE
}
