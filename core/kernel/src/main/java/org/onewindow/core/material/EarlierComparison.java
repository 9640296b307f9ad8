package org.onewindow.core.material;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/** What comparing said of one application before it said something else. */
@Entity
@Table(name = "earlier_comparison")
class EarlierComparison {
    @EmbeddedId
    @SuppressWarnings("UnusedVariable") // queries name it
    private Key key = new Key();

    @Column(name = "sealed_report", nullable = false)
    private String sealedReport = "";

    protected EarlierComparison() {}

    EarlierComparison(String applicationId, int ordinal, String sealedReport) {
        this.key = new Key(applicationId, ordinal);
        this.sealedReport = sealedReport;
    }

    String sealedReport() {
        return sealedReport;
    }

    /** Which application, and which of its comparisons, from 1. */
    @Embeddable
    static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        @Column(name = "application_id")
        private String applicationId = "";

        @Column(name = "ordinal")
        private int ordinal;

        protected Key() {}

        Key(String applicationId, int ordinal) {
            this.applicationId = applicationId;
            this.ordinal = ordinal;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.applicationId.equals(applicationId) && key.ordinal == ordinal;
        }

        @Override
        public int hashCode() {
            return Objects.hash(applicationId, ordinal);
        }
    }
}
