package org.onewindow.adapters.verifier;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The hashes of the format, from well-formed entries. */
final class EntryHash {
    private static final Set<String> ALGORITHMS = Set.of("SHA-256", "SM3");

    private EntryHash() {}

    /** Whether the format has the algorithm and this machine a provider of it. */
    static boolean isKnown(String algorithm) {
        return ALGORITHMS.contains(algorithm) && digest(algorithm).isPresent();
    }

    static String of(StoredEntry entry) {
        return of(entry, entry.text(Column.SEQ));
    }

    /** The hash that {@code entry} would have at another position. */
    static String of(StoredEntry entry, String seq) {
        Stream<String> covered = Stream.of(Column.values())
                .filter(column -> column != Column.HASH)
                .map(column -> column == Column.SEQ ? seq : entry.text(column));
        return hash(entry.text(Column.ALGORITHM), "OW-LEDGER-1", covered.toList());
    }

    /** What the first entry of a chain names as the hash before it. */
    static String genesis(StoredEntry first) {
        return hash(
                first.text(Column.ALGORITHM),
                "OW-GENESIS-1",
                List.of(first.text(Column.HALL), first.text(Column.CHAIN)));
    }

    private static String hash(String algorithm, String format, List<String> fields) {
        ByteArrayOutputStream covered = new ByteArrayOutputStream();
        covered.writeBytes((format + '\n').getBytes(StandardCharsets.US_ASCII));
        for (String field : fields) {
            byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
            covered.writeBytes(Integer.toString(bytes.length).getBytes(StandardCharsets.US_ASCII));
            covered.write(':');
            covered.writeBytes(bytes);
            covered.write(',');
        }
        return HexFormat.of().formatHex(digest(algorithm).orElseThrow().digest(covered.toByteArray()));
    }

    private static Optional<MessageDigest> digest(String algorithm) {
        try {
            return Optional.of(MessageDigest.getInstance(algorithm));
        } catch (NoSuchAlgorithmException noProvider) {
            return Optional.empty();
        }
    }
}
