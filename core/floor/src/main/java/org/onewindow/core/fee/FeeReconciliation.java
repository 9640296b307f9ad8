package org.onewindow.core.fee;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** 对账: one day of the gateway, compared with the books, each difference explained. */
@Entity
@Table(name = "fee_reconciliation")
class FeeReconciliation {
    @Id
    @Column(name = "gateway_day", nullable = false)
    private LocalDate day = LocalDate.EPOCH;

    @Column(name = "listed", nullable = false)
    private int listed;

    @Column(name = "differences", nullable = false)
    private int differences;

    @Column(name = "explanations", nullable = false)
    private String explanations = "";

    @Column(name = "done_by", nullable = false)
    private String doneBy = "";

    @Column(name = "done_at", nullable = false)
    private Instant doneAt = Instant.EPOCH;

    protected FeeReconciliation() {}

    FeeReconciliation(LocalDate day, int listed, int differences, String explanations, String doneBy, Instant doneAt) {
        this.day = day;
        this.listed = listed;
        this.differences = differences;
        this.explanations = explanations;
        this.doneBy = doneBy;
        this.doneAt = doneAt;
    }

    LocalDate day() {
        return day;
    }

    Reconciled view() {
        return new Reconciled(day, listed, differences, explanations, doneAt);
    }

    /** What the ledger says of it. */
    String asFact() {
        return "listed " + listed + " differences " + differences;
    }
}
