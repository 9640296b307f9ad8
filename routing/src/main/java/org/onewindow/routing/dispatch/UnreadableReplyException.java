package org.onewindow.routing.dispatch;

import org.onewindow.spi.finding.Finding;

/** A message cannot be read as a reply. */
public final class UnreadableReplyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Finding why;

    UnreadableReplyException(Finding why) {
        super(why.code() + " " + why.arguments());
        this.why = why;
    }

    /** Everything that is missing or wrong. */
    public Finding why() {
        return why;
    }
}
