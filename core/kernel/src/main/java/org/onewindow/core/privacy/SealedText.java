package org.onewindow.core.privacy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/**
 * The form of sealed values: base64url of one byte version (1), 12 bytes nonce, ciphertext and 16 bytes tag. The context is
 * authenticated and not stored.
 */
final class SealedText {
    private static final byte VERSION = 1;
    private static final int START = 1 + Crypto.NONCE_BYTES;

    private SealedText() {}

    static String seal(byte[] key, byte[] nonce, String context, byte[] plain) {
        byte[] ciphertext = Crypto.encrypt(key, nonce, bytes(context), plain, plain.length);
        byte[] sealed = new byte[START + ciphertext.length];
        sealed[0] = VERSION;
        System.arraycopy(nonce, 0, sealed, 1, nonce.length);
        System.arraycopy(ciphertext, 0, sealed, START, ciphertext.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    /**
     * What was sealed.
     *
     * @throws DamagedException if {@code text} was not sealed with this key and context
     */
    static byte[] open(byte[] key, String context, String text) {
        byte[] sealed = decoded(text);
        if (sealed.length < START || sealed[0] != VERSION) {
            throw new DamagedException(new IllegalArgumentException("not a sealed value"));
        }
        byte[] nonce = Arrays.copyOfRange(sealed, 1, START);
        return Crypto.decrypt(key, nonce, bytes(context), sealed, START, sealed.length - START);
    }

    private static byte[] decoded(String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new DamagedException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
