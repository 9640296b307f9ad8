package org.onewindow.core.seal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** 用印记录: one stamp on one document. */
@Entity
@Table(name = "stamp_use")
class StampUse {
    @Id
    @Column(name = "document_id")
    private String documentId = "";

    @Column(name = "stamp_id", nullable = false)
    private String stampId = "";

    @Column(name = "document_number", nullable = false)
    private String documentNumber = "";

    @Column(name = "written_by", nullable = false)
    private String writtenBy = "";

    @Column(name = "custodian")
    private @Nullable String custodian;

    @Column(name = "signer", nullable = false)
    private String signer = "";

    @Column(name = "certificate", nullable = false)
    private String certificate = "";

    @Column(name = "file_digest", nullable = false)
    private String fileDigest = "";

    @Column(name = "used_at", nullable = false)
    private Instant usedAt = Instant.EPOCH;

    protected StampUse() {}

    StampUse(Stamp stamp, StampRegister.Use use, Instant at) {
        this.documentId = use.documentId();
        this.stampId = stamp.id();
        this.documentNumber = use.documentNumber();
        this.writtenBy = use.writtenBy();
        this.custodian = stamp.custodian().map(each -> each.value()).orElse(null);
        this.signer = use.signer();
        this.certificate = use.certificate();
        this.fileDigest = use.fileDigest();
        this.usedAt = at;
    }

    String stampId() {
        return stampId;
    }

    StampUseLine line() {
        return new StampUseLine(
                stampId,
                documentNumber,
                writtenBy,
                custodian == null ? "" : custodian,
                signer,
                certificate,
                fileDigest,
                usedAt);
    }
}
