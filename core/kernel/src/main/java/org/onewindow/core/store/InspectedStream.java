package org.onewindow.core.store;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onewindow.spi.finding.Finding;

/**
 * Watches a file pass: its length, its first and last bytes, and the characters of texts. Ends the transfer at the first problem,
 * and remembers it.
 */
final class InspectedStream extends InputStream {
    private static final int TAIL = 64 * 1024;

    private final InputStream source;
    private final FileType type;
    private final long limit;
    private final Tail tail;
    private final byte[] head = new byte[FileType.HEAD];
    private int headLength;
    private boolean headChecked;
    private boolean ended;
    private @Nullable Finding problem;

    InspectedStream(InputStream source, FileType type, long limit) {
        this.source = source;
        this.type = type;
        this.limit = limit;
        this.tail = new Tail(type.isArchive() ? ArchiveList.TAIL : TAIL);
    }

    /** What was found, once the file has passed or the transfer has ended. */
    Optional<Finding> problem() {
        return Optional.ofNullable(problem);
    }

    /** Whether the file has passed to its end. */
    boolean ended() {
        return ended;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (ended) {
            return -1;
        }
        int count = fromSource(into, offset, length);
        if (count < 0) {
            end();
            return -1;
        }
        look(into, offset, count);
        return count;
    }

    private int fromSource(byte[] into, int offset, int length) throws IOException {
        try {
            return source.read(into, offset, length);
        } catch (IOException e) {
            problem = Finding.error(FileCodes.BROKEN_OFF, "");
            throw e;
        }
    }

    private void look(byte[] bytes, int offset, int count) throws IOException {
        tail.add(bytes, offset, count);
        if (tail.count() > limit) {
            throw refused(FileCodes.TOO_LONG, FileCodes.megabytes(limit));
        }
        int missing = Math.min(count, head.length - headLength);
        System.arraycopy(bytes, offset, head, headLength, missing);
        headLength += missing;
        if (headLength == head.length) {
            checkHead();
        }
        if (type.isText()) {
            checkText(bytes, offset, count);
        }
    }

    private void checkHead() throws IOException {
        if (!headChecked && !type.begins(Arrays.copyOf(head, headLength))) {
            throw refused(FileCodes.OTHER_CONTENT, type.name());
        }
        headChecked = true;
    }

    private void checkText(byte[] bytes, int offset, int count) throws IOException {
        for (int i = offset; i < offset + count; i++) {
            byte each = bytes[i];
            if (each >= 0 && each < ' ' && each != '\n' && each != '\r' && each != '\t') {
                throw refused(FileCodes.NO_TEXT);
            }
        }
    }

    private void end() throws IOException {
        if (tail.count() == 0) {
            throw refused(FileCodes.EMPTY);
        }
        checkHead();
        byte[] last = tail.bytes();
        if (type.isArchive()) {
            Optional<ArchiveProblem> found = ArchiveList.problem(last, tail.count(), type.entries());
            if (found.isPresent()) {
                throw refused(FileCodes.BAD_ARCHIVE, found.get().name());
            }
        }
        if (!type.ends(last)) {
            throw refused(FileCodes.INCOMPLETE, type.name());
        }
        ended = true;
    }

    private RefusedUploadException refused(String code, String... arguments) {
        Finding finding = Finding.error(code, "", arguments);
        problem = finding;
        return new RefusedUploadException(finding);
    }
}
