package org.onewindow.core.ledger;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Builds the bytes that a hash covers: a line with the format's name, then each field as a netstring. */
final class EntryBytes {
    static final String ALGORITHM = "SHA-256";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);

    EntryBytes(String format) {
        bytes.writeBytes((format + "\n").getBytes(StandardCharsets.US_ASCII));
    }

    EntryBytes field(String value) {
        byte[] text = value.getBytes(StandardCharsets.UTF_8);
        bytes.writeBytes((text.length + ":").getBytes(StandardCharsets.US_ASCII));
        bytes.writeBytes(text);
        bytes.write(',');
        return this;
    }

    EntryBytes field(long value) {
        return field(Long.toString(value));
    }

    String hash() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(ALGORITHM).digest(bytes.toByteArray()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}
