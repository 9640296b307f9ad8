package org.onewindow.core.privacy;

import org.jspecify.annotations.Nullable;
import org.onewindow.spi.finding.Finding;

/** The hall cannot start because its master key is missing, unreadable, or not the one its database was begun with. */
public class MasterKeyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Finding finding;

    MasterKeyException(@Nullable Throwable cause, Finding finding) {
        super(finding.code() + " " + finding.arguments(), cause);
        this.finding = finding;
    }

    /** What stands against the start. */
    public Finding finding() {
        return finding;
    }
}
