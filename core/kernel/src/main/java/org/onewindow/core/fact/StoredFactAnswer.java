package org.onewindow.core.fact;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.onewindow.spi.identity.SubjectId;

/** What registers said last of somebody, for one purpose; sealed. */
@Entity
@Table(name = "fact_answer")
public class StoredFactAnswer {
    @Id
    private String id = "";

    @Column(nullable = false)
    private String subject = "";

    @Column(name = "sealed_data", nullable = false)
    private String sealed = "";

    @Column(name = "asked_at", nullable = false)
    private Instant askedAt = Instant.EPOCH;

    protected StoredFactAnswer() {}

    StoredFactAnswer(SubjectId subject, String purpose) {
        this.id = idOf(subject, purpose);
        this.subject = subject.value();
    }

    static String idOf(SubjectId subject, String purpose) {
        return subject.value() + "/" + purpose;
    }

    void keep(String sealedData, Instant at) {
        sealed = sealedData;
        askedAt = at;
    }

    SubjectId subject() {
        return new SubjectId(subject);
    }

    Instant askedAt() {
        return askedAt;
    }

    String sealed() {
        return sealed;
    }
}
