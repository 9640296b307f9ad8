package org.onewindow.core.certificate;

import org.onewindow.spi.notification.NoticeKind;

/**
 * 许可的终止: the ways in which an organ ends a certificate. Source: Administrative Licensing Law Art. 8, 69, 70, 80.
 *
 * <p>Three of them take something from the holder and are decided by two persons; a deregistration only puts on record what has
 * happened (the holder gave it up, died, was dissolved).
 */
public enum LicenceEnding {
    /** 撤销: it should never have been granted (Art. 69). */
    REVOCATION(CertificateStatus.REVOKED, true, NoticeKind.REVOCATION_DECISION),
    /** 撤回: law or facts have changed (Art. 8 para. 2). */
    WITHDRAWAL(CertificateStatus.WITHDRAWN, true, NoticeKind.WITHDRAWAL_DECISION),
    /** 吊销: as a penalty (Art. 80), which another procedure has imposed; the hall strikes it off the register for that (Art. 70 (4)). */
    CANCELLATION(CertificateStatus.CANCELLED, true, NoticeKind.CANCELLATION_DECISION),
    /** 注销: struck off the register (Art. 70). */
    DEREGISTRATION(CertificateStatus.DEREGISTERED, false, NoticeKind.CANCELLATION_DECISION);

    private final CertificateStatus leadsTo;
    private final boolean byTwo;
    private final NoticeKind decision;

    LicenceEnding(CertificateStatus leadsTo, boolean byTwo, NoticeKind decision) {
        this.leadsTo = leadsTo;
        this.byTwo = byTwo;
        this.decision = decision;
    }

    /** What the certificate is afterwards. */
    public CertificateStatus leadsTo() {
        return leadsTo;
    }

    /** The document that tells the holder. */
    public NoticeKind decision() {
        return decision;
    }

    /** Whether one person asks for it and another does it. */
    public boolean byTwo() {
        return byTwo;
    }
}
