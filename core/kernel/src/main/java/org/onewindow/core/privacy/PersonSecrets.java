package org.onewindow.core.privacy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import org.onewindow.spi.identity.SubjectId;

/** One person's key and salt in the clear: 64 bytes that live as long as an act or the transfer of a file. */
final class PersonSecrets {
    private static final int BYTES = 2 * Crypto.KEY_BYTES;

    private final byte[] key;
    private final byte[] salt;

    private PersonSecrets(byte[] secrets) {
        key = Arrays.copyOfRange(secrets, 0, Crypto.KEY_BYTES);
        salt = Arrays.copyOfRange(secrets, Crypto.KEY_BYTES, BYTES);
    }

    /** New ones for {@code subject}, as they are stored. */
    static String makeWrapped(SubjectId subject, MasterKey master, RandomGenerator chance) {
        byte[] secrets = new byte[BYTES];
        chance.nextBytes(secrets);
        return SealedText.seal(master.wrappingKey(), nonce(chance), subject.value(), secrets);
    }

    static PersonSecrets unwrap(SubjectId subject, MasterKey master, String wrapped) {
        return new PersonSecrets(SealedText.open(master.wrappingKey(), subject.value(), wrapped));
    }

    String seal(String text, RandomGenerator chance) {
        return SealedText.seal(textKey(), nonce(chance), "", text.getBytes(StandardCharsets.UTF_8));
    }

    String open(String sealed) {
        return new String(SealedText.open(textKey(), "", sealed), StandardCharsets.UTF_8);
    }

    /** SHA-256 over salt and text. */
    String digest(String text) {
        MessageDigest digest = Crypto.sha256();
        digest.update(salt);
        return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Each file has a key of its own, so that bytes of one file never pass for bytes of another. */
    FileSeal fileSeal(String contentKey) {
        return new FileSeal(Crypto.mac(key, "file", contentKey));
    }

    private byte[] textKey() {
        return Crypto.mac(key, "text", "");
    }

    private static byte[] nonce(RandomGenerator chance) {
        byte[] nonce = new byte[Crypto.NONCE_BYTES];
        chance.nextBytes(nonce);
        return nonce;
    }
}
