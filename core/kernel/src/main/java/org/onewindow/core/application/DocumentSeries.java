package org.onewindow.core.application;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** One unbroken series of document numbers, per organ, kind and year. Locked while an act takes the next. */
@Entity
@Table(name = "document_series")
public class DocumentSeries {
    @Id
    private String id = "";

    @Column(name = "last_serial", nullable = false)
    private int last;

    protected DocumentSeries() {}

    DocumentSeries(String id) {
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
