package org.onewindow.core.act;

/** The connection broke during commit: whether the act was done is to be looked up by its key, never retried blindly. */
public class OutcomeUnknownException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With the driver's failure. */
    public OutcomeUnknownException(Throwable cause) {
        super("the outcome of the commit is unknown", cause);
    }
}
