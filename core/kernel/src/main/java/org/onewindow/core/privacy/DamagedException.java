package org.onewindow.core.privacy;

/** What was sealed is not what is stored any more, or belongs to somebody else: it was changed, cut or moved. */
public class DamagedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With the cipher's failure. */
    public DamagedException(Throwable cause) {
        super("sealed data were changed, cut or moved", cause);
    }
}
