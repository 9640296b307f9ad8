package org.onewindow.core.ledger;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The bytes that a hash covers: a line with the format's name, then each field as a netstring ({@code 3:abc,}). Lengths make them
 * unambiguous: two different lists of fields never share their bytes.
 */
final class EntryBytes {
    /** Of new entries. Each entry names its own, so that a hall can change over; SM3 needs a provider that has it. */
    static final String ALGORITHM = "SHA-256";

    private final MessageDigest digest;

    EntryBytes(String algorithm, String format) {
        try {
            digest = MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("no provider has " + algorithm, e);
        }
        digest.update(ascii(format + "\n"));
    }

    /**
     * Adds a field.
     *
     * @throws IllegalArgumentException if {@code value} has half a surrogate pair: it has no UTF-8, and a replacement would make it
     *     equal to another text
     */
    EntryBytes field(String value) {
        ByteBuffer text = utf8(value);
        digest.update(ascii(text.remaining() + ":"));
        digest.update(text);
        digest.update((byte) ',');
        return this;
    }

    EntryBytes field(long value) {
        return field(Long.toString(value));
    }

    /** 64 lower-case hexadecimal digits; called once, at the end. */
    String hash() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static ByteBuffer utf8(String value) {
        try {
            return StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(value));
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("a text for the ledger has half a surrogate pair", e);
        }
    }

    private static byte[] ascii(String value) {
        return value.getBytes(StandardCharsets.US_ASCII);
    }
}
