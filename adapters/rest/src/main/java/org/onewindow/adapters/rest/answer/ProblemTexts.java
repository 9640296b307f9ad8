package org.onewindow.adapters.rest.answer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import org.onewindow.core.text.Messages;
import org.onewindow.spi.finding.Finding;

/**
 * Puts problems into the reader's language.
 *
 * <p><b>Threads.</b> Safe for use by several threads.
 */
@ApplicationScoped
public class ProblemTexts {
    private final Messages messages;

    @Inject
    ProblemTexts(Messages messages) {
        this.messages = messages;
    }

    /** {@code problem} in the language of {@code locale}. */
    public ProblemDocument in(Locale locale, Problem problem) {
        Finding first = problem.findings().get(0);
        return new ProblemDocument(
                problem.kind().type(),
                messages.name(problem.kind(), locale),
                problem.kind().status(),
                messages.text(first, locale),
                first.code(),
                problem.act().map(act -> named(act, locale)),
                problem.state().map(state -> named(state, locale)),
                problem.possibleInOrder().stream()
                        .map(act -> named(act, locale))
                        .toList(),
                problem.findings().stream()
                        .map(finding -> reason(finding, locale))
                        .toList(),
                Optional.of(problem.reference()).filter(reference -> !reference.isEmpty()));
    }

    private ProblemDocument.Named named(Enum<?> constant, Locale locale) {
        return new ProblemDocument.Named(constant.name(), messages.name(constant, locale));
    }

    /** One finding in the language of {@code locale}. */
    public ProblemDocument.Reason reason(Finding finding, Locale locale) {
        boolean isField = finding.subject().startsWith("/");
        return new ProblemDocument.Reason(
                finding.code(),
                finding.severity().name(),
                isField ? Optional.of(finding.subject()) : Optional.empty(),
                isField ? "" : finding.subject(),
                messages.text(finding, locale),
                messages.why(finding, locale),
                messages.mend(finding, locale));
    }
}
