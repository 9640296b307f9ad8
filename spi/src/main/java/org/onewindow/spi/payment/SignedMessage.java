package org.onewindow.spi.payment;

import org.onewindow.spi.PluginApi;

/**
 * What came in under the name of a gateway; nobody knows yet whether it is from it.
 *
 * @param body as received, byte for byte, in UTF-8
 * @param signature as received, maybe empty
 */
@PluginApi(role = PluginApi.Role.USE, status = PluginApi.Status.PREVIEW)
public record SignedMessage(String body, String signature) {}
