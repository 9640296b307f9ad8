package org.onewindow.core.fact;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What became of one shared material of one application; what the source said is sealed. */
@Entity
@Table(name = "shared_material")
class StoredSharedMaterial {
    @Id
    private String id = "";

    @Column(name = "application_id", nullable = false)
    private String application = "";

    @Column(name = "requirement", nullable = false)
    private String requirement = "";

    @Enumerated(EnumType.STRING)
    @Column(name = "outcome", nullable = false)
    private SharedOutcome outcome = SharedOutcome.NOTHING_KNOWN;

    @Column(name = "source", nullable = false)
    private String source = "";

    @Column(name = "as_of")
    private @Nullable Instant asOf;

    @Column(name = "fetched_at", nullable = false)
    private Instant fetchedAt = Instant.EPOCH;

    @Column(name = "sealed_data", nullable = false)
    private String sealed = "";

    protected StoredSharedMaterial() {}

    StoredSharedMaterial(String application, SharedMaterial material, String sealed) {
        this.id = idOf(application, material.requirement());
        this.application = application;
        this.requirement = material.requirement();
        this.outcome = material.outcome();
        this.source = material.source();
        this.asOf = material.asOf().orElse(null);
        this.fetchedAt = material.fetchedAt();
        this.sealed = sealed;
    }

    static String idOf(String application, String requirement) {
        return application + "/" + requirement;
    }

    SharedMaterial material() {
        return new SharedMaterial(requirement, outcome, source, Optional.ofNullable(asOf), fetchedAt);
    }
}
