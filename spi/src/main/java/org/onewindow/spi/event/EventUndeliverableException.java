package org.onewindow.spi.event;

import org.onewindow.spi.PluginApi;

/** Thrown by a channel that does not know whether the event has arrived; it will be offered again. */
@PluginApi(role = PluginApi.Role.USE, status = PluginApi.Status.PREVIEW)
public class EventUndeliverableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With a message that names the subscription and the cause. */
    public EventUndeliverableException(String message, Throwable cause) {
        super(message, cause);
    }
}
