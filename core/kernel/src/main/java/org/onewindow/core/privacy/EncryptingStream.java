package org.onewindow.core.privacy;

import java.io.InputStream;

/** See {@link FileSeal}. */
final class EncryptingStream extends ChunkedStream {
    private final byte[] key;

    EncryptingStream(InputStream plain, byte[] key) {
        super(plain, FileSeal.CHUNK);
        this.key = key;
    }

    @Override
    byte[] begin(InputStream from) {
        return FileSeal.MARK.clone();
    }

    @Override
    byte[] turned(byte[] chunk, byte[] nonce) {
        return Crypto.encrypt(key, nonce, FileSeal.MARK, chunk, chunk.length);
    }
}
