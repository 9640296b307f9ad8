package org.onewindow.spi.payment;

import java.time.Instant;
import org.onewindow.spi.PluginApi;

/**
 * What a gateway says of one payment or refund.
 *
 * @param message the gateway's number of this message; the same message sent twice has the same
 * @param order the hall's order number, or its number of the refund
 * @param transaction the gateway's own number of the payment or refund; two payments for one order have two
 * @param outcome how it ended
 * @param amount what was paid or given back; what was asked for if nothing was
 * @param at when, by the gateway's clock, UTC
 */
@PluginApi(role = PluginApi.Role.USE, status = PluginApi.Status.PREVIEW)
public record PaymentReport(
        String message, String order, String transaction, PaymentOutcome outcome, Money amount, Instant at) {}
