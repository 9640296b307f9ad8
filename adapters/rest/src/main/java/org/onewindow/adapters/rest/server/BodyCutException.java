package org.onewindow.adapters.rest.server;

import java.io.IOException;

/** The client's body ended or broke off before its time; thrown by the request's stream. */
public class BodyCutException extends IOException {
    private static final long serialVersionUID = 1L;

    BodyCutException(IOException cause) {
        super("the body broke off", cause);
    }

    /** Whether {@code failure} comes of a body that broke off. */
    public static boolean isBehind(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof BodyCutException) {
                return true;
            }
        }
        return false;
    }
}
