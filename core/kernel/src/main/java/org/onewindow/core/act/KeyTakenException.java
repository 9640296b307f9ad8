package org.onewindow.core.act;

/** A transaction failed because its idempotency key is on record already. */
public class KeyTakenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With the driver's failure. */
    public KeyTakenException(Throwable cause) {
        super("the idempotency key is on record already", cause);
    }
}
