package org.onewindow.core.store;

import java.util.Arrays;

/** The last bytes of what has passed. */
final class Tail {
    private final byte[] ring;
    private long count;

    Tail(int capacity) {
        ring = new byte[capacity];
    }

    void add(byte[] bytes, int offset, int length) {
        int kept = Math.min(length, ring.length);
        int from = offset + length - kept;
        int at = (int) ((count + length - kept) % ring.length);
        int first = Math.min(kept, ring.length - at);
        System.arraycopy(bytes, from, ring, at, first);
        System.arraycopy(bytes, from + first, ring, 0, kept - first);
        count += length;
    }

    /** How many bytes have passed in all. */
    long count() {
        return count;
    }

    byte[] bytes() {
        if (count <= ring.length) {
            return Arrays.copyOf(ring, (int) count);
        }
        int start = (int) (count % ring.length);
        byte[] bytes = new byte[ring.length];
        System.arraycopy(ring, start, bytes, 0, ring.length - start);
        System.arraycopy(ring, 0, bytes, ring.length - start, start);
        return bytes;
    }
}
