package org.onewindow.core.material;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.onewindow.core.act.Reading;
import org.onewindow.core.act.UnitOfWork;
import org.onewindow.core.privacy.Vault;
import org.onewindow.core.work.NewWork;
import org.onewindow.core.work.WorkQueue;
import org.onewindow.spi.identity.SubjectId;

/**
 * Keeps what comparing said of each application, sealed under the key of whose application it is: erasing the person erases it.
 *
 * <p><b>Threads.</b> Safe for use by several threads and nodes; the last one counts.
 */
@ApplicationScoped
public class Comparisons {
    private static final int MOST_EARLIER = 20;

    private final UnitOfWork unitOfWork;
    private final Reading reading;
    private final EntityManager entities;
    private final Vault vault;
    private final WorkQueue queue;
    private final Clock clock;

    @Inject
    Comparisons(
            UnitOfWork unitOfWork, Reading reading, EntityManager entities, Vault vault, WorkQueue queue, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.reading = reading;
        this.entities = entities;
        this.vault = vault;
        this.queue = queue;
        this.clock = clock;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected Comparisons() {
        this(null, null, null, null, null, null);
    }

    /**
     * Keeps {@code report} as the last one. Not within an act or a reading.
     *
     * @param news whether it says something else than the last one given: that one is then kept beside it
     */
    public void keep(String application, SubjectId owner, String report, Predicate<String> news) {
        unitOfWork.within(() -> {
            KeptComparison kept = entities.find(KeptComparison.class, application, LockModeType.PESSIMISTIC_WRITE);
            if (kept == null) {
                kept = new KeptComparison(application);
                entities.persist(kept);
            } else if (news.test(vault.open(owner, kept.sealedReport()))) {
                entities.persist(
                        new EarlierComparison(application, countOfEarlier(application) + 1, kept.sealedReport()));
            }
            kept.say(vault.seal(owner, report), clock.instant().truncatedTo(ChronoUnit.MICROS));
            return kept;
        });
    }

    private int countOfEarlier(String application) {
        return entities.createQuery(
                        "select count(e) from EarlierComparison e where e.key.applicationId = :id", Long.class)
                .setParameter("id", application)
                .getSingleResult()
                .intValue();
    }

    /** Plans {@code work} that compares once more. Not within an act or a reading. */
    public void plan(NewWork work) {
        unitOfWork.within(() -> {
            queue.add(work);
            return work;
        });
    }

    /** The report that is kept; who may see the application has been decided before. */
    public Optional<String> of(String application, SubjectId owner) {
        return reading.read(em -> Optional.ofNullable(em.find(KeptComparison.class, application))
                .map(kept -> vault.open(owner, kept.sealedReport())));
    }

    /** The reports before it that said something else, the newest first; at most 20. */
    public List<String> earlier(String application, SubjectId owner) {
        return reading.read(em -> em.createQuery(
                        "select e from EarlierComparison e where e.key.applicationId = :id order by e.key.ordinal desc",
                        EarlierComparison.class)
                .setParameter("id", application)
                .setMaxResults(MOST_EARLIER)
                .getResultStream()
                .map(each -> vault.open(owner, each.sealedReport()))
                .toList());
    }
}
