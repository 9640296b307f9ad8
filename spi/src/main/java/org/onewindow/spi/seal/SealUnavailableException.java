package org.onewindow.spi.seal;

import org.jspecify.annotations.Nullable;
import org.onewindow.spi.PluginApi;

/** Thrown by a seal service that cannot seal now; the document waits and is offered again. */
@PluginApi(role = PluginApi.Role.USE, status = PluginApi.Status.PREVIEW)
public class SealUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With a message that names the stamp and the cause, and no personal data. */
    public SealUnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
