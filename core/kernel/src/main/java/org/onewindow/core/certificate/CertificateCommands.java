package org.onewindow.core.certificate;

import java.util.Optional;
import org.onewindow.core.act.ActCommand;
import org.onewindow.core.act.IdempotencyKey;

/**
 * What the desk of certificates is asked to do. In all of them {@code certificate} is the outside identifier and {@code seen} the version
 * that the caller looked at, absent if the caller does not say.
 */
public final class CertificateCommands {
    private CertificateCommands() {}

    /** Acts on a certificate without more content. */
    public record On(IdempotencyKey key, String certificate, Optional<Long> seen) implements ActCommand {}

    /**
     * Asks for an end, or puts one on record.
     *
     * @param reasons why, with the legal basis; 1 to 2,000 characters
     */
    public record End(IdempotencyKey key, String certificate, Optional<Long> seen, LicenceEnding ending, String reasons)
            implements ActCommand {}

    /**
     * Takes the paper of a replaced certificate back.
     *
     * @param as handed in, or declared lost
     */
    public record TakeBack(IdempotencyKey key, String certificate, Optional<Long> seen, PaperState as)
            implements ActCommand {}
}
