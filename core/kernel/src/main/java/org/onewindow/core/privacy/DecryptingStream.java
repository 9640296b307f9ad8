package org.onewindow.core.privacy;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** See {@link FileSeal}. */
final class DecryptingStream extends ChunkedStream {
    private final byte[] key;

    DecryptingStream(InputStream sealed, byte[] key) {
        super(sealed, FileSeal.CHUNK + Crypto.TAG_BYTES);
        this.key = key;
    }

    @Override
    byte[] begin(InputStream from) throws IOException {
        if (!Arrays.equals(from.readNBytes(FileSeal.MARK.length), FileSeal.MARK)) {
            throw new FileSeal.DamagedFileException("not a sealed file");
        }
        return new byte[0];
    }

    @Override
    byte[] turned(byte[] chunk, byte[] nonce) throws IOException {
        try {
            return Crypto.decrypt(key, nonce, FileSeal.MARK, chunk, 0, chunk.length);
        } catch (DamagedException e) {
            throw new FileSeal.DamagedFileException(e);
        }
    }
}
