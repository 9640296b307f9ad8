package org.onewindow.adapters.persistence.content;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Optional;

/** Reads a file piece by piece, each when the one before is used up; the first missing piece is the end. */
final class PieceStream extends InputStream {
    private final Source source;
    private byte[] piece;
    private int number;
    private int position;
    private boolean ended;

    /** Where the pieces come from. */
    @FunctionalInterface
    interface Source {
        Optional<byte[]> piece(int number) throws IOException;
    }

    PieceStream(byte[] first, Source source) {
        this.piece = first;
        this.source = source;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, into.length);
        if (length == 0) {
            return 0;
        }
        while (position == piece.length) {
            if (ended) {
                return -1;
            }
            advance();
        }
        int count = Math.min(length, piece.length - position);
        System.arraycopy(piece, position, into, offset, count);
        position += count;
        return count;
    }

    private void advance() throws IOException {
        Optional<byte[]> next = source.piece(++number);
        ended = next.isEmpty();
        piece = next.orElseGet(() -> new byte[0]);
        position = 0;
    }
}
