package org.onewindow.core.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import org.onewindow.core.privacy.Vault;

/**
 * 查询码: the code that, together with the application number, opens the progress page. It is computed from the hall's key and never
 * stored, so no copy of the database gives it away.
 */
@ApplicationScoped
public class LookupCodes {
    /** Digits and capitals that cannot be mistaken for one another; 32 of them, so that a byte maps evenly. */
    private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private static final int LENGTH = 8;

    private final Vault vault;

    @Inject
    LookupCodes(Vault vault) {
        this.vault = vault;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected LookupCodes() {
        this(null);
    }

    /** The 8 characters that belong to the application, or bundle, of that outside identifier. */
    public String of(String applicationId) {
        byte[] mac = vault.mac("lookup-code", applicationId);
        StringBuilder code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt((mac[i] & 0xff) % ALPHABET.length()));
        }
        return code.toString();
    }

    /** Whether {@code code}, as a person typed it, belongs to the application; takes the same time for every answer. */
    public boolean fits(String applicationId, String code) {
        byte[] typed = code.strip().toUpperCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(of(applicationId).getBytes(StandardCharsets.UTF_8), typed);
    }
}
