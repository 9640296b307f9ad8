package org.onewindow.core.mandate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.function.Consumer;
import org.onewindow.core.integrity.Invariant;
import org.onewindow.core.ledger.BrokenChainException;
import org.onewindow.core.ledger.Ledger;
import org.onewindow.core.ledger.LedgerEntry;

/** Each mandate is what its ledger says. */
@ApplicationScoped
class MandatesFollowTheLedger implements Invariant {
    private final Ledger ledger;

    @Inject
    MandatesFollowTheLedger(Ledger ledger) {
        this.ledger = ledger;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected MandatesFollowTheLedger() {
        this(null);
    }

    @Override
    public String claim() {
        return "a mandate is what its ledger says";
    }

    @Override
    public void check(EntityManager entities, Consumer<String> violations) {
        entities.createQuery("select m from Mandate m order by m.id", Mandate.class)
                .getResultStream()
                .forEach(mandate -> check(mandate, violations));
    }

    private void check(Mandate mandate, Consumer<String> violations) {
        List<LedgerEntry> chain = ledger.chain(mandate.id());
        LedgerEntry last = chain.isEmpty() ? null : chain.get(chain.size() - 1);
        if (last == null || !last.head().equals(mandate.ledgerHead())) {
            violations.accept("mandate " + mandate.id() + ": its ledger ends elsewhere than its row says");
            return;
        }
        try {
            if (!ledger.fold(chain).equals(mandate.facts())
                    || !last.dataDigest().equals(mandate.digest())) {
                violations.accept("mandate " + mandate.id() + ": is not what its ledger says");
            }
        } catch (BrokenChainException broken) {
            violations.accept("mandate " + mandate.id() + ": " + broken.getMessage());
        }
    }
}
