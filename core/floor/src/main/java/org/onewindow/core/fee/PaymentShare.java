package org.onewindow.core.fee;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** 分摊: how much of one payment is for one demand; the parts of a joint matter are paid at once and split so. */
@Entity
@Table(name = "payment_share")
class PaymentShare {
    @Id
    private String id = "";

    @Column(name = "payment_id", nullable = false)
    private String paymentId = "";

    @Column(name = "demand_id", nullable = false)
    private String demandId = "";

    @Column(name = "amount", nullable = false)
    private long amount;

    @Column(name = "refunded", nullable = false)
    private long refunded;

    protected PaymentShare() {}

    PaymentShare(String paymentId, String demandId, long amount) {
        this.id = paymentId + "/" + demandId;
        this.paymentId = paymentId;
        this.demandId = demandId;
        this.amount = amount;
    }

    String paymentId() {
        return paymentId;
    }

    String demandId() {
        return demandId;
    }

    long amount() {
        return amount;
    }

    void becomes(long really) {
        amount = really;
    }

    /** What of it has not been given back. */
    long left() {
        return amount - refunded;
    }

    void givesBack(long part) {
        refunded += part;
    }
}
