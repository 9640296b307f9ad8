package org.onewindow.core.certificate;

/**
 * 许可的终止: the ways in which an organ ends a certificate. Source: Administrative Licensing Law Art. 8, 69, 70, 80.
 *
 * <p>Three of them take something from the holder and are decided by two persons; a deregistration only puts on record what has
 * happened (the holder gave it up, died, was dissolved).
 */
public enum LicenceEnding {
    /** 撤销: it should never have been granted (Art. 69). */
    REVOCATION(CertificateStatus.REVOKED, true),
    /** 撤回: law or facts have changed (Art. 8 para. 2). */
    WITHDRAWAL(CertificateStatus.WITHDRAWN, true),
    /** 吊销: as a penalty (Art. 80). */
    CANCELLATION(CertificateStatus.CANCELLED, true),
    /** 注销: struck off the register (Art. 70). */
    DEREGISTRATION(CertificateStatus.DEREGISTERED, false);

    private final CertificateStatus leadsTo;
    private final boolean byTwo;

    LicenceEnding(CertificateStatus leadsTo, boolean byTwo) {
        this.leadsTo = leadsTo;
        this.byTwo = byTwo;
    }

    /** What the certificate is afterwards. */
    public CertificateStatus leadsTo() {
        return leadsTo;
    }

    /** Whether one person asks for it and another does it. */
    public boolean byTwo() {
        return byTwo;
    }
}
