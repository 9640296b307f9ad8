package org.onewindow.adapters.persistence;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onewindow.spi.finding.Finding;

/** The hall cannot start on this database; the finding says why and what to do. Nothing has been changed. */
public class DatabaseNotUsableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Finding finding;

    DatabaseNotUsableException(@Nullable Throwable cause, String code, String... arguments) {
        super(code + " " + List.of(arguments), cause);
        finding = Finding.error(code, "", arguments);
    }

    /** What stands against it; its texts are in this package's bundle. */
    public Finding finding() {
        return finding;
    }
}
