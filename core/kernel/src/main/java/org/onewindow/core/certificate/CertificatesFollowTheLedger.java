package org.onewindow.core.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.function.Consumer;
import org.onewindow.core.application.Application;
import org.onewindow.core.integrity.Invariant;
import org.onewindow.core.ledger.BrokenChainException;
import org.onewindow.core.ledger.Ledger;
import org.onewindow.core.ledger.LedgerEntry;

/** Each certificate is what its ledger says, and came of an application of its holder. */
@ApplicationScoped
class CertificatesFollowTheLedger implements Invariant {
    private final Ledger ledger;

    @Inject
    CertificatesFollowTheLedger(Ledger ledger) {
        this.ledger = ledger;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected CertificatesFollowTheLedger() {
        this(null);
    }

    @Override
    public String claim() {
        return "a certificate is what its ledger says, and came of an application of its holder";
    }

    @Override
    public void check(EntityManager entities, Consumer<String> violations) {
        entities.createQuery("select c from Certificate c order by c.id", Certificate.class)
                .getResultStream()
                .forEach(certificate -> check(entities, certificate, violations));
    }

    private void check(EntityManager entities, Certificate certificate, Consumer<String> violations) {
        List<LedgerEntry> chain = ledger.chain(certificate.id());
        LedgerEntry last = chain.isEmpty() ? null : chain.get(chain.size() - 1);
        if (last == null || !last.head().equals(certificate.ledgerHead())) {
            violations.accept("certificate " + certificate.id() + ": its ledger ends elsewhere than its row says");
            return;
        }
        try {
            if (!ledger.fold(chain).equals(certificate.facts())
                    || !last.dataDigest().equals(certificate.digest())) {
                violations.accept("certificate " + certificate.id() + ": is not what its ledger says");
            }
        } catch (BrokenChainException broken) {
            violations.accept("certificate " + certificate.id() + ": " + broken.getMessage());
        }
        Application application = entities.find(Application.class, certificate.applicationId());
        if (application == null || !application.subject().equals(certificate.subject())) {
            violations.accept("certificate " + certificate.id() + ": came of no application of its holder");
        }
    }
}
