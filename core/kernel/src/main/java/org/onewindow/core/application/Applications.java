package org.onewindow.core.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import org.onewindow.core.act.Scope;
import org.onewindow.core.ledger.Ledger;
import org.onewindow.core.ledger.LedgerHead;
import org.onewindow.spi.application.ApplicationState;
import org.onewindow.spi.application.SubmittedMaterial;
import org.onewindow.spi.identity.SubjectId;

/** Where acts find applications: by outside identifier, locked, and only within the caller's scope. */
@ApplicationScoped
class Applications {
    private final EntityManager entities;
    private final Sight sight;
    private final Ledger ledger;

    @Inject
    Applications(EntityManager entities, Sight sight, Ledger ledger) {
        this.entities = entities;
        this.sight = sight;
        this.ledger = ledger;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected Applications() {
        this(null, null, null);
    }

    /** The application, its row locked until the act ends; nothing if there is none in {@code scope}. */
    Optional<Application> locked(String id, Scope scope) {
        return find(entities, id, scope, LockModeType.PESSIMISTIC_WRITE, sight);
    }

    /**
     * The application of that identifier in {@code scope}. For an applicant the database is asked for one of her own: of somebody
     * else's it reads and locks no row, so that not even the time tells it from none.
     */
    static Optional<Application> find(EntityManager entities, String id, Scope scope, LockModeType lock, Sight sight) {
        if (scope instanceof Scope.OfSubject own) {
            TypedQuery<Application> query = entities.createQuery(
                            "select a from Application a where a.id = :id and a.subject = :subject"
                                    + (own.items().isEmpty() ? "" : " and a.itemId in :items"),
                            Application.class)
                    .setParameter("id", id)
                    .setParameter("subject", own.subject().value())
                    .setLockMode(lock);
            if (!own.items().isEmpty()) {
                query.setParameter("items", own.items());
            }
            return query.getResultStream().findFirst();
        }
        return (lock == LockModeType.NONE
                        ? Optional.ofNullable(entities.find(Application.class, id))
                        : lock(entities, id))
                .filter(application -> sight.reaches(application, scope));
    }

    /** By a named query: the provider prepares it once, whereas it prepares a finding with a lock anew each time. */
    private static Optional<Application> lock(EntityManager entities, String id) {
        return entities.createNamedQuery(Application.LOCKED, Application.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    void add(Application application) {
        entities.persist(application);
    }

    LedgerHead emptyChain(String id) {
        return ledger.emptyChain(id);
    }

    /** The same content of the same subject, handed in and still open. */
    Optional<String> openDuplicateOf(SubjectId subject, String digest, String exceptId) {
        List<String> numbers = entities.createQuery(
                        "select a.number from Application a where a.subject = :subject and a.dossier.digest = :digest"
                                + " and a.id <> :id and a.state in :open",
                        String.class)
                .setParameter("subject", subject.value())
                .setParameter("digest", digest)
                .setParameter("id", exceptId)
                .setParameter(
                        "open",
                        List.of(
                                ApplicationState.SUBMITTED,
                                ApplicationState.CORRECTION_REQUESTED,
                                ApplicationState.ACCEPTED,
                                ApplicationState.IN_EXAMINATION,
                                ApplicationState.SUSPENDED,
                                ApplicationState.FORWARDED_UP))
                .setMaxResults(1)
                .getResultList();
        return numbers.stream().findFirst();
    }

    /** The applications of {@code subject} that were returned because something did not come in time. */
    static List<Application> returnedOf(EntityManager entities, SubjectId subject) {
        return entities.createQuery(
                        "select a from Application a where a.subject = :subject and a.state in :returned",
                        Application.class)
                .setParameter("subject", subject.value())
                .setParameter("returned", List.of(ApplicationState.RETURNED, ApplicationState.ARCHIVED))
                .getResultList();
    }

    /** The applications of {@code subject} whose commitment was not kept. */
    static List<Application> brokenCommitmentsOf(EntityManager entities, SubjectId subject) {
        return entities.createQuery(
                        "select a from Application a where a.subject = :subject and a.commitment.brokenOn is not null",
                        Application.class)
                .setParameter("subject", subject.value())
                .getResultList();
    }

    void add(Material material) {
        entities.persist(material);
    }

    /** Every material of an application, oldest round first. */
    List<Material> materialsOf(Application application) {
        return materialsOf(entities, application);
    }

    static List<Material> materialsOf(EntityManager entities, Application application) {
        return materialsOf(entities, application.id());
    }

    /** The same by the application's outside identifier. */
    List<Material> materialsOf(String application) {
        return materialsOf(entities, application);
    }

    private static List<Material> materialsOf(EntityManager entities, String application) {
        return entities.createQuery(
                        "select m from Material m where m.applicationId = :id order by m.round, m.id", Material.class)
                .setParameter("id", application)
                .getResultList();
    }

    /** What counts of {@code materials}: for each requirement, what came in the last round that had it. */
    static List<SubmittedMaterial> current(List<Material> materials) {
        return currentRows(materials).stream().map(Material::submitted).toList();
    }

    /** The same as it is kept. */
    static List<Material> currentRows(List<Material> materials) {
        return materials.stream()
                .filter(material -> materials.stream()
                        .noneMatch(later -> later.round() > material.round()
                                && later.submitted()
                                        .requirement()
                                        .equals(material.submitted().requirement())))
                .toList();
    }

    /** What counted once and does not any more: a later round has brought the same requirement. */
    static List<ReplacedMaterial> replaced(List<Material> materials) {
        List<SubmittedMaterial> current = current(materials);
        return materials.stream()
                .filter(material -> !current.contains(material.submitted()))
                .map(material -> new ReplacedMaterial(material.round(), material.submitted()))
                .toList();
    }

    /** A draft's materials are replaced as a whole; nothing of them was handed in yet. */
    void removeMaterialsOf(Application application) {
        if (application.state() == ApplicationState.DRAFT) {
            entities.createQuery("delete from Material m where m.applicationId = :id")
                    .setParameter("id", application.id())
                    .executeUpdate();
        }
    }

    static int nextRound(List<Material> materials) {
        return materials.stream().mapToInt(Material::round).max().orElse(0) + 1;
    }
}
