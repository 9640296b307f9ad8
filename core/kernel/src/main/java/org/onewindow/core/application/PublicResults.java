package org.onewindow.core.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onewindow.core.act.Json;
import org.onewindow.spi.application.Applicant;
import org.onewindow.spi.application.Decision;

/**
 * Writes what becomes public of a decision.
 *
 * <p><b>When.</b> With the act that lays the result ready, never with the decision itself: by then the applicant has been told in
 * writing (Licensing Law Art. 38, 44), and the twenty working days within which the public must be (Open Government Information
 * Regulations Art. 26) have hardly begun. An applicant who does not collect the result does not keep it from the public.
 */
@ApplicationScoped
class PublicResults {
    private final EntityManager entities;
    private final ItemCatalogue catalogue;
    private final FormRules forms;
    private final Dossiers dossiers;
    private final Json json;

    @Inject
    PublicResults(EntityManager entities, ItemCatalogue catalogue, FormRules forms, Dossiers dossiers, Json json) {
        this.entities = entities;
        this.catalogue = catalogue;
        this.forms = forms;
        this.dossiers = dossiers;
        this.json = json;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected PublicResults() {
        this(null, null, null, null, null);
    }

    /** Lays the result of {@code application} ready, and publishes it if its item publishes such decisions. */
    Decided<String> issue(Application application, Handling handling) {
        Optional<PublicResult> result = written(application, handling);
        Decided<String> decided = application.issue(handling);
        if (decided instanceof Decided.Done) {
            result.ifPresent(row -> {
                application.publicity(handling).publish(row.digest(json));
                keep(row);
            });
        }
        return decided;
    }

    /** Publishes the result of {@code application}, again or for the first time. */
    Decided<String> publish(Application application, Handling handling) {
        Optional<PublicResult> result = written(application, handling);
        Decided<String> decided = application.publicity(handling).publishAgain(result.map(row -> row.digest(json)));
        if (decided instanceof Decided.Done) {
            result.ifPresent(this::keep);
        }
        return decided;
    }

    private Optional<PublicResult> written(Application application, Handling handling) {
        return application
                .decision()
                .filter(decision -> catalogue.publicityOf(handling.item()).covers(decision.kind()))
                .map(decision -> written(application, decision, handling));
    }

    private PublicResult written(Application application, Decision decision, Handling handling) {
        return new PublicResult(
                application.id(),
                decision,
                handling.time().dayOf(decision.at()),
                handling.item(),
                masked(application, handling));
    }

    private PublicResult.Masked masked(Application application, Handling handling) {
        return new PublicResult.Masked(
                application.applicantLabel(),
                creditCodeOf(dossiers.applicantOf(application)),
                forms.publicFields(handling.item().form(), dossiers.fieldsOf(application)));
    }

    private static @Nullable String creditCodeOf(Applicant applicant) {
        return applicant instanceof Applicant.Organisation organisation
                ? organisation.creditCode().value()
                : null;
    }

    private void keep(PublicResult result) {
        PublicResult kept = entities.find(PublicResult.class, result.applicationId());
        if (kept == null) {
            entities.persist(result);
        } else {
            kept.writeAs(result);
        }
    }
}
