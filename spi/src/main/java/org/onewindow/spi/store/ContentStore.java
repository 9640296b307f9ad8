package org.onewindow.spi.store;

import java.io.IOException;
import java.io.InputStream;
import org.onewindow.spi.PluginApi;

/**
 * Keeps files (材料, 文书) under names the hall makes up.
 *
 * <p><b>Shape.</b> One CDI bean per kind; the hall's configuration names the kind in use.
 * <p><b>Guaranteed.</b> {@link #put} is called before the act that refers to the file commits; bytes arrive already encrypted
 * with the person's key; a key is put once.
 * <p><b>Demanded.</b> After {@code put} has returned, the bytes survive a crash and loss of power (write, flush, rename, flush
 * the directory). Two puts of the same key: the second is refused. What is read is what was put, byte for byte.
 * <p><b>Units.</b> Sizes are bytes.
 * <p><b>Errors.</b> {@link IOException} for a store that cannot be reached or is full: the act is refused before anything
 * changed. A missing key on reading is a {@link java.nio.file.NoSuchFileException}.
 * <p><b>Threads.</b> Called from several threads at once.
 *
 * @since 0.1
 */
@PluginApi(role = PluginApi.Role.IMPLEMENT, status = PluginApi.Status.PREVIEW)
public interface ContentStore {
    /** The kind of store, as the configuration names it; the same on every call. */
    String kind();

    /** Stores all bytes of {@code content} under {@code key} (32 hexadecimal digits); does not close the stream. */
    void put(String key, InputStream content) throws IOException;

    /** Opens the bytes stored under {@code key}; the caller closes the stream and verifies the digest. */
    InputStream open(String key) throws IOException;

    /** Removes the bytes under {@code key}; doing it twice, or for an unknown key, is no error. */
    void remove(String key) throws IOException;

    /** The longest content it takes, in bytes; longer files are refused before they are sent. */
    default long limit() {
        return Long.MAX_VALUE;
    }
}
