package org.onewindow.core.bundle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.onewindow.core.application.Application;
import org.onewindow.core.application.Origin;
import org.onewindow.core.integrity.Invariant;
import org.onewindow.core.ledger.BrokenChainException;
import org.onewindow.core.ledger.Ledger;
import org.onewindow.core.ledger.LedgerEntry;

/** Each bundle is what its ledger says, each of its parts is an application of the same person, and no such application stands alone. */
@ApplicationScoped
class BundlesAreWhole implements Invariant {
    private final Ledger ledger;

    @Inject
    BundlesAreWhole(Ledger ledger) {
        this.ledger = ledger;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected BundlesAreWhole() {
        this(null);
    }

    @Override
    public String claim() {
        return "a bundle is what its ledger says, and its parts are applications of the same person";
    }

    @Override
    public void check(EntityManager entities, Consumer<String> violations) {
        Map<String, Map<String, String>> parts = new HashMap<>();
        entities.createQuery("select p from BundlePart p", BundlePart.class)
                .getResultStream()
                .forEach(part -> parts.computeIfAbsent(part.bundleApplicationId(), any -> new HashMap<>())
                        .put(part.part(), part.applicationId()));
        entities.createQuery("select b from BundleApplication b order by b.id", BundleApplication.class)
                .getResultStream()
                .forEach(bundle -> check(entities, bundle, parts.getOrDefault(bundle.id(), Map.of()), violations));
        entities.createQuery(
                        "select a.id from Application a where a.origin = :bundle"
                                + " and not exists (select p from BundlePart p where p.applicationId = a.id)",
                        String.class)
                .setParameter("bundle", Origin.BUNDLE)
                .getResultStream()
                .forEach(id -> violations.accept("application " + id + ": is said to be a part, and is in no bundle"));
    }

    private void check(
            EntityManager entities, BundleApplication bundle, Map<String, String> parts, Consumer<String> violations) {
        try {
            List<LedgerEntry> chain = ledger.chain(bundle.id());
            if (!ledger.fold(chain).equals(bundle.facts(parts))
                    || !chain.get(chain.size() - 1).head().equals(bundle.ledgerHead())) {
                violations.accept("bundle " + bundle.id() + ": is not what its ledger says");
            }
        } catch (BrokenChainException broken) {
            violations.accept("bundle " + bundle.id() + ": " + broken.getMessage());
        }
        parts.forEach((part, id) -> {
            Application application = entities.find(Application.class, id);
            if (application == null || !application.subject().equals(bundle.subject())) {
                violations.accept("bundle " + bundle.id() + ": part " + part + " is no application of the same person");
            }
        });
    }
}
