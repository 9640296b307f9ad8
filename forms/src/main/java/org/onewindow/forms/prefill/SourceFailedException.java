package org.onewindow.forms.prefill;

/** A described register could not be asked. Says which; what went wrong is its cause, whose message may be personal. */
final class SourceFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SourceFailedException(String source, Exception cause) {
        super("source " + source + " could not be asked", cause);
    }
}
