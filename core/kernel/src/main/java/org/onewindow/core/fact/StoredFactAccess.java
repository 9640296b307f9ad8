package org.onewindow.core.fact;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.onewindow.spi.identity.SubjectId;

/** One question to a register, as it is kept. Never changed. */
@Entity
@Table(name = "fact_access")
public class StoredFactAccess {
    @Id
    private String id = "";

    @Column(name = "at", nullable = false)
    private Instant askedAt = Instant.EPOCH;

    @Column(nullable = false)
    private String source = "";

    @Column(nullable = false)
    private String subject = "";

    @Column(nullable = false)
    private String purpose = "";

    @Column(nullable = false)
    private String actor = "";

    @Column(nullable = false)
    private String facts = "";

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private FactAccess.Outcome outcome = FactAccess.Outcome.ANSWERED;

    protected StoredFactAccess() {}

    StoredFactAccess(String id, FactAccess access) {
        this.id = id;
        this.askedAt = access.at();
        this.source = access.source();
        this.subject = access.subject().value();
        this.purpose = access.purpose();
        this.actor = access.actor();
        this.facts = String.join(" ", access.facts());
        this.outcome = access.outcome();
    }

    FactAccess access() {
        return new FactAccess(
                askedAt,
                source,
                new SubjectId(subject),
                purpose,
                actor,
                facts.isEmpty() ? List.of() : List.of(facts.split(" ", -1)),
                outcome);
    }
}
