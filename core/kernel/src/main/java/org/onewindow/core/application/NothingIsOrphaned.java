package org.onewindow.core.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.onewindow.core.integrity.Invariant;

/** Data, materials and documents of each application are whole, and what they digest to is what is on record. */
@ApplicationScoped
class NothingIsOrphaned implements Invariant {
    private final Dossiers dossiers;

    @Inject
    NothingIsOrphaned(Dossiers dossiers) {
        this.dossiers = dossiers;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected NothingIsOrphaned() {
        this(null);
    }

    @Override
    public String claim() {
        return "an application's data and documents are what its ledger covers";
    }

    @Override
    public void check(EntityManager entities, Consumer<String> violations) {
        Map<String, List<String>> documents = entities.createQuery(
                        "select d from OfficialDocument d", OfficialDocument.class)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        OfficialDocument::applicationId,
                        Collectors.mapping(
                                document -> document.kind() + " " + document.number(), Collectors.toList())));
        entities.createQuery("select a from Application a order by a.id", Application.class)
                .getResultStream()
                .forEach(application -> {
                    List<String> onRecord = application.facts().entrySet().stream()
                            .filter(fact -> fact.getKey().startsWith("document."))
                            .map(Map.Entry::getValue)
                            .sorted()
                            .toList();
                    List<String> kept = documents.getOrDefault(application.id(), List.of()).stream()
                            .sorted()
                            .toList();
                    if (!onRecord.equals(kept)) {
                        violations.accept("application " + application.id() + ": documents on record " + onRecord
                                + ", documents kept " + kept);
                    }
                    if (!dossiers.digestOf(application, Applications.materialsOf(entities, application))
                            .equals(application.dossier().digest())) {
                        violations.accept("application " + application.id() + ": its data are not what was digested");
                    }
                });
    }
}
