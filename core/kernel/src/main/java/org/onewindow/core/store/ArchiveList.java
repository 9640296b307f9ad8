package org.onewindow.core.store;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the list of entries at the end of a ZIP file, and nothing else: no entry is unpacked.
 *
 * <p><b>Source.</b> APPNOTE.TXT 6.3.10, sections 4.3.12 (central directory) and 4.3.16 (end record). Files of several volumes, of
 * the 64-bit form, with bytes before or after the archive are refused: documents are not made so.
 */
final class ArchiveList {
    /** How many of a file's last bytes are needed: room for the list of the most entries. */
    static final int TAIL = 1 << 20;

    private static final int MOST_ENTRIES = 2_000;
    private static final long MOST_BYTES = 512L << 20;
    private static final long MOST_DENSE = 100;
    private static final int END_RECORD = 0x06054b50;
    private static final int END_RECORD_SIZE = 22;
    private static final int LONGEST_COMMENT = 0xffff;
    private static final int ENTRY = 0x02014b50;
    private static final int ENTRY_SIZE = 46;
    private static final int LOCAL_SIZE = 30;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;

    private final ByteBuffer tail;
    private final long tailStart;

    private record Entry(String name, int nameLength, long start, long packed, long unpacked) {}

    private ArchiveList(byte[] tail, long size) {
        this.tail = ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN);
        this.tailStart = size - tail.length;
    }

    /**
     * What is wrong with an archive.
     *
     * @param tail its last {@value #TAIL} bytes, or all
     * @param size its length
     * @param wanted entries it must have
     */
    static Optional<ArchiveProblem> problem(byte[] tail, long size, Set<String> wanted) {
        return new ArchiveList(tail, size).problem(wanted);
    }

    private Optional<ArchiveProblem> problem(Set<String> wanted) {
        int end = endRecord();
        if (end < 0) {
            return Optional.of(ArchiveProblem.NO_LIST);
        }
        int count = unsigned(end + 10);
        long listStart = tail.getInt(end + 16) & 0xffff_ffffL;
        boolean oneVolume = tail.getInt(end + 4) == 0 && unsigned(end + 8) == count;
        boolean listInTail = listStart >= tailStart && listStart <= tailStart + end;
        if (count > MOST_ENTRIES) {
            return Optional.of(ArchiveProblem.TOO_MANY_ENTRIES);
        }
        if (!oneVolume || !listInTail) {
            return Optional.of(ArchiveProblem.NO_LIST);
        }
        List<Entry> entries = new ArrayList<>();
        return readEntries((int) (listStart - tailStart), end, count, entries)
                .or(() -> overlap(entries, listStart))
                .or(() -> size(entries))
                .or(() -> names(entries, wanted));
    }

    /** Where the end record begins; -1 if there is none that reaches exactly to the end of the file. */
    private int endRecord() {
        int last = tail.capacity() - END_RECORD_SIZE;
        for (int at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
            if (tail.getInt(at) == END_RECORD && at + END_RECORD_SIZE + unsigned(at + 20) == tail.capacity()) {
                return at;
            }
        }
        return -1;
    }

    private Optional<ArchiveProblem> readEntries(int from, int end, int count, List<Entry> entries) {
        int at = from;
        for (int i = 0; i < count; i++) {
            if (at + ENTRY_SIZE > end || tail.getInt(at) != ENTRY) {
                return Optional.of(ArchiveProblem.NO_LIST);
            }
            int nameLength = unsigned(at + 28);
            int next = at + ENTRY_SIZE + nameLength + unsigned(at + 30) + unsigned(at + 32);
            if (next > end) {
                return Optional.of(ArchiveProblem.NO_LIST);
            }
            if (!isUsuallyPacked(at)) {
                return Optional.of(ArchiveProblem.UNUSUAL_PACKING);
            }
            entries.add(entry(at, nameLength));
            at = next;
        }
        return at == end ? Optional.empty() : Optional.of(ArchiveProblem.NO_LIST);
    }

    private boolean isUsuallyPacked(int entry) {
        int method = unsigned(entry + 10);
        boolean encrypted = (unsigned(entry + 8) & 1) != 0;
        return !encrypted && (method == STORED || method == DEFLATED);
    }

    private Entry entry(int at, int nameLength) {
        byte[] name = new byte[nameLength];
        tail.get(at + ENTRY_SIZE, name);
        return new Entry(
                new String(name, StandardCharsets.UTF_8),
                nameLength,
                tail.getInt(at + 42) & 0xffff_ffffL,
                tail.getInt(at + 20) & 0xffff_ffffL,
                tail.getInt(at + 24) & 0xffff_ffffL);
    }

    private static Optional<ArchiveProblem> overlap(List<Entry> entries, long listStart) {
        long free = 0;
        for (Entry entry :
                entries.stream().sorted(Comparator.comparingLong(Entry::start)).toList()) {
            if (entry.start() < free) {
                return Optional.of(ArchiveProblem.OVERLAPPING);
            }
            free = entry.start() + LOCAL_SIZE + entry.nameLength() + entry.packed();
        }
        return free > listStart ? Optional.of(ArchiveProblem.OVERLAPPING) : Optional.empty();
    }

    private static Optional<ArchiveProblem> size(List<Entry> entries) {
        long unpacked = entries.stream().mapToLong(Entry::unpacked).sum();
        long packed = entries.stream().mapToLong(Entry::packed).sum();
        if (unpacked > MOST_BYTES) {
            return Optional.of(ArchiveProblem.TOO_LARGE);
        }
        return unpacked > MOST_DENSE * Math.max(1_024, packed)
                ? Optional.of(ArchiveProblem.TOO_DENSE)
                : Optional.empty();
    }

    private static Optional<ArchiveProblem> names(List<Entry> entries, Set<String> wanted) {
        Set<String> names = new HashSet<>();
        for (Entry entry : entries) {
            if (!names.add(entry.name()) || leadsOut(entry.name())) {
                return Optional.of(ArchiveProblem.BAD_NAME);
            }
        }
        if (names.stream().anyMatch(name -> name.endsWith("vbaProject.bin"))) {
            return Optional.of(ArchiveProblem.MACROS);
        }
        return names.containsAll(wanted) ? Optional.empty() : Optional.of(ArchiveProblem.NOT_OF_THIS_KIND);
    }

    private static boolean leadsOut(String name) {
        return name.isEmpty()
                || name.startsWith("/")
                || name.contains("\\")
                || name.contains(":")
                || name.chars().anyMatch(Character::isISOControl)
                || List.of(name.split("/", -1)).contains("..");
    }

    private int unsigned(int at) {
        return tail.getShort(at) & 0xffff;
    }
}
