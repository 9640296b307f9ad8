package org.onewindow.adapters.rest.server;

/** Another program listens on the hall's port. */
public class PortTakenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int port;

    PortTakenException(int port, Throwable cause) {
        super("port " + port + " is taken", cause);
        this.port = port;
    }

    /** The port. */
    public int port() {
        return port;
    }
}
