package org.onewindow.core.material;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.onewindow.core.act.Reading;
import org.onewindow.core.act.UnitOfWork;
import org.onewindow.core.privacy.Vault;
import org.onewindow.spi.identity.SubjectId;

/**
 * Keeps what comparing said of each application, sealed under the key of whose application it is: erasing the person erases it.
 *
 * <p><b>Threads.</b> Safe for use by several threads and nodes; the last one counts.
 */
@ApplicationScoped
public class Comparisons {
    private final UnitOfWork unitOfWork;
    private final Reading reading;
    private final EntityManager entities;
    private final Vault vault;
    private final Clock clock;

    @Inject
    Comparisons(UnitOfWork unitOfWork, Reading reading, EntityManager entities, Vault vault, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.reading = reading;
        this.entities = entities;
        this.vault = vault;
        this.clock = clock;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected Comparisons() {
        this(null, null, null, null, null);
    }

    /** Keeps {@code report} in the place of the one before. Not within an act or a reading. */
    public void keep(String application, SubjectId owner, String report) {
        unitOfWork.within(() -> {
            KeptComparison kept = entities.find(KeptComparison.class, application);
            if (kept == null) {
                kept = new KeptComparison(application);
                entities.persist(kept);
            }
            kept.say(vault.seal(owner, report), clock.instant().truncatedTo(ChronoUnit.MICROS));
            return kept;
        });
    }

    /** The report that is kept; who may see the application has been decided before. */
    public Optional<String> of(String application, SubjectId owner) {
        return reading.read(em -> Optional.ofNullable(em.find(KeptComparison.class, application))
                .map(kept -> vault.open(owner, kept.sealedReport())));
    }
}
