package org.onewindow.core.application;

/** 核查结果: what the after-check of a commitment came to. */
public enum CheckResult {
    /** 承诺属实: kept, from the beginning or once put right. */
    KEPT,
    /** 责令限期整改: not kept; to be put right within a time, and on the credit record. */
    RECTIFICATION_ORDERED,
    /** 提请撤销: not kept, and the decision is to be revoked; another person decides that. */
    REVOCATION_ASKED
}
