package org.onewindow.catalog.opendata;

import java.io.IOException;
import java.io.OutputStream;

/**
 * A file of open data, written as it is made: however many items the hall offers, one row of it is in memory. It can be written several
 * times; what it says is what was in force when it was asked for.
 */
@FunctionalInterface
public interface OpenFile {
    /**
     * Writes the whole file and leaves {@code out} open.
     *
     * @throws IOException if {@code out} takes no more, as when the reader has gone
     */
    void writeTo(OutputStream out) throws IOException;
}
