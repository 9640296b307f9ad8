package org.onewindow.core.certificate;

/** 证照状态: where a certificate stands. */
public enum CertificateStatus {
    /** 有效. */
    VALID,
    /** 已过期: its last day has passed. Follows from the day; never recorded. */
    EXPIRED,
    /** 已换发: another certificate took its place. */
    REPLACED,
    /** 已撤销: it should never have been granted (Licensing Law Art. 69). */
    REVOKED,
    /** 已撤回: the organ has withdrawn it because law or facts have changed (Art. 8). */
    WITHDRAWN,
    /** 已吊销: taken away as a penalty. */
    CANCELLED,
    /** 已注销: struck off the register (Art. 70). */
    DEREGISTERED,
    /** 已作废: the application was voided as a technical error. */
    VOIDED
}
