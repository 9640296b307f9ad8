package org.onewindow.core.basedata;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.onewindow.core.act.DatabaseUnavailableException;
import org.onewindow.core.act.Json;
import org.onewindow.core.act.Outcome;
import org.onewindow.core.act.OutcomeUnknownException;
import org.onewindow.core.act.Reading;
import org.onewindow.core.act.Refusal;
import org.onewindow.core.act.TryAgainException;
import org.onewindow.core.act.UnitOfWork;
import org.onewindow.core.privacy.RandomIds;
import org.onewindow.core.privacy.Vault;
import org.onewindow.spi.application.ActName;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.identity.SubjectId;
import org.onewindow.spi.item.DefinitionRef;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * 基础数据: what people keep of themselves and of their projects, to fill forms from (R19.4).
 *
 * <p><b>Guaranteed.</b> Sealed under the owner's key; nobody but the owner reads or changes an entry. Of two savings at once the later one
 * counts, unless its caller says which version was looked at. At most {@value #MOST} entries of a sheet for each owner.
 * <p><b>No act, and not on the ledger.</b> An entry is working data of its owner alone: nothing is decided by it, no time runs from it, and
 * nobody else sees it. What of it counts is in the application that it filled, with base data as origin, and that is on the ledger. The
 * owner may change and throw away the rest without a trace (个人信息保护法 Art. 47); a ledger, from which nothing is ever taken,
 * would stand against it.
 * <p><b>Threads.</b> Safe; not to be called within an act.
 */
@ApplicationScoped
public class BaseDataBook {
    /** Entries of one sheet for one owner at most. */
    public static final int MOST = 50;

    private static final Logger LOG = LoggerFactory.getLogger(BaseDataBook.class);
    private static final TypeReference<TreeMap<String, Object>> FIELDS = new TypeReference<>() {};
    private static final int TRIES = 3;
    /** Arguments: how many. */
    private static final String TOO_MANY = "OW-FRM-1090";

    private static final String GONE = "OW-FRM-1091";
    private static final String CHANGED = "OW-FRM-4010";

    private final UnitOfWork unitOfWork;
    private final Reading reading;
    private final EntityManager entities;
    private final Vault vault;
    private final RandomIds ids;
    private final Json json;
    private final Clock clock;

    @Inject
    BaseDataBook(
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
    protected BaseDataBook() {
        this(null, null, null, null, null, null, null);
    }

    /** Every entry of {@code owner}: of each sheet the one chosen last comes first. */
    public List<BaseDataEntry> list(SubjectId owner) {
        return reading.read(em -> em.createQuery(
                        "select b from StoredBaseData b where b.subject = :subject order by b.sheetId, b.usedAt desc, b.id",
                        StoredBaseData.class)
                .setParameter("subject", owner.value())
                .getResultStream()
                .map(this::entry)
                .toList());
    }

    /** That entry, if it is the owner's. */
    public Optional<BaseDataEntry> find(SubjectId owner, String id) {
        return reading.read(em -> Optional.ofNullable(em.find(StoredBaseData.class, id))
                .filter(stored -> stored.subject().equals(owner))
                .map(this::entry));
    }

    private BaseDataEntry entry(StoredBaseData stored) {
        return new BaseDataEntry(
                stored.id(),
                stored.sheet(),
                json.read(vault.open(stored.subject(), stored.sealed()), FIELDS),
                stored.usedAt(),
                stored.savedAt(),
                stored.revision());
    }

    /**
     * Saves an entry, right or wrong, and chooses it.
     *
     * @param id of the entry whose place it takes; empty for a new one
     * @param seen the version of it that was looked at; empty if it does not matter
     * @return its identifier; refused if there are too many, it is gone, it has changed since, or the database cannot be reached
     */
    public Outcome<String> save(
            SubjectId owner, Optional<String> id, Optional<Long> seen, DefinitionRef sheet, Map<String, Object> data) {
        return trying(() -> {
            Optional<StoredBaseData> before = id.flatMap(given -> own(owner, given));
            if (id.isPresent() && before.isEmpty()) {
                return refused(Refusal.Kind.NOT_FOUND, Finding.error(GONE, ""));
            }
            if (hasChanged(before, seen)) {
                return refused(Refusal.Kind.CONFLICT, Finding.error(CHANGED, ""));
            }
            if (before.isEmpty() && count(owner, sheet.id()) >= MOST) {
                return refused(Refusal.Kind.INVALID, Finding.error(TOO_MANY, "", Integer.toString(MOST)));
            }
            StoredBaseData stored = before.orElseGet(() -> new StoredBaseData(ids.next(), owner, sheet.id()));
            stored.save(sheet.version(), vault.seal(owner, json.write(data)), now());
            stored.use(afterAll(owner, sheet.id()));
            entities.persist(stored);
            return Outcome.done(stored.id());
        });
    }

    /** Chooses the entry from which forms are filled. */
    public Outcome<String> use(SubjectId owner, String id) {
        return trying(() -> own(owner, id)
                .map(stored -> {
                    stored.use(afterAll(owner, stored.sheet().id()));
                    return Outcome.done(id);
                })
                .orElseGet(() -> refused(Refusal.Kind.NOT_FOUND, Finding.error(GONE, ""))));
    }

    /**
     * Throws an entry away; none is no error. Applications that it has filled keep what they say.
     *
     * @param seen the version of it that was looked at; empty if it does not matter
     */
    public Outcome<String> remove(SubjectId owner, String id, Optional<Long> seen) {
        return trying(() -> {
            Optional<StoredBaseData> before = own(owner, id);
            if (hasChanged(before, seen)) {
                return refused(Refusal.Kind.CONFLICT, Finding.error(CHANGED, ""));
            }
            before.ifPresent(entities::remove);
            return Outcome.done(id);
        });
    }

    private static boolean hasChanged(Optional<StoredBaseData> stored, Optional<Long> seen) {
        return stored.filter(each ->
                        seen.filter(version -> version != each.revision()).isPresent())
                .isPresent();
    }

    private Optional<StoredBaseData> own(SubjectId owner, String id) {
        return Optional.ofNullable(entities.find(StoredBaseData.class, id))
                .filter(stored -> stored.subject().equals(owner));
    }

    private long count(SubjectId owner, String sheet) {
        return entities.createQuery(
                        "select count(b) from StoredBaseData b where b.subject = :subject and b.sheetId = :sheet",
                        Long.class)
                .setParameter("subject", owner.value())
                .setParameter("sheet", sheet)
                .getSingleResult();
    }

    /** Now, but after every earlier choice, whatever the clock says: the last choice counts. */
    private Instant afterAll(SubjectId owner, String sheet) {
        Instant now = now();
        return entities.createQuery(
                        "select b.usedAt from StoredBaseData b where b.subject = :subject and b.sheetId = :sheet order by b.usedAt desc",
                        Instant.class)
                .setParameter("subject", owner.value())
                .setParameter("sheet", sheet)
                .setMaxResults(1)
                .getResultStream()
                .map(last -> last.plus(1, ChronoUnit.MICROS))
                .filter(now::isBefore)
                .findFirst()
                .orElse(now);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private Outcome<String> trying(Supplier<Outcome<String>> change) {
        for (int tried = 1; tried <= TRIES; tried++) {
            try {
                return unitOfWork.within(change);
            } catch (TryAgainException | OutcomeUnknownException busy) {
                LOG.debug("try {} of keeping base data met {}", tried, busy.getMessage());
            } catch (DatabaseUnavailableException unavailable) {
                LOG.warn("base data were not kept: {}", unavailable.getMessage());
                break;
            }
        }
        return refused(Refusal.Kind.TRY_LATER, Finding.error("OW-ACT-0004", "", ActName.SAVE_DRAFT.name()));
    }

    private static Outcome<String> refused(Refusal.Kind kind, Finding finding) {
        return Outcome.refused(Refusal.of(kind, ActName.SAVE_DRAFT, List.of(finding)));
    }
}
