package org.onewindow.core.queue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.onewindow.core.ledger.LedgerHead;

/** One day of the queue: its lock, its chain of the ledger, and whether it has ended. */
@Entity
@Table(name = "queue_day")
class QueueDay {
    @Id
    @Column(name = "queue_day")
    private LocalDate day = LocalDate.EPOCH;

    @Column(name = "ended", nullable = false)
    private boolean ended;

    @Column(name = "ledger_seq", nullable = false)
    private int ledgerSeq;

    @Column(name = "ledger_hash", nullable = false)
    private String ledgerHash = "";

    @Column(name = "last_act_at", nullable = false)
    private Instant lastActAt = Instant.EPOCH;

    protected QueueDay() {}

    QueueDay(LocalDate day, LedgerHead beginning) {
        this.day = day;
        recorded(beginning);
    }

    static String chain(LocalDate day) {
        return "queue/" + day;
    }

    LocalDate day() {
        return day;
    }

    boolean hasEnded() {
        return ended;
    }

    void ends() {
        ended = true;
    }

    /** Grows with everything that happens on the day. */
    int edition() {
        return ledgerSeq;
    }

    LedgerHead ledgerHead() {
        return new LedgerHead(chain(day), ledgerSeq, ledgerHash, lastActAt);
    }

    final void recorded(LedgerHead head) {
        ledgerSeq = head.seq();
        ledgerHash = head.hash();
        lastActAt = head.at();
    }
}
