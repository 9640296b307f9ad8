package org.onewindow.spi.payment;

import org.onewindow.spi.PluginApi;

/**
 * What the hall asks a gateway to give back.
 *
 * @param id the hall's number of the refund, 32 hexadecimal digits; the stable key of the refund
 * @param transaction the gateway's own number of the payment that is given back
 * @param amount at most what was paid
 */
@PluginApi(role = PluginApi.Role.USE, status = PluginApi.Status.PREVIEW)
public record RefundOrder(String id, String transaction, Money amount) {}
