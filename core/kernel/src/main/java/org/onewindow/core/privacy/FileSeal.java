package org.onewindow.core.privacy;

import java.io.IOException;
import java.io.InputStream;

/**
 * Encrypts and decrypts one file as it passes, in constant memory.
 *
 * <p><b>Format.</b> The four bytes {@code OWF1}, then chunks of 64 KB plaintext (the last one shorter, empty for an empty file),
 * each followed by its 16 byte tag: AES-256-GCM under a key made for this file alone. A chunk's nonce is 7 zero bytes, its number
 * (4 bytes, from 0, big-endian), and 1 for the last chunk or 0 for the others. So a chunk that is changed, missing, doubled, moved,
 * or taken from another file, and a file that is cut or lengthened, do not decrypt.
 *
 * <p><b>Threads.</b> Immutable; each stream belongs to one thread. Does not need the database: an upload may outlast a transaction.
 */
public final class FileSeal {
    static final int CHUNK = 64 * 1024;
    static final byte[] MARK = {'O', 'W', 'F', '1'};

    private final byte[] key;

    FileSeal(byte[] key) {
        this.key = key.clone();
    }

    /** The encrypted bytes of {@code plain}; closing closes it. One file is encrypted once: a second try needs a new content key. */
    public InputStream encrypting(InputStream plain) {
        return new EncryptingStream(plain, key);
    }

    /**
     * The bytes that were encrypted; closing closes {@code sealed}. Whoever reads to the end knows that the file is whole.
     *
     * @return a stream that throws {@link DamagedFileException}, before giving out a byte of the chunk concerned, if the file is
     *     not what was encrypted
     */
    public InputStream decrypting(InputStream sealed) {
        return new DecryptingStream(sealed, key);
    }

    /** How long the encrypted form of a file of {@code size} bytes is. */
    public static long sealedSize(long size) {
        long chunks = size == 0 ? 1 : (size + CHUNK - 1) / CHUNK;
        return MARK.length + size + chunks * Crypto.TAG_BYTES;
    }

    /** Thrown while reading a file that was changed, cut or moved. */
    public static class DamagedFileException extends IOException {
        private static final long serialVersionUID = 1L;

        /** With what is wrong; names no file. */
        public DamagedFileException(String message) {
            super(message);
        }

        DamagedFileException(Throwable cause) {
            super("the file was changed, cut or moved", cause);
        }
    }
}
