package org.onewindow.core.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.onewindow.core.integrity.Invariant;
import org.onewindow.core.ledger.BrokenChainException;
import org.onewindow.core.ledger.Ledger;
import org.onewindow.core.ledger.LedgerEntry;

/** G21: state, dates, marks and document numbers of each application are what its ledger adds up to. */
@ApplicationScoped
class FoldEqualsState implements Invariant {
    private final Ledger ledger;

    @Inject
    FoldEqualsState(Ledger ledger) {
        this.ledger = ledger;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected FoldEqualsState() {
        this(null);
    }

    @Override
    public String claim() {
        return "the ledger of an application adds up to its state";
    }

    @Override
    public void check(EntityManager entities, Consumer<String> violations) {
        entities.createQuery("select a from Application a order by a.id", Application.class)
                .getResultStream()
                .forEach(application -> check(application, violations));
    }

    private void check(Application application, Consumer<String> violations) {
        List<LedgerEntry> chain = ledger.chain(application.id());
        checkFacts(application, chain, violations);
        LedgerEntry last = chain.isEmpty() ? null : chain.get(chain.size() - 1);
        if (last == null
                || !last.head().equals(application.ledgerHead())
                || !last.dataDigest().equals(application.dossier().digest())) {
            violations.accept("application " + application.id() + ": its ledger ends elsewhere than its row says");
        }
    }

    private void checkFacts(Application application, List<LedgerEntry> chain, Consumer<String> violations) {
        try {
            Map<String, String> folded = ledger.fold(chain);
            if (!folded.equals(application.facts())) {
                violations.accept("application " + application.id() + ": ledger says " + folded + ", state is "
                        + application.facts());
            }
        } catch (BrokenChainException broken) {
            violations.accept("application " + application.id() + ": " + broken.getMessage());
        }
    }
}
