package org.onewindow.adapters.verifier;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * Which idempotency keys were met. Keeps 128 bits of each key's SHA-256, in about 24 to 48 bytes of memory for each entry: at ten
 * million entries two different keys are taken for one in one ledger of 10^24.
 */
final class SeenKeys {
    private static final int FIRST_SLOTS = 1 << 10;

    private final MessageDigest sha256;
    private long[] bits = new long[2 * FIRST_SLOTS];
    private int count;

    SeenKeys() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Whether {@code key} was not met before. */
    boolean add(String key) {
        ByteBuffer digest = ByteBuffer.wrap(sha256.digest(key.getBytes(StandardCharsets.UTF_8)));
        // Two zeros mark a free slot.
        boolean isNew = put(bits, digest.getLong() | 1, digest.getLong());
        if (isNew) {
            count++;
            if (count > bits.length / 4) {
                grow();
            }
        }
        return isNew;
    }

    private static boolean put(long[] table, long first, long second) {
        int mask = table.length / 2 - 1;
        int slot = (int) (first >>> 32) & mask;
        while (table[2 * slot] != 0) {
            if (table[2 * slot] == first && table[2 * slot + 1] == second) {
                return false;
            }
            slot = (slot + 1) & mask;
        }
        table[2 * slot] = first;
        table[2 * slot + 1] = second;
        return true;
    }

    private void grow() {
        long[] before = bits;
        bits = new long[Math.multiplyExact(before.length, 2)];
        Arrays.fill(bits, 0);
        for (int i = 0; i < before.length; i += 2) {
            if (before[i] != 0) {
                put(bits, before[i], before[i + 1]);
            }
        }
    }
}
