package org.onewindow.adapters.rest.server;

import java.io.IOException;

/** More bytes came than the hall reads here; thrown by the request's stream. */
public class BodyTooLongException extends IOException {
    private static final long serialVersionUID = 1L;

    BodyTooLongException(long limit) {
        super("the body is longer than " + limit + " bytes");
    }

    /** Whether {@code failure} comes of a body that was too long. */
    public static boolean isBehind(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof BodyTooLongException) {
                return true;
            }
        }
        return false;
    }
}
