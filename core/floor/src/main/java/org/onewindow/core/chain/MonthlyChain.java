package org.onewindow.core.chain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.YearMonth;
import org.onewindow.core.ledger.LedgerHead;

/** The one row that every act on a subject such as the appointments locks, and the end of the month's chain of the ledger. */
@Entity
@Table(name = "monthly_chain")
class MonthlyChain {
    @Id
    private String name = "";

    @Column(name = "ledger_month", nullable = false)
    private String month = "";

    @Column(name = "ledger_seq", nullable = false)
    private int ledgerSeq;

    @Column(name = "ledger_hash", nullable = false)
    private String ledgerHash = "";

    @Column(name = "last_act_at", nullable = false)
    private Instant lastActAt = Instant.EPOCH;

    protected MonthlyChain() {}

    MonthlyChain(String name, YearMonth month, LedgerHead beginning) {
        this.name = name;
        begins(month, beginning);
    }

    static String chain(String name, String month) {
        return name + "/" + month;
    }

    String month() {
        return month;
    }

    final void begins(YearMonth next, LedgerHead beginning) {
        month = next.toString();
        recorded(beginning);
    }

    LedgerHead ledgerHead() {
        return new LedgerHead(chain(name, month), ledgerSeq, ledgerHash, lastActAt);
    }

    final void recorded(LedgerHead head) {
        ledgerSeq = head.seq();
        ledgerHash = head.hash();
        lastActAt = head.at();
    }
}
