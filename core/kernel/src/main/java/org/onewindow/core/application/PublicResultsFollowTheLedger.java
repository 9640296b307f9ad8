package org.onewindow.core.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.onewindow.core.act.Json;
import org.onewindow.core.integrity.Invariant;

/** What everybody reads of a result is what its application's ledger says was published, and there is nothing else to read. */
@ApplicationScoped
class PublicResultsFollowTheLedger implements Invariant {
    private final Json json;

    @Inject
    PublicResultsFollowTheLedger(Json json) {
        this.json = json;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected PublicResultsFollowTheLedger() {
        this(null);
    }

    @Override
    public String claim() {
        return "a published result is what its application's ledger says";
    }

    @Override
    public void check(EntityManager entities, Consumer<String> violations) {
        Map<String, String> kept = new HashMap<>();
        entities.createQuery("select r from PublicResult r", PublicResult.class)
                .getResultStream()
                .forEach(result -> kept.put(result.applicationId(), result.digest(json)));
        entities.createQuery("select a from Application a order by a.id", Application.class)
                .getResultStream()
                .forEach(application -> {
                    String there = kept.remove(application.id());
                    String onRecord = application.facts().get("publicationDigest");
                    if (onRecord == null && there != null) {
                        violations.accept("application " + application.id() + ": its result was never published");
                    } else if (onRecord != null && !onRecord.equals(there)) {
                        violations.accept("application " + application.id() + ": its result is not what was published");
                    }
                });
        kept.keySet().forEach(id -> violations.accept("public result without application " + id));
    }
}
