package org.onewindow.routing.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.onewindow.core.act.Reading;

/** Where orders, queries, matters and questions, and hand-ons, are kept and found. */
@ApplicationScoped
class Inquiries {
    private final EntityManager entities;
    private final Reading reading;

    @Inject
    Inquiries(EntityManager entities, Reading reading) {
        this.entities = entities;
        this.reading = reading;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected Inquiries() {
        this(null, null);
    }

    /** Keeps it, in the act in progress. */
    void keep(Inquiry inquiry) {
        entities.persist(inquiry);
    }

    /** Keeps it, in the act in progress. */
    void keep(HandOn handOn) {
        entities.persist(handOn);
    }

    /** The one of that identifier about that application, if it is open; inside an act it may be changed. */
    Optional<Inquiry> open(String id, String application) {
        return reading.read(manager -> Optional.ofNullable(manager.find(Inquiry.class, id))
                .filter(inquiry -> inquiry.applicationId().equals(application))
                .filter(Inquiry::isOpen));
    }

    /** Whether there is one of that identifier, and it is closed. */
    boolean isClosed(String id) {
        return reading.read(manager -> Optional.ofNullable(manager.find(Inquiry.class, id)))
                .filter(inquiry -> !inquiry.isOpen())
                .isPresent();
    }

    /** Everything about an application, oldest first. */
    List<Inquiry> of(String application) {
        return reading.read(manager -> manager.createQuery(
                        "select i from Inquiry i where i.applicationId = :application order by i.askedAt, i.id",
                        Inquiry.class)
                .setParameter("application", application)
                .getResultList());
    }

    /** Who handed on to whom, oldest first; inside an act they may be changed. */
    List<HandOn> handedOn(String application) {
        return reading.read(manager -> manager.createQuery(
                        "select h from HandOn h where h.applicationId = :application order by h.offeredAt, h.id",
                        HandOn.class)
                .setParameter("application", application)
                .getResultList());
    }
}
