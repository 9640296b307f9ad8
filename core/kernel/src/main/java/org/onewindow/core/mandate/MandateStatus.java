package org.onewindow.core.mandate;

/** 委托状态: where a mandate stands. */
public enum MandateStatus {
    /** 尚未生效: its first day has not come. */
    NOT_YET,
    /** 有效. */
    VALID,
    /** 已到期: its last day has passed. Follows from the day; never recorded. */
    EXPIRED,
    /** 已撤销: revoked, or given up by whoever held it. */
    REVOKED
}
