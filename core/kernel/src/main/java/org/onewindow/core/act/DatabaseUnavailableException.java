package org.onewindow.core.act;

/** No connection to the database was to be had in time; nothing was begun. */
public class DatabaseUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With the pool's failure. */
    public DatabaseUnavailableException(Throwable cause) {
        super("the database cannot be reached, or all its connections are busy", cause);
    }
}
