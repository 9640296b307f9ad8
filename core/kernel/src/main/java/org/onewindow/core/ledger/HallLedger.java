package org.onewindow.core.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onewindow.core.act.CurrentAct;

/**
 * The record of acts that concern no application, such as publishing definitions: the chain {@code hall}.
 *
 * <p><b>Threads.</b> Safe; such acts follow one another, each waiting for the one before to end.
 */
@ApplicationScoped
public class HallLedger {
    private final EntityManager entities;
    private final Ledger ledger;
    private final CurrentAct current;

    @Inject
    HallLedger(EntityManager entities, Ledger ledger, CurrentAct current) {
        this.entities = entities;
        this.ledger = ledger;
        this.current = current;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected HallLedger() {
        this(null, null, null);
    }

    /**
     * Makes this act the only one that appends to the chain until it ends. Called before the act reads what it changes.
     *
     * @throws IllegalStateException if the chain's row is missing, which the first migration inserts
     */
    public void lock() {
        row();
    }

    /**
     * Puts the act in progress on record.
     *
     * @param grounds reasons given, at most 2,000 characters, or the empty string; no personal data
     * @param changes facts that changed, name to new text; {@code null} for a fact that is no more
     */
    public void append(String grounds, Map<String, @Nullable String> changes) {
        HallChain chain = row();
        LedgerHead head = chain.isEmpty() ? ledger.emptyChain(HallChain.NAME) : chain.head();
        ledger.append(head, LedgerRecord.of(current.get(), grounds, changes, ""), chain::endsAt);
    }

    private HallChain row() {
        HallChain chain = entities.find(HallChain.class, HallChain.NAME, LockModeType.PESSIMISTIC_WRITE);
        if (chain == null) {
            throw new IllegalStateException("the row of the hall's chain is missing");
        }
        return chain;
    }
}
