package org.onewindow.core.privacy;

import org.onewindow.spi.facts.SubjectNumber;
import org.onewindow.spi.identity.SubjectId;

/**
 * Keeps one key and one salt per person and does everything that needs them.
 *
 * <p><b>Guaranteed.</b> All methods run within the caller's act or reading. Once a subject is erased nothing sealed for it can be
 * opened by any node, at once.
 * <p><b>Errors.</b> {@link ErasedException} for a subject whose key is destroyed.
 * <p><b>Threads.</b> Safe for use by several threads.
 */
public interface Vault {
    /** The subject of that number; one is made, with key and salt, if the hall has not met it. At most one statement if it has. */
    SubjectId subjectOf(SubjectNumber number);

    /** Encrypts {@code text} under the subject's key; never the same bytes twice. */
    String seal(SubjectId subject, String text);

    /** What {@link #seal} was given. */
    String open(SubjectId subject, String sealed);

    /** SHA-256 over the subject's salt and {@code text}; 64 lower-case hexadecimal digits. */
    String digest(SubjectId subject, String text);

    /**
     * HMAC-SHA-256 of {@code text} under the hall's own key, 32 bytes; for what must be computable again and never guessed.
     *
     * @param purpose separates one use from another, such as {@code lookup-code}
     */
    byte[] mac(String purpose, String text);

    /** Destroys key and salt: erases. */
    void erase(SubjectId subject);
}
