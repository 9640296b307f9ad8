package org.onewindow.core.privacy;

import java.util.Optional;
import org.onewindow.spi.facts.SubjectNumber;
import org.onewindow.spi.identity.SubjectId;

/**
 * Keeps one key and one salt per person and does everything that needs them.
 *
 * <p><b>Guaranteed.</b> All methods run within the caller's act or reading. Once a subject is erased nothing sealed for it can be
 * opened by any node, at once.
 * <p><b>Errors.</b> {@link ErasedException} for a subject whose key is destroyed; {@link DamagedException} for sealed data that were
 * changed, cut, or belong to another subject.
 * <p><b>Threads.</b> Safe for use by several threads.
 */
public interface Vault {
    /** The subject of that number; one is made, with key and salt, if the hall has not met it. At most one statement if it has. */
    SubjectId subjectOf(SubjectNumber number);

    /** The subject of that number, if the hall has met it; makes none. */
    Optional<SubjectId> known(SubjectNumber number);

    /** Encrypts {@code text} under the subject's key; never the same bytes twice. */
    String seal(SubjectId subject, String text);

    /** What {@link #seal} was given. */
    String open(SubjectId subject, String sealed);

    /** SHA-256 over the subject's salt and {@code text}; 64 lower-case hexadecimal digits. */
    String digest(SubjectId subject, String text);

    /**
     * Encrypts and decrypts the file of that content key for the subject. Fetches the key at once; what it answers works on after
     * the act or reading has ended.
     *
     * @param contentKey 32 hexadecimal digits, new for every file
     */
    FileSeal fileSeal(SubjectId subject, String contentKey);

    /**
     * HMAC-SHA-256 of {@code text} under the hall's own key, 32 bytes; for what must be computable again and never guessed.
     *
     * @param purpose separates one use from another, such as {@code lookup-code}
     */
    byte[] mac(String purpose, String text);

    /** Destroys key, salt and the index of the number: erases. Doing it twice, or for an unknown subject, is no error. */
    void erase(SubjectId subject);
}
