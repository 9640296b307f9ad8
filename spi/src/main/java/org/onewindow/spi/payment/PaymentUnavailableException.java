package org.onewindow.spi.payment;

import org.onewindow.spi.PluginApi;

/** The gateway cannot be reached, or does not answer now; to be tried again. */
@PluginApi(role = PluginApi.Role.USE, status = PluginApi.Status.PREVIEW)
public class PaymentUnavailableException extends Exception {
    private static final long serialVersionUID = 1L;

    /** With what stands in the way; no personal data. */
    public PaymentUnavailableException(String message) {
        super(message);
    }
}
