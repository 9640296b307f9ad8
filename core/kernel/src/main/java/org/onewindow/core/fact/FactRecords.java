package org.onewindow.core.fact;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.onewindow.core.act.Json;
import org.onewindow.core.act.OutcomeUnknownException;
import org.onewindow.core.act.TryAgainException;
import org.onewindow.core.act.UnitOfWork;
import org.onewindow.core.privacy.ErasedException;
import org.onewindow.core.privacy.RandomIds;
import org.onewindow.core.privacy.Vault;
import org.onewindow.spi.facts.SubjectNumber;
import org.onewindow.spi.identity.SubjectId;

/**
 * Keeps what registers said of the fields of somebody's form, until the form is handed in and takes it along, and records that they were
 * asked. Not the applicant but the hall says where a value comes from: what a browser sends is never taken for a register's word.
 *
 * <p><b>Guaranteed.</b> Answers are sealed under the person's key; the record of the access and the answers are kept together or not at
 * all, and nothing that was asked is shown before its record is durable.
 * <p><b>Threads.</b> Safe. {@link #record} not within an act, {@link #origins} within one.
 */
@ApplicationScoped
public class FactRecords {
    private static final int TRIES = 5;
    /** How long a register's word stands in for its answer while it cannot be asked: a form is rarely filled in for longer. */
    private static final Duration STANDS_IN = Duration.ofDays(1);

    private static final TypeReference<TreeMap<String, FieldOrigin>> ORIGINS = new TypeReference<>() {};

    private final UnitOfWork unitOfWork;
    private final EntityManager entities;
    private final Vault vault;
    private final RandomIds ids;
    private final Json json;
    private final Clock clock;

    @Inject
    FactRecords(UnitOfWork unitOfWork, EntityManager entities, Vault vault, RandomIds ids, Json json, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.entities = entities;
        this.vault = vault;
        this.ids = ids;
        this.json = json;
        this.clock = clock;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected FactRecords() {
        this(null, null, null, null, null, null);
    }

    /**
     * One question, as the asker knows it.
     *
     * @param source kind of the register
     * @param facts names of what it was asked for
     */
    public record Asked(String source, Set<String> facts, FactAccess.Outcome outcome) {}

    /**
     * Records the questions, and keeps the answers for {@code purpose}. A register that cannot be reached now does not wipe out what was
     * learnt before and is still valid.
     *
     * @param origins key of each field that registers have to do with to what they said
     * @return what is known after that
     */
    public SortedMap<String, FieldOrigin> record(
            SubjectNumber number,
            String purpose,
            String actor,
            List<Asked> questions,
            Map<String, FieldOrigin> origins) {
        if (questions.isEmpty()) {
            return new TreeMap<>(origins);
        }
        for (int tried = 1; ; tried++) {
            try {
                return unitOfWork.within(() -> keep(vault.subjectOf(number), purpose, actor, questions, origins));
            } catch (TryAgainException | OutcomeUnknownException metAtOnce) {
                if (tried == TRIES) {
                    throw metAtOnce;
                }
            }
        }
    }

    private SortedMap<String, FieldOrigin> keep(
            SubjectId subject, String purpose, String actor, List<Asked> questions, Map<String, FieldOrigin> origins) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        for (Asked asked : questions) {
            List<String> facts = asked.facts().stream().sorted().toList();
            entities.persist(new StoredFactAccess(
                    ids.next(), new FactAccess(now, asked.source(), subject, purpose, actor, facts, asked.outcome())));
        }
        SortedMap<String, FieldOrigin> all = new TreeMap<>(origins);
        StoredFactAnswer stored = find(subject, purpose).orElseGet(() -> new StoredFactAnswer(subject, purpose));
        if (stored.askedAt().plus(STANDS_IN).isAfter(now)) {
            open(stored).forEach((field, before) -> {
                FieldOrigin fresh = origins.get(field);
                if (fresh != null && fresh.outOfReach() && isStillGood(before, now)) {
                    all.put(field, before);
                }
            });
        }
        stored.keep(vault.seal(subject, json.write(all)), now);
        entities.persist(stored);
        return all;
    }

    private Optional<StoredFactAnswer> find(SubjectId subject, String purpose) {
        return Optional.ofNullable(entities.find(StoredFactAnswer.class, StoredFactAnswer.idOf(subject, purpose)));
    }

    /** What was said of somebody whose data have been erased since is gone, as it should be. */
    private SortedMap<String, FieldOrigin> open(StoredFactAnswer stored) {
        try {
            return json.read(vault.open(stored.subject(), stored.sealed()), ORIGINS);
        } catch (ErasedException erased) {
            return new TreeMap<>();
        }
    }

    private static boolean isStillGood(FieldOrigin origin, Instant now) {
        return !origin.outOfReach() && origin.validUntil().filter(now::isAfter).isEmpty();
    }

    /**
     * Takes what was said for another purpose as said for {@code purpose} too: a part of a bundle is filled in with the bundle. Nobody is
     * asked. Within an act.
     *
     * @param origins key of each field to what registers said; none leaves what is there
     */
    public void carry(SubjectId subject, String purpose, Map<String, FieldOrigin> origins) {
        if (!origins.isEmpty()) {
            StoredFactAnswer stored = find(subject, purpose).orElseGet(() -> new StoredFactAnswer(subject, purpose));
            stored.keep(
                    vault.seal(subject, json.write(origins)), clock.instant().truncatedTo(ChronoUnit.MICROS));
            entities.persist(stored);
        }
    }

    /** What registers said of {@code subject} for {@code purpose} when they were asked last; key of the field to origin. */
    public SortedMap<String, FieldOrigin> origins(SubjectId subject, String purpose) {
        return find(subject, purpose).map(this::open).orElseGet(TreeMap::new);
    }
}
