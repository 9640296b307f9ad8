package org.onewindow.core.signature;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The {@code Content-Digest} of a body (RFC 9530), by SHA-256. */
public final class ContentDigest {
    /** The header's name. */
    public static final String HEADER = "Content-Digest";

    private ContentDigest() {}

    /** The header's value for {@code body}. */
    public static String of(byte[] body) {
        return headerValue(sha256().digest(body));
    }

    /**
     * The header's value for everything that {@code body} holds, which is read to its end and not closed.
     *
     * @throws UncheckedIOException if it cannot be read
     */
    public static String of(InputStream body) {
        MessageDigest digest = sha256();
        try {
            body.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return headerValue(digest.digest());
    }

    /** The header's value for a body whose SHA-256 is {@code digest}. */
    public static String headerValue(byte[] digest) {
        return "sha-256=:" + Base64.getEncoder().encodeToString(digest) + ":";
    }

    /** A fresh SHA-256. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
