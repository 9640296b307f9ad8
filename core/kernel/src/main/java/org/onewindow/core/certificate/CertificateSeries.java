package org.onewindow.core.certificate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** One unbroken series of certificate numbers, per organ, kind and year. Locked while an act takes the next. */
@Entity
@Table(name = "certificate_series")
class CertificateSeries {
    @Id
    private String id = "";

    @Column(name = "last_serial", nullable = false)
    private int last;

    protected CertificateSeries() {}

    CertificateSeries(String id) {
        this.id = id;
    }

    String id() {
        return id;
    }

    int last() {
        return last;
    }

    int next() {
        last = Math.addExact(last, 1);
        return last;
    }
}
