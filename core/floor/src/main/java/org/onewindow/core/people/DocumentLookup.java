package org.onewindow.core.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.onewindow.core.document.IssuedDocuments;
import org.onewindow.core.document.IssuedDocuments.Claim;
import org.onewindow.core.document.IssuedDocuments.Issued;
import org.onewindow.spi.finding.Finding;

/**
 * 文书查验: whether a document is genuine, without signing in, with limited tries.
 *
 * <p><b>Threads.</b> Safe for use by several threads.
 */
@ApplicationScoped
public class DocumentLookup {
    private static final int LONGEST_NUMBER = 100;

    private final IssuedDocuments issued;
    private final Tries tries;

    @Inject
    DocumentLookup(IssuedDocuments issued, Tries tries) {
        this.issued = issued;
        this.tries = tries;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected DocumentLookup() {
        this(null, null);
    }

    /**
     * What a document or a file turned out to be.
     *
     * @param document which document of the hall it is, or says it is
     * @param altered whether the file is not, byte for byte, what the hall printed
     */
    public record Verdict(Issued document, boolean altered) {}

    /**
     * The document, if number and code belong together. An unknown number and a wrong code are told apart neither by the answer nor by
     * the number of tries.
     *
     * @param number as typed
     * @param code as typed
     * @param client what tells one client from another, such as its network address
     */
    public GuessAnswer<Verdict> byCode(String number, String code, String client) {
        Claim claim = new Claim(number.strip(), code);
        Tries.Try[] guesses = {
            new Tries.Try(Guessing.LOOKUP_CODE_OF_NUMBER, shortened(claim.number())),
            new Tries.Try(Guessing.LOOKUP_CODE_FROM_CLIENT, client)
        };
        return looked(guesses, () -> issued.of(claim).map(document -> new Verdict(document, false)));
    }

    /**
     * What the file is: genuine; altered, if it bears number and code of a document but other bytes; or nothing that the hall knows.
     *
     * @param file its bytes
     */
    public GuessAnswer<Verdict> byFile(byte[] file, String client) {
        Optional<Claim> claim = IssuedDocuments.claimOf(file);
        Tries.Try[] guesses = claim.map(each -> new Tries.Try[] {
                    new Tries.Try(Guessing.LOOKUP_CODE_OF_NUMBER, shortened(each.number())),
                    new Tries.Try(Guessing.LOOKUP_CODE_FROM_CLIENT, client)
                })
                .orElseGet(() -> new Tries.Try[] {new Tries.Try(Guessing.LOOKUP_CODE_FROM_CLIENT, client)});
        return looked(
                guesses,
                () -> issued.printedAs(file)
                        .map(document -> new Verdict(document, false))
                        .or(() -> claim.flatMap(issued::of).map(document -> new Verdict(document, true))));
    }

    private GuessAnswer<Verdict> looked(Tries.Try[] guesses, Supplier<Optional<Verdict>> look) {
        Optional<Duration> wait = tries.count(guesses);
        if (wait.isPresent()) {
            String minutes = Long.toString(wait.get().toMinutes() + 1);
            return new GuessAnswer.Wait<>(wait.get(), List.of(Finding.error("OW-PPL-0002", "", minutes)));
        }
        Optional<Verdict> verdict = look.get();
        if (verdict.isEmpty()) {
            return new GuessAnswer.Wrong<>(List.of(Finding.error("OW-DOC-2004", "")));
        }
        tries.takeBack(guesses);
        return new GuessAnswer.Right<>(verdict.get());
    }

    private static String shortened(String number) {
        return number.substring(0, Math.min(number.length(), LONGEST_NUMBER));
    }
}
