package org.onewindow.core.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.onewindow.core.certificate.CertificateRegister;
import org.onewindow.core.certificate.PublicCertificate;
import org.onewindow.spi.finding.Finding;

/**
 * 证照查验: whether a certificate is genuine and valid, without signing in, with limited tries. An organisation's is open to everybody by
 * its number; a person's with the code that stands on it.
 *
 * <p><b>Threads.</b> Safe for use by several threads.
 */
@ApplicationScoped
public class CertificateLookup {
    /** No certificate of that number and code is known. */
    private static final String UNKNOWN = "OW-CRT-1009";

    private static final int LONGEST_NUMBER = 100;

    private final CertificateRegister register;
    private final Tries tries;

    @Inject
    CertificateLookup(CertificateRegister register, Tries tries) {
        this.register = register;
        this.tries = tries;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected CertificateLookup() {
        this(null, null);
    }

    /**
     * The certificate, as far as it may be public. An unknown number and a wrong code are told apart neither by the answer nor by the
     * number of tries.
     *
     * @param number as typed
     * @param code as typed; may be empty
     * @param client what tells one client from another, such as its network address
     */
    public GuessAnswer<PublicCertificate> check(String number, String code, String client) {
        String asked = number.strip();
        Tries.Try[] guesses = {
            new Tries.Try(Guessing.LOOKUP_CODE_OF_NUMBER, asked.substring(0, Math.min(asked.length(), LONGEST_NUMBER))),
            new Tries.Try(Guessing.LOOKUP_CODE_FROM_CLIENT, client)
        };
        Optional<Duration> wait = tries.count(guesses);
        if (wait.isPresent()) {
            String minutes = Long.toString(wait.get().toMinutes() + 1);
            return new GuessAnswer.Wait<>(wait.get(), List.of(Finding.error("OW-PPL-0002", "", minutes)));
        }
        Optional<PublicCertificate> found = register.check(asked, code);
        if (found.isEmpty()) {
            return new GuessAnswer.Wrong<>(List.of(Finding.error(UNKNOWN, "")));
        }
        tries.takeBack(guesses);
        return new GuessAnswer.Right<>(found.get());
    }
}
