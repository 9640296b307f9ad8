package org.onewindow.catalog.adjustment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.onewindow.core.act.Reading;

/** Where adjustments are kept. */
@ApplicationScoped
class Adjustments {
    private static final Set<AdjustmentState> OPEN = Set.of(AdjustmentState.PROPOSED, AdjustmentState.APPROVED);

    private final EntityManager entities;
    private final Reading reading;

    @Inject
    Adjustments(EntityManager entities, Reading reading) {
        this.entities = entities;
        this.reading = reading;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected Adjustments() {
        this(null, null);
    }

    void add(CatalogueAdjustment adjustment) {
        entities.persist(adjustment);
    }

    /** For the act in progress, its row locked. */
    Optional<CatalogueAdjustment> locked(String id) {
        return Optional.ofNullable(entities.find(CatalogueAdjustment.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Proposed or approved, not yet in force. */
    List<CatalogueAdjustment> open() {
        return reading.read(em -> em.createQuery(
                        "select a from CatalogueAdjustment a where a.state in :open", CatalogueAdjustment.class)
                .setParameter("open", OPEN)
                .getResultList());
    }

    /** Those approved for {@code today} or an earlier day, in the order of their days. */
    List<String> dueOn(LocalDate today) {
        return reading.read(em -> em.createQuery(
                        "select a.id from CatalogueAdjustment a where a.state = :approved and a.effectiveOn <= :today"
                                + " order by a.effectiveOn, a.proposedAt",
                        String.class)
                .setParameter("approved", AdjustmentState.APPROVED)
                .setParameter("today", today)
                .getResultList());
    }
}
