package org.onewindow.core.fee;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.onewindow.core.ledger.LedgerHead;

/** 收费日: one day of the fee books and its chain. Acts on fees follow one another under its lock. */
@Entity
@Table(name = "fee_day")
class FeeDay {
    @Id
    @Column(name = "fee_day", nullable = false)
    private LocalDate day = LocalDate.EPOCH;

    @Column(name = "receipts", nullable = false)
    private int receipts;

    @Column(name = "ledger_seq", nullable = false)
    private int ledgerSeq;

    @Column(name = "ledger_hash", nullable = false)
    private String ledgerHash = "";

    @Column(name = "last_act_at", nullable = false)
    private Instant lastActAt = Instant.EPOCH;

    protected FeeDay() {}

    FeeDay(LocalDate day, LedgerHead beginning) {
        this.day = day;
        recorded(beginning);
    }

    static String chain(LocalDate day) {
        return "fees/" + day;
    }

    LocalDate day() {
        return day;
    }

    /** 收据号: day and serial, without gaps within the day, such as {@code 20261127-0001}. */
    String nextReceipt() {
        receipts++;
        return String.format(Locale.ROOT, "%s-%04d", day.format(DateTimeFormatter.BASIC_ISO_DATE), receipts);
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
