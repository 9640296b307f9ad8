package org.onewindow.core.store;

import java.io.IOException;
import java.io.InputStream;
import org.onewindow.core.privacy.FileSeal;
import org.onewindow.spi.store.ContentRef;

/** Stored bytes that, at their end, are held against length and digest of their reference. */
final class ProvenStream extends DigestedStream {
    private final ContentRef ref;
    private boolean proven;

    ProvenStream(InputStream stored, ContentRef ref) {
        super(stored);
        this.ref = ref;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = proven ? -1 : super.read(into, offset, length);
        if (read < 0 && !proven) {
            if (count() != ref.size() || !digest().equals(ref.digest())) {
                throw new FileSeal.DamagedFileException("stored bytes are not those of the reference");
            }
            proven = true;
        }
        return read;
    }
}
