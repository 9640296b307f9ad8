package org.onewindow.core.privacy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Objects;

/** Reads a file chunk by chunk, one ahead, because the last chunk is treated apart, and hands out what becomes of each. */
abstract class ChunkedStream extends InputStream {
    private static final long MOST_CHUNKS = 0xffff_ffffL;

    private final InputStream source;
    private final int chunkSize;
    private byte[] ready = new byte[0];
    private int position;
    private byte[] next = new byte[0];
    private long number;
    private boolean begun;
    private boolean ended;

    ChunkedStream(InputStream source, int chunkSize) {
        this.source = source;
        this.chunkSize = chunkSize;
    }

    /** What is handed out before the first chunk; reads what stands there. */
    abstract byte[] begin(InputStream from) throws IOException;

    /** What becomes of one chunk. */
    abstract byte[] turned(byte[] chunk, byte[] nonce) throws IOException;

    static byte[] nonce(long number, boolean last) {
        return ByteBuffer.allocate(Crypto.NONCE_BYTES)
                .putInt(7, (int) number)
                .put(Crypto.NONCE_BYTES - 1, (byte) (last ? 1 : 0))
                .array();
    }

    @Override
    public final int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public final int read(byte[] into, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, into.length);
        if (length == 0) {
            return 0;
        }
        while (position == ready.length) {
            if (ended) {
                return -1;
            }
            advance();
        }
        int count = Math.min(length, ready.length - position);
        System.arraycopy(ready, position, into, offset, count);
        position += count;
        return count;
    }

    private void advance() throws IOException {
        if (!begun) {
            ready = begin(source);
            next = source.readNBytes(chunkSize);
            begun = true;
        } else {
            byte[] chunk = next;
            next = chunk.length < chunkSize ? new byte[0] : source.readNBytes(chunkSize);
            boolean last = next.length == 0;
            if (number > MOST_CHUNKS) {
                throw new IOException("the file is too long");
            }
            ready = turned(chunk, nonce(number++, last));
            ended = last;
        }
        position = 0;
    }

    @Override
    public final void close() throws IOException {
        source.close();
    }
}
