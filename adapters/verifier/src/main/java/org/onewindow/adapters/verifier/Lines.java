package org.onewindow.adapters.verifier;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The lines of a file from an untrusted hand: UTF-8 or nothing, and never more than 16 MB of one line in memory. */
final class Lines implements Closeable {
    private static final int LONGEST = 16 << 20;

    private final InputStream bytes;
    private boolean ended;

    Lines(Path file) throws IOException {
        bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    }

    /**
     * Takes the next line, without what ends it.
     *
     * @return false after the last line
     */
    boolean next(Taker taker) throws IOException {
        if (ended) {
            return false;
        }
        ByteArrayOutputStream line = new ByteArrayOutputStream(1024);
        boolean tooLong = false;
        int each = bytes.read();
        while (each != -1 && each != '\n') {
            if (line.size() < LONGEST) {
                line.write(each);
            } else {
                tooLong = true;
            }
            each = bytes.read();
        }
        ended = each == -1;
        if (ended && line.size() == 0) {
            return false;
        }
        taker.take(tooLong ? Optional.empty() : Utf8.read(line.toByteArray()));
        return true;
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }

    /** Takes a line. */
    interface Taker {
        /** The line's text, or nothing if it has none or too much. */
        void take(Optional<String> line) throws IOException;
    }
}
