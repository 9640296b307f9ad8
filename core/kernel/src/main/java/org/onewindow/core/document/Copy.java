package org.onewindow.core.document;

import java.util.Optional;
import org.onewindow.spi.finding.Finding;

/** A file that was made for whoever asked and is not kept, or why it was not made. */
public final class Copy {
    private final String name;
    private final byte[] file;
    private final Optional<Finding> why;

    private Copy(String name, byte[] file, Optional<Finding> why) {
        this.name = name;
        this.file = file;
        this.why = why;
    }

    /** A file called {@code name}, without ending. */
    public static Copy of(String name, byte[] file) {
        return new Copy(name, file, Optional.empty());
    }

    /** None, because of {@code why}. */
    public static Copy missing(Finding why) {
        return new Copy("", new byte[0], Optional.of(why));
    }

    /** Why there is none; empty if there is one. */
    public Optional<Finding> why() {
        return why;
    }

    /** What to call it, without ending. */
    public String name() {
        return name;
    }

    /** Its bytes. */
    public byte[] file() {
        return file.clone();
    }
}
