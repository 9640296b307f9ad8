package org.onewindow.core.people;

/**
 * What is kept of a password.
 *
 * @param text {@code pbkdf2-sha256$<iterations>$<salt>$<hash>}, salt and hash in Base64
 */
public record PasswordHash(String text) {
    /** Never shown: an offline guess would begin with it. */
    @Override
    public String toString() {
        return "PasswordHash[...]";
    }
}
