package org.onewindow.routing.task;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.onewindow.spi.application.OpinionKind;

/**
 * An opinion as the ledger keeps it: {@code <step> <kind> <SHA-256 of the grounds>}. The words themselves stay in the task, where
 * they can be purged one day; the digest proves them until then.
 */
final class OpinionRecord {
    private OpinionRecord() {}

    static String of(String step, OpinionKind kind, String grounds) {
        return step + " " + kind + " " + digest(grounds);
    }

    /** What was answered. */
    static OpinionKind kindOf(String record) {
        return OpinionKind.valueOf(record.split(" ", -1)[1]);
    }

    /** The step of an opinion on record. */
    static String stepOf(String record) {
        return record.substring(0, record.indexOf(' '));
    }

    /** SHA-256 in hexadecimal. */
    static String digest(String grounds) {
        try {
            byte[] text = grounds.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
