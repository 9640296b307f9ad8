package org.onewindow.core.fee;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.onewindow.spi.payment.PaymentOutcome;
import org.onewindow.spi.payment.PaymentReport;

/** 支付通知: what the gateway has said, each message once, and what the hall made of it. */
@Entity
@Table(name = "gateway_message")
class GatewayMessage {
    @Id
    private String id = "";

    @Column(name = "order_id", nullable = false)
    private String orderId = "";

    @Column(name = "gateway_transaction", nullable = false)
    private String transaction = "";

    @Enumerated(EnumType.STRING)
    @Column(name = "outcome", nullable = false)
    private PaymentOutcome outcome = PaymentOutcome.FAILED;

    @Column(name = "amount", nullable = false)
    private long amount;

    @Column(name = "sent_at", nullable = false)
    private Instant sentAt = Instant.EPOCH;

    @Column(name = "received_at", nullable = false)
    private Instant receivedAt = Instant.EPOCH;

    @Enumerated(EnumType.STRING)
    @Column(name = "verdict", nullable = false)
    private MessageVerdict verdict = MessageVerdict.NOTED;

    protected GatewayMessage() {}

    GatewayMessage(PaymentReport report, MessageVerdict verdict, Instant receivedAt) {
        this.id = report.message();
        this.orderId = report.order();
        this.transaction = report.transaction();
        this.outcome = report.outcome();
        this.amount = report.amount().minor();
        this.sentAt = report.at();
        this.receivedAt = receivedAt;
        this.verdict = verdict;
    }

    String id() {
        return id;
    }

    MessageVerdict verdict() {
        return verdict;
    }

    /** What the ledger says of it. */
    String asFact() {
        return outcome + " " + amount + " order " + orderId + ": " + verdict;
    }
}
