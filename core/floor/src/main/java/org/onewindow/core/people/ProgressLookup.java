package org.onewindow.core.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import org.onewindow.core.application.CaseReading;
import org.onewindow.core.application.Progress;
import org.onewindow.core.bundle.BundleCase;
import org.onewindow.core.bundle.BundleReading;
import org.onewindow.spi.application.ApplicationNumber;
import org.onewindow.spi.finding.Finding;

/**
 * 办事进度查询: progress by application number and lookup code, without signing in, with limited tries (R1.7).
 *
 * <p><b>Threads.</b> Safe for use by several threads.
 */
@ApplicationScoped
public class ProgressLookup {
    private final CaseReading cases;
    private final BundleReading bundles;
    private final Tries tries;

    @Inject
    ProgressLookup(CaseReading cases, BundleReading bundles, Tries tries) {
        this.cases = cases;
        this.bundles = bundles;
        this.tries = tries;
    }

    /**
     * The progress, if number and code belong together. What is no number, an unknown number and a wrong code are told apart
     * neither by the answer nor by the number of tries.
     *
     * @param number as typed
     * @param code as typed
     * @param client what tells one client from another, such as its network address
     */
    public GuessAnswer<Progress> progress(String number, String code, String client) {
        return opened(number, code, client, cases::progress);
    }

    /** The same for a bundle (一事联办) and its one number. */
    public GuessAnswer<BundleCase> bundle(String number, String code, String client) {
        return opened(number, code, client, bundles::progress);
    }

    /**
     * What a number opens: one of the two is there.
     *
     * @param application the progress of an application
     * @param bundle where the parts of a bundle stand
     */
    public record Opened(Optional<Progress> application, Optional<BundleCase> bundle) {}

    /** The same for a number of either, as somebody types it who knows only the number. */
    public GuessAnswer<Opened> either(String number, String code, String client) {
        return opened(number, code, client, (parsed, typed) -> {
            Optional<Progress> application = cases.progress(parsed, typed);
            Optional<BundleCase> bundle = bundles.progress(parsed, typed);
            return application.isEmpty() && bundle.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Opened(application, bundle));
        });
    }

    private <T> GuessAnswer<T> opened(
            String number, String code, String client, BiFunction<ApplicationNumber, String, Optional<T>> reading) {
        Optional<ApplicationNumber> parsed = ApplicationNumber.parse(number);
        Tries.Try[] guesses = {
            new Tries.Try(
                    Guessing.LOOKUP_CODE_OF_NUMBER,
                    parsed.map(ApplicationNumber::value)
                            .orElseGet(() -> number.strip().toUpperCase(Locale.ROOT))),
            new Tries.Try(Guessing.LOOKUP_CODE_FROM_CLIENT, client)
        };
        Optional<Duration> wait = tries.count(guesses);
        if (wait.isPresent()) {
            String minutes = Long.toString(wait.get().toMinutes() + 1);
            return new GuessAnswer.Wait<>(wait.get(), List.of(Finding.error("OW-PPL-0002", "", minutes)));
        }
        Optional<T> progress = parsed.flatMap(each -> reading.apply(each, code));
        if (progress.isEmpty()) {
            return new GuessAnswer.Wrong<>(List.of(Finding.error("OW-PPL-0004", "")));
        }
        tries.takeBack(guesses);
        return new GuessAnswer.Right<>(progress.get());
    }
}
