package org.onewindow.core.material;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** What comparing said of one application, the last time. */
@Entity
@Table(name = "material_comparison")
class KeptComparison {
    @Id
    @Column(name = "application_id")
    private String applicationId = "";

    @Column(name = "compared_at", nullable = false)
    private Instant comparedAt = Instant.EPOCH;

    @Column(name = "sealed_report", nullable = false)
    private String sealedReport = "";

    protected KeptComparison() {}

    KeptComparison(String applicationId) {
        this.applicationId = applicationId;
    }

    void say(String sealed, Instant at) {
        sealedReport = sealed;
        comparedAt = at;
    }

    String sealedReport() {
        return sealedReport;
    }
}
