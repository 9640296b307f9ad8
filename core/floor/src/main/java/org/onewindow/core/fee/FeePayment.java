package org.onewindow.core.fee;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** 收款或退款: one movement of money, split over the demands that it is for by {@link PaymentShare}. */
@Entity
@Table(name = "fee_payment")
class FeePayment {
    @Id
    private String id = "";

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", nullable = false)
    private PaymentKind kind = PaymentKind.CASH;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", nullable = false)
    private PaymentState state = PaymentState.PENDING;

    @Column(name = "subject", nullable = false)
    private String subject = "";

    @Column(name = "amount", nullable = false)
    private long amount;

    @Column(name = "counter_id", nullable = false)
    private String counter = "";

    @Column(name = "done_by", nullable = false)
    private String doneBy = "";

    @Column(name = "begun_at", nullable = false)
    private Instant begunAt = Instant.EPOCH;

    @Column(name = "moved_at")
    private @Nullable Instant movedAt;

    @Column(name = "receipt")
    private @Nullable String receipt;

    @Column(name = "order_id", nullable = false)
    private String orderId = "";

    @Column(name = "gateway_transaction")
    private @Nullable String transaction;

    @Column(name = "refund_of")
    private @Nullable String refundOf;

    protected FeePayment() {}

    /** One that begins now and has not moved any money. */
    FeePayment(String id, PaymentKind kind, String subject, long amount, String counter, String doneBy, Instant at) {
        this.id = id;
        this.orderId = id;
        this.kind = kind;
        this.subject = subject;
        this.amount = amount;
        this.counter = counter;
        this.doneBy = doneBy;
        this.begunAt = at;
    }

    /** A second payment that came in for the order of {@code first}. */
    FeePayment(String id, FeePayment first, long amount, Instant at) {
        this(id, first.kind, first.subject, amount, first.counter, first.doneBy, at);
        orderId = first.orderId;
    }

    void givesBack(FeePayment payment) {
        refundOf = payment.id;
    }

    /** The money has moved. */
    void settled(long moved, Instant at, @Nullable String gatewayTransaction, String receiptNumber) {
        state = PaymentState.SETTLED;
        amount = moved;
        movedAt = at;
        transaction = gatewayTransaction;
        receipt = receiptNumber;
    }

    /** Nothing was paid. */
    void failed() {
        state = PaymentState.FAILED;
    }

    /** The gateway has given it back. */
    void confirmed(Instant at, String gatewayTransaction) {
        state = PaymentState.SETTLED;
        movedAt = at;
        transaction = gatewayTransaction;
    }

    /** A refund is booked when it is ordered; whether the gateway has done it is another thing. */
    void ordered(String receiptNumber) {
        receipt = receiptNumber;
    }

    String id() {
        return id;
    }

    PaymentKind kind() {
        return kind;
    }

    PaymentState state() {
        return state;
    }

    String subject() {
        return subject;
    }

    long amount() {
        return amount;
    }

    String counter() {
        return counter;
    }

    String orderId() {
        return orderId;
    }

    Optional<String> transaction() {
        return Optional.ofNullable(transaction);
    }

    Optional<String> refundOf() {
        return Optional.ofNullable(refundOf);
    }

    Optional<String> receipt() {
        return Optional.ofNullable(receipt);
    }

    PaymentLine line() {
        return new PaymentLine(
                id,
                kind,
                state,
                amount,
                counter,
                begunAt,
                Optional.ofNullable(movedAt),
                Optional.ofNullable(receipt),
                Optional.ofNullable(transaction));
    }

    /** What the ledger says of it. */
    String asFact() {
        return kind + " " + state + " " + amount
                + receipt().map(number -> " receipt " + number).orElse("")
                + transaction().map(number -> " transaction " + number).orElse("");
    }
}
