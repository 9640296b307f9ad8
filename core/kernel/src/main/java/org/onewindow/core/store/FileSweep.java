package org.onewindow.core.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.onewindow.core.act.Reading;
import org.onewindow.core.act.UnitOfWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Removes files that nothing of the hall came to refer to: uploads given up, and what a crash left behind.
 *
 * <p>Every node may sweep; doing it at once is harmless.
 */
@ApplicationScoped
public class FileSweep {
    private static final Logger LOG = LoggerFactory.getLogger(FileSweep.class);
    private static final Duration GRACE = Duration.ofHours(24);
    private static final int AT_ONCE = 200;
    /** What refers to files, each by its {@code contentKey}: a material, one of a bundle's draft, a document, an upload under way. */
    private static final List<String> REFERRING =
            List.of("Material", "StoredDraftMaterial", "DocumentFile", "UploadPiece");

    private final Reading reading;
    private final UnitOfWork unitOfWork;
    private final EntityManager entities;
    private final FileRemoval removal;
    private final Clock clock;

    @Inject
    FileSweep(Reading reading, UnitOfWork unitOfWork, EntityManager entities, FileRemoval removal, Clock clock) {
        this.reading = reading;
        this.unitOfWork = unitOfWork;
        this.entities = entities;
        this.removal = removal;
        this.clock = clock;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected FileSweep() {
        this(null, null, null, null, null);
    }

    /**
     * Removes what arrived more than 24 hours ago and is referred to by nothing; at most 200 files.
     *
     * @return how many were removed
     */
    public int sweep() {
        Instant before = clock.instant().minus(GRACE);
        giveUpUploads(before);
        return (int) orphans(before).stream()
                .filter(key -> removal.remove(key, this::isReferredTo))
                .count();
    }

    /** Their pieces are swept like everything that nothing refers to. */
    private void giveUpUploads(Instant before) {
        try {
            unitOfWork.within(() -> {
                entities.createQuery("delete from UploadPiece p where p.uploadId in "
                                + "(select u.id from FileUpload u where u.begunAt < :before)")
                        .setParameter("before", before)
                        .executeUpdate();
                return entities.createQuery("delete from FileUpload u where u.begunAt < :before")
                        .setParameter("before", before)
                        .executeUpdate();
            });
        } catch (RuntimeException e) {
            LOG.warn("uploads given up are left to the next sweep", e);
        }
    }

    private List<String> orphans(Instant before) {
        return reading.read(em -> em.createQuery(
                        "select f.key from StoredFile f where f.arrivedAt < :before and "
                                + REFERRING.stream()
                                        .map(row ->
                                                "not exists (select r from " + row + " r where r.contentKey = f.key)")
                                        .collect(Collectors.joining(" and "))
                                + " order by f.arrivedAt, f.key",
                        String.class)
                .setParameter("before", before)
                .setMaxResults(AT_ONCE)
                .getResultList());
    }

    /** Asked again under the lock: an act may have come to refer to the file since. */
    private boolean isReferredTo(String key) {
        return REFERRING.stream()
                .anyMatch(row ->
                        entities.createQuery("select count(r) from " + row + " r where r.contentKey = :key", Long.class)
                                        .setParameter("key", key)
                                        .getSingleResult()
                                > 0);
    }
}
