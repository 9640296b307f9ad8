package org.onewindow.core.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Turns passwords into hashes that are dear to guess: PBKDF2 with HMAC-SHA-256 (NIST SP 800-132), 600,000 iterations unless
 * {@code onewindow.people.password-iterations} says otherwise.
 *
 * <p><b>Limits.</b> At most as many computations at once as the machine has processors; a sign-in that would have to wait for
 * more than two seconds is told to come back, so that guessing never takes the processors away from everybody else.
 * <p><b>Threads.</b> Safe for use by several threads.
 */
@ApplicationScoped
public class Passwords {
    private static final String NAME = "pbkdf2-sha256";
    private static final int ITERATIONS = 600_000;
    private static final int PATIENCE_SECONDS = 2;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BITS = 256;

    private final int iterations;
    private final RandomGenerator chance;
    private final Semaphore computing = new Semaphore(Runtime.getRuntime().availableProcessors());

    @Inject
    Passwords(RandomGenerator chance) {
        this(ConfigProvider.getConfig(), chance);
    }

    Passwords(Config config, RandomGenerator chance) {
        this.iterations = config.getOptionalValue("onewindow.people.password-iterations", Integer.class)
                .orElse(ITERATIONS);
        this.chance = chance;
    }

    /** A new hash of {@code password}, with a salt of its own. */
    public PasswordHash hash(String password) {
        byte[] salt = new byte[SALT_BYTES];
        chance.nextBytes(salt);
        return new PasswordHash(String.join(
                "$", NAME, Integer.toString(iterations), base64(salt), base64(derive(password, iterations, salt))));
    }

    /**
     * Whether {@code password} is the one that was hashed. Without a hash the answer is no, after the same work.
     *
     * @return nothing if too many others are being checked right now
     */
    Optional<Boolean> fits(String password, Optional<PasswordHash> hash) {
        if (!mayCompute()) {
            return Optional.empty();
        }
        try {
            return Optional.of(hash.map(known -> fits(password, known)).orElseGet(() -> {
                derive(password, iterations, new byte[SALT_BYTES]);
                return false;
            }));
        } finally {
            computing.release();
        }
    }

    private boolean mayCompute() {
        try {
            return computing.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean fits(String password, PasswordHash known) {
        String[] parts = known.text().split("\\$", -1);
        byte[] salt = Base64.getDecoder().decode(parts[2]);
        byte[] hash = Base64.getDecoder().decode(parts[3]);
        return MessageDigest.isEqual(hash, derive(password, Integer.parseInt(parts[1]), salt));
    }

    private static byte[] derive(String password, int iterations, byte[] salt) {
        try {
            PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt, iterations, HASH_BITS);
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform since 8 has PBKDF2 with HMAC-SHA-256", e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
