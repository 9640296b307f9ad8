package org.onewindow.core.act;

/** A transaction got in another's way and may succeed when repeated as a whole. */
public class TryAgainException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With the driver's failure. */
    public TryAgainException(Throwable cause) {
        super("another transaction got in the way", cause);
    }
}
