package org.onewindow.spi.payment;

import java.net.URI;
import org.onewindow.spi.PluginApi;

/**
 * Where a payer pays an order.
 *
 * @param address an address of the gateway, or a path of the hall's own pages
 */
@PluginApi(role = PluginApi.Role.USE, status = PluginApi.Status.PREVIEW)
public record Checkout(URI address) {}
