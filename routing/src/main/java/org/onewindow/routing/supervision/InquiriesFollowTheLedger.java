package org.onewindow.routing.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.function.Consumer;
import org.onewindow.core.integrity.Invariant;
import org.onewindow.core.ledger.Ledger;

/** G3, G21: every order, query, matter and question was asked, and settled, by acts on its application's ledger, by who its row says. */
@ApplicationScoped
class InquiriesFollowTheLedger implements Invariant {
    private final Ledger ledger;

    @Inject
    InquiriesFollowTheLedger(Ledger ledger) {
        this.ledger = ledger;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected InquiriesFollowTheLedger() {
        this(null);
    }

    @Override
    public String claim() {
        return "what was wanted of somebody about an application, and the answer, stand on its ledger";
    }

    @Override
    public void check(EntityManager entities, Consumer<String> violations) {
        entities.createQuery("select i from Inquiry i order by i.id", Inquiry.class)
                .getResultStream()
                .forEach(inquiry -> {
                    long onRecord = ledger.chain(inquiry.applicationId()).stream()
                            .filter(entry -> isAbout(inquiry, entry.grounds()))
                            .filter(entry -> inquiry.actors().contains(entry.actor()))
                            .count();
                    if (onRecord != inquiry.actsOnRecord()) {
                        violations.accept("inquiry " + inquiry.id() + ": " + onRecord + " acts on record, its row says "
                                + inquiry.actsOnRecord());
                    }
                });
    }

    /** An order that another act brought about stands on a line of its own. */
    private static boolean isAbout(Inquiry inquiry, String grounds) {
        return grounds.lines().anyMatch(line -> line.startsWith(inquiry.id() + " "));
    }
}
