package org.onewindow.core.store;

import java.io.InputStream;
import java.util.OptionalLong;

/**
 * A file that somebody hands in. What a client declares as its media type is not believed, and so not asked.
 *
 * @param name the file's name as the client gives it; only its ending counts
 * @param announcedSize its length in bytes, if the client says it
 * @param content its bytes; read once, not closed
 */
public record Upload(String name, OptionalLong announcedSize, InputStream content) {
    /** Without the name, which may be personal data. */
    @Override
    public String toString() {
        return "Upload[" + FileType.endingOf(name) + "]";
    }
}
