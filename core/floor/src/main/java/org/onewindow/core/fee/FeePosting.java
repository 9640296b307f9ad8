package org.onewindow.core.fee;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** 分录: one line of the fee books; never changed and never deleted. */
@Entity
@Table(name = "fee_posting")
class FeePosting {
    @Id
    private String id = "";

    @Column(name = "voucher_id", nullable = false)
    private String voucherId = "";

    @Column(name = "fee_day", nullable = false)
    private LocalDate day = LocalDate.EPOCH;

    @Enumerated(EnumType.STRING)
    @Column(name = "account", nullable = false)
    private FeeAccount account = FeeAccount.RECEIVABLE;

    @Column(name = "holder", nullable = false)
    private String holder = "";

    @Column(name = "debit", nullable = false)
    private long debit;

    @Column(name = "credit", nullable = false)
    private long credit;

    protected FeePosting() {}

    FeePosting(String id, String voucherId, LocalDate day, Posting posting) {
        this.id = id;
        this.voucherId = voucherId;
        this.day = day;
        this.account = posting.account();
        this.holder = posting.holder();
        this.debit = posting.debit();
        this.credit = posting.credit();
    }
}
