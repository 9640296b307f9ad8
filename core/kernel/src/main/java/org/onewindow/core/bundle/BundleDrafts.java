package org.onewindow.core.bundle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onewindow.core.act.DatabaseUnavailableException;
import org.onewindow.core.act.Json;
import org.onewindow.core.act.Outcome;
import org.onewindow.core.act.OutcomeUnknownException;
import org.onewindow.core.act.Reading;
import org.onewindow.core.act.Refusal;
import org.onewindow.core.act.TryAgainException;
import org.onewindow.core.act.UnitOfWork;
import org.onewindow.core.application.ApplicationCodes;
import org.onewindow.core.application.Filing;
import org.onewindow.core.fact.FieldRemark;
import org.onewindow.core.privacy.RandomIds;
import org.onewindow.core.privacy.Vault;
import org.onewindow.core.store.MaterialFiles;
import org.onewindow.spi.application.ActName;
import org.onewindow.spi.application.SubmittedMaterial;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.identity.SubjectId;
import org.onewindow.spi.item.DefinitionRef;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What people are still filling in for bundles: one draft for each person and bundle, so that saving it however often is saving it
 * once. Nothing has been handed in: a draft has no number, no ledger, and nobody but its owner sees it.
 *
 * <p><b>Guaranteed.</b> What was typed is sealed under the owner's key; files that a draft names are kept until it is handed in or
 * thrown away. Of two savings at once the later one counts.
 * <p><b>Threads.</b> Safe; not to be called within an act.
 */
@ApplicationScoped
public class BundleDrafts {
    private static final Logger LOG = LoggerFactory.getLogger(BundleDrafts.class);
    private static final int TRIES = 3;

    private final UnitOfWork unitOfWork;
    private final Reading reading;
    private final EntityManager entities;
    private final MaterialFiles files;
    private final Vault vault;
    private final RandomIds ids;
    private final Json json;
    private final Clock clock;

    @Inject
    BundleDrafts(
            UnitOfWork unitOfWork,
            Reading reading,
            EntityManager entities,
            MaterialFiles files,
            Vault vault,
            RandomIds ids,
            Json json,
            Clock clock) {
        this.unitOfWork = unitOfWork;
        this.reading = reading;
        this.entities = entities;
        this.files = files;
        this.vault = vault;
        this.ids = ids;
        this.json = json;
        this.clock = clock;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected BundleDrafts() {
        this(null, null, null, null, null, null, null, null);
    }

    /** What the sealed text holds. */
    record Sealed(
            Optional<String> route,
            Map<String, Object> fields,
            @Nullable Map<String, FieldRemark> remarks) {
        /** Drafts of earlier days have none. */
        Map<String, FieldRemark> said() {
            return remarks == null ? Map.of() : remarks;
        }
    }

    /** The draft of {@code owner} for that bundle. */
    public Optional<BundleDraft> find(SubjectId owner, String bundle) {
        return reading.read(em -> Optional.ofNullable(em.find(StoredDraft.class, StoredDraft.idOf(owner, bundle)))
                .map(stored -> read(em, stored)));
    }

    /** Every draft of {@code owner}, the last one saved first. */
    public List<BundleDraft> list(SubjectId owner) {
        return reading.read(em -> em.createQuery(
                        "select d from StoredDraft d where d.subject = :subject order by d.savedAt desc, d.id",
                        StoredDraft.class)
                .setParameter("subject", owner.value())
                .getResultStream()
                .map(stored -> read(em, stored))
                .toList());
    }

    private BundleDraft read(EntityManager em, StoredDraft stored) {
        Sealed sealed = json.read(vault.open(stored.subject(), stored.sealed()), Sealed.class);
        List<SubmittedMaterial> materials = em.createQuery(
                        "select m from StoredDraftMaterial m where m.draftId = :draft order by m.requirement, m.title, m.id",
                        StoredDraftMaterial.class)
                .setParameter("draft", stored.id())
                .getResultStream()
                .map(StoredDraftMaterial::submitted)
                .toList();
        return new BundleDraft(
                stored.bundle(), sealed.route(), sealed.fields(), materials, sealed.said(), stored.savedAt());
    }

    /**
     * Saves what was filled in so far, in place of what was saved before; right or wrong, complete or not.
     *
     * @param materials at most 200; their files were taken in for {@code owner}
     * @param remarks key of the merged form to what the applicant says to registers
     * @return when it was saved; refused if a file is not there, or the database cannot be reached
     */
    public Outcome<Instant> save(
            SubjectId owner,
            DefinitionRef bundle,
            Optional<String> route,
            Map<String, Object> formData,
            List<SubmittedMaterial> materials,
            Map<String, FieldRemark> remarks) {
        if (materials.size() > Filing.MOST_MATERIALS) {
            return refused(
                    Refusal.Kind.INVALID,
                    List.of(Finding.error(
                            ApplicationCodes.TOO_MANY_MATERIALS,
                            "/materials",
                            Integer.toString(Filing.MOST_MATERIALS))));
        }
        for (int tried = 1; tried <= TRIES; tried++) {
            try {
                return unitOfWork.within(() -> keep(owner, bundle, new Sealed(route, formData, remarks), materials));
            } catch (TryAgainException | OutcomeUnknownException busy) {
                LOG.debug("try {} of saving a draft met {}", tried, busy.getMessage());
            } catch (DatabaseUnavailableException unavailable) {
                LOG.warn("a draft was not saved: {}", unavailable.getMessage());
                break;
            }
        }
        return refused(Refusal.Kind.TRY_LATER, List.of(Finding.error("OW-ACT-0004", "", ActName.SAVE_DRAFT.name())));
    }

    private Outcome<Instant> keep(
            SubjectId owner, DefinitionRef bundle, Sealed sealed, List<SubmittedMaterial> materials) {
        List<Finding> objections = new ArrayList<>(files.objections(owner, materials));
        if (!objections.isEmpty()) {
            return refused(Refusal.Kind.INVALID, objections);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        String id = StoredDraft.idOf(owner, bundle.id());
        StoredDraft stored = Optional.ofNullable(entities.find(StoredDraft.class, id))
                .orElseGet(() -> new StoredDraft(owner, bundle.id()));
        stored.save(bundle.version(), vault.seal(owner, json.write(sealed)), now);
        entities.persist(stored);
        removeMaterials(id);
        materials.forEach(material -> entities.persist(new StoredDraftMaterial(ids.next(), id, material)));
        return Outcome.done(now);
    }

    /** Throws a draft away; none is no error. */
    public void discard(SubjectId owner, String bundle) {
        unitOfWork.within(() -> {
            remove(owner, bundle);
            return bundle;
        });
    }

    /** Within the act that hands the bundle in: there is nothing left to fill in. */
    void remove(SubjectId owner, String bundle) {
        String id = StoredDraft.idOf(owner, bundle);
        removeMaterials(id);
        entities.createQuery("delete from StoredDraft d where d.id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    private void removeMaterials(String draft) {
        entities.createQuery("delete from StoredDraftMaterial m where m.draftId = :draft")
                .setParameter("draft", draft)
                .executeUpdate();
    }

    private static Outcome<Instant> refused(Refusal.Kind kind, List<Finding> findings) {
        return Outcome.refused(Refusal.of(kind, ActName.SAVE_DRAFT, findings));
    }
}
