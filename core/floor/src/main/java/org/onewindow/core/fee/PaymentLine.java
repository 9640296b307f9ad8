package org.onewindow.core.fee;

import java.time.Instant;
import java.util.Optional;

/**
 * One payment or refund.
 *
 * @param id outside identifier; the order number that the gateway knows
 * @param kind cash or online, and which way
 * @param state whether the money has moved
 * @param amount in 分
 * @param counter where, if at a counter, otherwise empty
 * @param begunAt UTC
 * @param movedAt when the money moved, UTC
 * @param receipt number of the receipt (收据)
 * @param transaction the gateway's number
 */
public record PaymentLine(
        String id,
        PaymentKind kind,
        PaymentState state,
        long amount,
        String counter,
        Instant begunAt,
        Optional<Instant> movedAt,
        Optional<String> receipt,
        Optional<String> transaction) {}
