package org.onewindow.core.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/** Makes outside identifiers that cannot be guessed. Safe for use by several threads. */
@ApplicationScoped
public class RandomIds {
    private static final int BYTES = 16;

    private final RandomGenerator chance;

    /** With a source of chance that is good enough for secrets. */
    @Inject
    public RandomIds(RandomGenerator chance) {
        this.chance = chance;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected RandomIds() {
        this(null);
    }

    /** 128 random bits as 32 lower-case hexadecimal digits. */
    public String next() {
        byte[] id = new byte[BYTES];
        chance.nextBytes(id);
        return HexFormat.of().formatHex(id);
    }
}
