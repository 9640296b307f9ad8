package org.onewindow.core.fact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onewindow.core.act.Json;
import org.onewindow.core.act.Reading;
import org.onewindow.core.act.UnitOfWork;
import org.onewindow.core.privacy.RandomIds;
import org.onewindow.core.privacy.Vault;
import org.onewindow.spi.facts.SubjectNumber;
import org.onewindow.spi.identity.SubjectId;

/**
 * Keeps what data sharing yielded for the materials of an application, beside the record of who was asked what for. Like what registers
 * say of a form it is no state of the application: the formal check reads it.
 *
 * <p><b>Threads.</b> Safe. {@link #keep} not within an act.
 */
@ApplicationScoped
public class SharedMaterials {
    private final UnitOfWork unitOfWork;
    private final Reading reading;
    private final EntityManager entities;
    private final Vault vault;
    private final RandomIds ids;
    private final Json json;
    private final Clock clock;

    @Inject
    SharedMaterials(
            UnitOfWork unitOfWork,
            Reading reading,
            EntityManager entities,
            Vault vault,
            RandomIds ids,
            Json json,
            Clock clock) {
        this.unitOfWork = unitOfWork;
        this.reading = reading;
        this.entities = entities;
        this.vault = vault;
        this.ids = ids;
        this.json = json;
        this.clock = clock;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected SharedMaterials() {
        this(null, null, null, null, null, null, null);
    }

    /**
     * What one round of asking yielded for one material.
     *
     * @param said name of the fact to what the source said; personal data, kept sealed
     */
    public record Yielded(
            String requirement,
            SharedOutcome outcome,
            String source,
            Optional<Instant> asOf,
            Map<String, Object> said) {
        @Override
        public String toString() {
            return "Yielded[" + requirement + ", " + outcome + "]";
        }
    }

    /**
     * Keeps what was yielded, in place of what was before, and puts the questions on record.
     *
     * @param application outside identifier
     * @param purpose id of the item
     * @param actor who asked, as the ledger names callers
     */
    public void keep(
            String application,
            SubjectNumber number,
            String purpose,
            String actor,
            List<FactRecords.Asked> questions,
            List<Yielded> yielded) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        unitOfWork.within(() -> {
            SubjectId subject = vault.subjectOf(number);
            questions.forEach(asked -> entities.persist(new StoredFactAccess(
                    ids.next(),
                    new FactAccess(
                            now,
                            asked.source(),
                            subject,
                            purpose,
                            actor,
                            asked.facts().stream().sorted().toList(),
                            asked.outcome()))));
            yielded.forEach(each -> entities.merge(new StoredSharedMaterial(
                    application,
                    new SharedMaterial(each.requirement(), each.outcome(), each.source(), each.asOf(), now),
                    vault.seal(subject, json.write(each.said())))));
            return application;
        });
    }

    /** What data sharing has yielded so far for the materials of that application; for whoever may see it anyway. */
    public List<SharedMaterial> of(String application) {
        return reading.read(all -> all.createQuery(
                        "select s from StoredSharedMaterial s where s.application = :id order by s.id",
                        StoredSharedMaterial.class)
                .setParameter("id", application)
                .getResultStream()
                .map(StoredSharedMaterial::material)
                .toList());
    }
}
