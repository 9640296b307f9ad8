package org.onewindow.adapters.outbound;

/** Another system did not answer, not in time, or with more than is read: it is not known whether it has what was sent. */
public final class UnreachableException extends Exception {
    private static final long serialVersionUID = 1L;

    UnreachableException(Throwable cause) {
        super(cause.getClass().getSimpleName(), cause);
    }
}
