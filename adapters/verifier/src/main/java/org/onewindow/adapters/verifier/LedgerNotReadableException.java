package org.onewindow.adapters.verifier;

/** A ledger, or a file of heads, could not be read to its end: nothing is known of it. */
public class LedgerNotReadableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With what went wrong. */
    public LedgerNotReadableException(String message, Throwable cause) {
        super(message, cause);
    }

    /** With what is wrong with the input. */
    public LedgerNotReadableException(String message) {
        super(message);
    }
}
