package org.onewindow.core.privacy;

import java.util.HexFormat;

/**
 * The hall's own key, from which the keys that wrap, index and authenticate are derived. Lives outside the database: a copy of the
 * database alone opens nothing.
 *
 * <p><b>Threads.</b> Immutable.
 */
final class MasterKey {
    private final byte[] key;

    /** Of exactly 32 bytes. */
    MasterKey(byte[] key) {
        if (key.length != Crypto.KEY_BYTES) {
            throw new IllegalArgumentException("a master key has 32 bytes");
        }
        this.key = key.clone();
    }

    /** The key that wraps persons' secrets. */
    byte[] wrappingKey() {
        return Crypto.mac(key, "wrap", "person-key");
    }

    /** What the database keeps to recognise this key. */
    String checkValue() {
        return HexFormat.of().formatHex(Crypto.mac(key, "check", "master-key"));
    }

    /** HMAC under a key of its own for each purpose. */
    byte[] mac(String purpose, String text) {
        return Crypto.mac(Crypto.mac(key, "mac", purpose), "text", text);
    }

    @Override
    public String toString() {
        return "MasterKey";
    }
}
