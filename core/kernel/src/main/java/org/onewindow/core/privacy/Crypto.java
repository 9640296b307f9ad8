package org.onewindow.core.privacy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** The few algorithms in use, all of the Java platform: AES-256-GCM, HMAC-SHA-256, SHA-256. */
final class Crypto {
    static final int KEY_BYTES = 32;
    static final int NONCE_BYTES = 12;
    static final int TAG_BYTES = 16;

    private static final String AES = "AES";
    private static final String HMAC = "HmacSHA256";

    private Crypto() {}

    /** Encrypts; the answer is ciphertext and tag. A nonce is used once with a key. */
    static byte[] encrypt(byte[] key, byte[] nonce, byte[] context, byte[] plain, int length) {
        try {
            return gcm(Cipher.ENCRYPT_MODE, key, nonce, context).doFinal(plain, 0, length);
        } catch (GeneralSecurityException e) {
            throw missing(e);
        }
    }

    /**
     * Decrypts ciphertext and tag from {@code offset} on.
     *
     * @throws DamagedException if key, nonce, context or bytes are not those of the encryption
     */
    static byte[] decrypt(byte[] key, byte[] nonce, byte[] context, byte[] sealed, int offset, int length) {
        if (length < TAG_BYTES) {
            throw new DamagedException(new IllegalArgumentException("shorter than its tag"));
        }
        Cipher cipher;
        try {
            cipher = gcm(Cipher.DECRYPT_MODE, key, nonce, context);
        } catch (GeneralSecurityException e) {
            throw missing(e);
        }
        try {
            return cipher.doFinal(sealed, offset, length);
        } catch (GeneralSecurityException e) {
            throw new DamagedException(e);
        }
    }

    /** HMAC-SHA-256 over {@code purpose}, a zero byte and {@code text}; 32 bytes, good as a key of its own. */
    static byte[] mac(byte[] key, String purpose, String text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            mac.update(purpose.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw missing(e);
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException e) {
            throw missing(e);
        }
    }

    private static Cipher gcm(int mode, byte[] key, byte[] nonce, byte[] context) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, AES), new GCMParameterSpec(TAG_BYTES * Byte.SIZE, nonce));
        cipher.updateAAD(context);
        return cipher;
    }

    private static IllegalStateException missing(GeneralSecurityException e) {
        return new IllegalStateException("every Java platform has AES-GCM, HMAC-SHA-256 and SHA-256", e);
    }
}
