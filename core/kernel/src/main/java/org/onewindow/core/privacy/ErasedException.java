package org.onewindow.core.privacy;

/** What was asked for has been erased: the person's key is destroyed. */
public class ErasedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Names nobody. */
    public ErasedException() {
        super("the person's key has been destroyed");
    }
}
