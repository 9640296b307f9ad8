package org.onewindow.core.basedata;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.onewindow.spi.identity.SubjectId;
import org.onewindow.spi.item.DefinitionRef;

/** A sheet of base data as it is kept. */
@Entity
@Table(name = "base_data")
public class StoredBaseData {
    @Id
    private String id = "";

    @Column(name = "subject", nullable = false)
    private String subject = "";

    @Column(name = "sheet_id", nullable = false)
    private String sheetId = "";

    @Column(name = "sheet_version", nullable = false)
    private int sheetVersion;

    @Column(name = "sealed_data", nullable = false)
    private String sealed = "";

    @Column(name = "used_at", nullable = false)
    private Instant usedAt = Instant.EPOCH;

    @Column(name = "saved_at", nullable = false)
    private Instant savedAt = Instant.EPOCH;

    @Column(name = "revision", nullable = false)
    private long revision;

    protected StoredBaseData() {}

    StoredBaseData(String id, SubjectId subject, String sheet) {
        this.id = id;
        this.subject = subject.value();
        this.sheetId = sheet;
    }

    void save(int version, String sealedData, Instant at) {
        sheetVersion = version;
        sealed = sealedData;
        savedAt = at;
        revision++;
    }

    void use(Instant at) {
        usedAt = at;
    }

    String id() {
        return id;
    }

    SubjectId subject() {
        return new SubjectId(subject);
    }

    DefinitionRef sheet() {
        return new DefinitionRef(sheetId, sheetVersion);
    }

    String sealed() {
        return sealed;
    }

    Instant usedAt() {
        return usedAt;
    }

    long revision() {
        return revision;
    }

    Instant savedAt() {
        return savedAt;
    }
}
