package org.onewindow.core.bundle;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.onewindow.spi.identity.SubjectId;
import org.onewindow.spi.item.DefinitionRef;

/** A draft of a bundle as it is kept: one for each person and bundle. */
@Entity
@Table(name = "bundle_draft")
public class StoredDraft {
    @Id
    private String id = "";

    @Column(name = "subject", nullable = false)
    private String subject = "";

    @Column(name = "bundle_id", nullable = false)
    private String bundleId = "";

    @Column(name = "bundle_version", nullable = false)
    private int bundleVersion;

    @Column(name = "sealed_data", nullable = false)
    private String sealed = "";

    @Column(name = "saved_at", nullable = false)
    private Instant savedAt = Instant.EPOCH;

    protected StoredDraft() {}

    StoredDraft(SubjectId subject, String bundle) {
        this.id = idOf(subject, bundle);
        this.subject = subject.value();
        this.bundleId = bundle;
    }

    /** The name of somebody's draft for a bundle. */
    static String idOf(SubjectId subject, String bundle) {
        return subject.value() + "/" + bundle;
    }

    void save(int version, String sealedData, Instant at) {
        bundleVersion = version;
        sealed = sealedData;
        savedAt = at;
    }

    String id() {
        return id;
    }

    SubjectId subject() {
        return new SubjectId(subject);
    }

    DefinitionRef bundle() {
        return new DefinitionRef(bundleId, bundleVersion);
    }

    String sealed() {
        return sealed;
    }

    Instant savedAt() {
        return savedAt;
    }
}
