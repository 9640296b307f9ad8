package org.onewindow.core.appointment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.YearMonth;
import org.onewindow.core.ledger.LedgerHead;

/** The one row that every act on appointments locks, and the end of the month's chain of the ledger. */
@Entity
@Table(name = "booking_lock")
class BookingLock {
    static final int ONLY = 1;

    @Id
    private int id = ONLY;

    @Column(name = "ledger_month", nullable = false)
    private String month = "";

    @Column(name = "ledger_seq", nullable = false)
    private int ledgerSeq;

    @Column(name = "ledger_hash", nullable = false)
    private String ledgerHash = "";

    @Column(name = "last_act_at", nullable = false)
    private Instant lastActAt = Instant.EPOCH;

    protected BookingLock() {}

    BookingLock(YearMonth month, LedgerHead beginning) {
        begins(month, beginning);
    }

    static String chain(String month) {
        return "appointments/" + month;
    }

    String month() {
        return month;
    }

    /** Another month, another chain. */
    final void begins(YearMonth next, LedgerHead beginning) {
        month = next.toString();
        recorded(beginning);
    }

    LedgerHead ledgerHead() {
        return new LedgerHead(chain(month), ledgerSeq, ledgerHash, lastActAt);
    }

    final void recorded(LedgerHead head) {
        ledgerSeq = head.seq();
        ledgerHash = head.hash();
        lastActAt = head.at();
    }
}
