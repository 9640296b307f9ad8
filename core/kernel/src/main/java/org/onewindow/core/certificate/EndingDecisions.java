package org.onewindow.core.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import org.onewindow.core.act.PartActs;
import org.onewindow.core.application.ApplicationActs;
import org.onewindow.spi.application.ActName;

/**
 * 撤销、撤回、注销决定书: the decision that ends a certificate, on the file of the application that it came of, where its holder finds it;
 * part of the act that ends it.
 */
@ApplicationScoped
class EndingDecisions {
    private final ApplicationActs acts;
    private final PartActs parts;

    @Inject
    EndingDecisions(ApplicationActs acts, PartActs parts) {
        this.acts = acts;
        this.parts = parts;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected EndingDecisions() {
        this(null, null);
    }

    /** Writes that {@code certificate} has ended in that way on {@code day}. */
    void write(Certificate certificate, LicenceEnding ending, String reasons, LocalDate day) {
        Map<String, String> told = Map.of(
                "cause", ending.name(),
                "certificateNumber", certificate.number(),
                "effectiveOn", day.toString(),
                "reasons", reasons);
        parts.perform(
                        ActName.DECIDE_CERTIFICATE_END,
                        "decision-" + certificate.id(),
                        () -> acts.onFileOf(
                                certificate.applicationId(),
                                (application, handling) ->
                                        application.decideAfterwards(handling, ending.decision(), told)))
                .orElseThrow();
    }
}
