package org.onewindow.routing.supervision;

/** In whose hands an application is. */
public enum HolderKind {
    /** 申请人: it corrects, or comes to collect. */
    APPLICANT,
    /** 受理窗口: the front desk checks, or decides an immediate item. */
    COUNTER,
    /** 部门: it is asked. */
    DEPARTMENT,
    /** 特别程序: a hearing, an appraisal...; the limits stand still. */
    SPECIAL_PROCEDURE,
    /** 上级机关: forwarded to it. */
    HIGHER_AUTHORITY,
    /** 出件窗口: decided, and not laid ready yet. */
    ISSUING_COUNTER
}
