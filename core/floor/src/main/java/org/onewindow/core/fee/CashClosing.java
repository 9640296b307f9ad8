package org.onewindow.core.fee;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** 日结: the cash of one counter, counted and handed in at the end of a day. */
@Entity
@Table(name = "cash_closing")
class CashClosing {
    @Id
    private String id = "";

    @Column(name = "fee_day", nullable = false)
    private LocalDate day = LocalDate.EPOCH;

    @Column(name = "counter_id", nullable = false)
    private String counter = "";

    @Column(name = "expected", nullable = false)
    private long expected;

    @Column(name = "counted", nullable = false)
    private long counted;

    @Column(name = "explanation", nullable = false)
    private String explanation = "";

    @Column(name = "closed_by", nullable = false)
    private String closedBy = "";

    @Column(name = "closed_at", nullable = false)
    private Instant closedAt = Instant.EPOCH;

    protected CashClosing() {}

    CashClosing(LocalDate day, String counter, CashCount count, String closedBy, Instant at) {
        this.id = id(day, counter);
        this.day = day;
        this.counter = counter;
        this.expected = count.expected();
        this.counted = count.counted();
        this.explanation = count.explanation();
        this.closedBy = closedBy;
        this.closedAt = at;
    }

    static String id(LocalDate day, String counter) {
        return day + "/" + counter;
    }

    String id() {
        return id;
    }

    CashCount count() {
        return new CashCount(counter, expected, counted, explanation);
    }

    /** What the ledger says of it. */
    String asFact() {
        return "expected " + expected + " counted " + counted;
    }
}
