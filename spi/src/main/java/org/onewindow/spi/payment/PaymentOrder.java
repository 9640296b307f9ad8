package org.onewindow.spi.payment;

import org.onewindow.spi.PluginApi;

/**
 * What the hall asks a gateway to collect.
 *
 * @param id the hall's order number, 32 hexadecimal digits; the stable key of the order
 * @param amount what is to be paid, more than nothing
 * @param subject what it is for, as the payer reads it; no personal data
 */
@PluginApi(role = PluginApi.Role.USE, status = PluginApi.Status.PREVIEW)
public record PaymentOrder(String id, Money amount, String subject) {}
