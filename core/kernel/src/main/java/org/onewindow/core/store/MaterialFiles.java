package org.onewindow.core.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.onewindow.core.act.DatabaseUnavailableException;
import org.onewindow.core.act.Outcome;
import org.onewindow.core.act.OutcomeUnknownException;
import org.onewindow.core.act.Reading;
import org.onewindow.core.act.Refusal;
import org.onewindow.core.act.TryAgainException;
import org.onewindow.core.act.UnitOfWork;
import org.onewindow.core.privacy.FileSeal;
import org.onewindow.core.privacy.RandomIds;
import org.onewindow.core.privacy.Vault;
import org.onewindow.spi.application.ActName;
import org.onewindow.spi.application.SubmittedMaterial;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.identity.SubjectId;
import org.onewindow.spi.store.ContentRef;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes in files before an act refers to them, and opens them again.
 *
 * <p><b>Guaranteed.</b> A file that is answered with a reference is stored in full, durable, sealed under its owner's key, within the
 * limit, of a kind that is taken in, and has passed the virus scanner if the hall has one. A file that is refused leaves nothing behind, or is swept.
 * <p><b>Memory.</b> About 1 MB for each file under way, whatever its length.
 * <p><b>Threads.</b> Safe for use by several threads.
 */
@ApplicationScoped
public class MaterialFiles {
    private static final Logger LOG = LoggerFactory.getLogger(MaterialFiles.class);
    private static final int LONGEST_NAME = 200;

    private final UnitOfWork unitOfWork;
    private final Reading reading;
    private final EntityManager entities;
    private final Vault vault;
    private final Stores stores;
    private final RandomIds ids;
    private final Clock clock;
    private final Quarantine quarantine;
    private final FileRemoval removal;
    private final FileSettings settings;

    @Inject
    MaterialFiles(
            UnitOfWork unitOfWork,
            Reading reading,
            EntityManager entities,
            Vault vault,
            Stores stores,
            RandomIds ids,
            Clock clock,
            Quarantine quarantine,
            FileRemoval removal) {
        this.unitOfWork = unitOfWork;
        this.reading = reading;
        this.entities = entities;
        this.vault = vault;
        this.stores = stores;
        this.ids = ids;
        this.clock = clock;
        this.quarantine = quarantine;
        this.removal = removal;
        this.settings = FileSettings.from(ConfigProvider.getConfig());
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected MaterialFiles() {
        this(null, null, null, null, null, null, null, null, null);
    }

    /**
     * Takes a file in for {@code owner}. Not within an act or a reading: it may take as long as the client sends.
     *
     * @return the reference to hand in with a material, or every reason why the file is not taken in; the act named by a refusal is
     *     {@link ActName#SAVE_DRAFT}, since nothing is handed in yet
     */
    public Outcome<ContentRef> receive(SubjectId owner, Upload upload) {
        try {
            long limit = limit();
            List<Finding> objections = objections(upload.name(), upload.announcedSize(), limit);
            return objections.isEmpty()
                    ? transfer(owner, upload, FileType.ofName(upload.name()).orElseThrow(), limit)
                    : refused(Refusal.Kind.INVALID, objections);
        } catch (IOException e) {
            return cannotKeep(e);
        } catch (DatabaseUnavailableException | TryAgainException | OutcomeUnknownException e) {
            LOG.warn("a file was not kept: {}", e.getMessage());
            return refused(Refusal.Kind.TRY_LATER, List.of(Finding.error(FileCodes.CANNOT_KEEP, "")));
        }
    }

    /** The longest file that is taken in, in bytes. */
    long limit() throws IOException {
        return Math.min(settings.limit(), stores.limit(settings.store()));
    }

    /** What can be said against a file before its first byte. */
    static List<Finding> objections(String name, OptionalLong announcedSize, long limit) {
        List<Finding> objections = new ArrayList<>();
        if (!isFileName(name)) {
            objections.add(Finding.error(FileCodes.BAD_NAME, ""));
        }
        if (FileType.ofName(name).isEmpty()) {
            objections.add(Finding.error(FileCodes.UNKNOWN_TYPE, "", FileType.endingOf(name), FileType.allEndings()));
        }
        if (announcedSize.orElse(0) > limit) {
            objections.add(Finding.error(FileCodes.TOO_LONG, "", FileCodes.megabytes(limit)));
        }
        return objections;
    }

    /** Without path, control characters, and the marks that show an ending the name does not have (U+202A to U+2069). */
    private static boolean isFileName(String name) {
        return !name.isBlank()
                && name.length() <= LONGEST_NAME
                && name.codePoints()
                        .noneMatch(c -> c == '/'
                                || c == '\\'
                                || Character.isISOControl(c)
                                || Character.getType(c) == Character.FORMAT
                                || Character.getType(c) == Character.SURROGATE);
    }

    private Outcome<ContentRef> transfer(SubjectId owner, Upload upload, FileType type, long limit) throws IOException {
        String key = ids.next();
        StoredFile row = new StoredFile(
                key, owner, settings.store(), type, clock.instant().truncatedTo(ChronoUnit.MICROS));
        FileSeal seal = unitOfWork.within(() -> {
            entities.persist(row);
            return vault.fileSeal(owner, key);
        });
        InspectedStream inspected = new InspectedStream(upload.content(), type, limit);
        DigestedStream sealed = new DigestedStream(seal.encrypting(inspected));
        boolean kept = false;
        Optional<Finding> threat = Optional.empty();
        try {
            stores.put(settings.store(), key, sealed);
            if (inspected.ended()) {
                threat = quarantine.objection(() -> seal.decrypting(stores.open(settings.store(), key)), key);
                kept = threat.isEmpty();
            }
        } catch (IOException e) {
            if (inspected.problem().isEmpty()) {
                throw e;
            }
            LOG.debug("a file of type {} was refused: {}", type, e.getMessage());
        } finally {
            if (!kept) {
                drop(key);
            }
        }
        if (threat.isPresent()) {
            return refused(Quarantine.kindOf(threat.get()), List.of(threat.get()));
        }
        if (kept) {
            return Outcome.done(keep(key, sealed.digest(), sealed.count()));
        }
        return inspected
                .problem()
                .map(problem -> MaterialFiles.<ContentRef>refused(Refusal.Kind.INVALID, List.of(problem)))
                .orElseGet(() -> MaterialFiles.<ContentRef>cannotKeep(
                        new IOException("the content store did not read the file to its end")));
    }

    /**
     * Keeps a piece of a file that is still arriving: sealed and durable, of no kind yet, and for nobody to refer to as a material.
     *
     * @throws IOException if the content store cannot be reached
     */
    ContentRef keepPiece(SubjectId owner, byte[] piece) throws IOException {
        String key = ids.next();
        StoredFile row = new StoredFile(
                key, owner, settings.store(), FileType.PIECE, clock.instant().truncatedTo(ChronoUnit.MICROS));
        FileSeal seal = unitOfWork.within(() -> {
            entities.persist(row);
            return vault.fileSeal(owner, key);
        });
        DigestedStream sealed = new DigestedStream(seal.encrypting(new ByteArrayInputStream(piece)));
        boolean stored = false;
        try {
            stores.put(settings.store(), key, sealed);
            stored = true;
        } finally {
            if (!stored) {
                drop(key);
            }
        }
        return keep(key, sealed.digest(), sealed.count());
    }

    private ContentRef keep(String key, String digest, long size) {
        return unitOfWork.within(() -> entities.find(StoredFile.class, key).keep(digest, size));
    }

    /** Removes what nothing refers to; what cannot be removed now is left to the sweep. */
    void drop(String key) {
        removal.remove(key, nothing -> false);
    }

    static <R> Outcome<R> cannotKeep(IOException e) {
        LOG.error("a file cannot be kept", e);
        Finding finding =
                e instanceof StoreDefectException defect ? defect.finding() : Finding.error(FileCodes.CANNOT_KEEP, "");
        return refused(Refusal.Kind.TRY_LATER, List.of(finding));
    }

    static <R> Outcome<R> refused(Refusal.Kind kind, List<Finding> findings) {
        return Outcome.refused(Refusal.of(kind, ActName.SAVE_DRAFT, findings));
    }

    /**
     * Opens a file. Who may see the application that refers to it has been decided before.
     *
     * @param owner the application's subject
     * @return the file as it was handed in; the caller closes it. Reading it throws {@link FileSeal.DamagedFileException} if what is
     *     stored is not what was taken in
     * @throws NoSuchFileException if there is no such file
     * @throws IOException if the content store cannot be reached
     */
    public InputStream open(SubjectId owner, ContentRef ref) throws IOException {
        record Found(String store, FileSeal seal) {}
        Found found = reading.<Optional<Found>>read(em -> Optional.ofNullable(em.find(StoredFile.class, ref.key()))
                        .map(file -> new Found(file.store(), vault.fileSeal(owner, ref.key()))))
                .orElseThrow(() -> new NoSuchFileException(ref.key()));
        return found.seal().decrypting(new ProvenStream(stores.open(found.store(), ref.key()), ref));
    }

    /** Whether the stored bytes are those of the reference; needs no person's key and so holds for erased persons too. */
    public boolean isIntact(ContentRef ref) throws IOException {
        Optional<String> store = reading.read(
                em -> Optional.ofNullable(em.find(StoredFile.class, ref.key())).map(StoredFile::store));
        if (store.isEmpty()) {
            return false;
        }
        try (InputStream stored = new ProvenStream(stores.open(store.get(), ref.key()), ref)) {
            stored.transferTo(OutputStream.nullOutputStream());
            return true;
        } catch (NoSuchFileException | FileSeal.DamagedFileException e) {
            LOG.error("file {} is missing or damaged", ref.key(), e);
            return false;
        }
    }

    /**
     * Which of {@code materials} refer to a file that was not taken in for {@code owner}, or not kept. Within an act: the files stay
     * locked until it ends, so that no sweep takes them away. One statement; none if there are no files.
     */
    public List<Finding> objections(SubjectId owner, List<SubmittedMaterial> materials) {
        TreeSet<String> keys = materials.stream()
                .flatMap(material -> material.content().stream())
                .map(ContentRef::key)
                .collect(Collectors.toCollection(TreeSet::new));
        if (keys.isEmpty()) {
            return List.of();
        }
        Map<String, StoredFile> files = entities.createQuery(
                        "select f from StoredFile f where f.key in :keys order by f.key", StoredFile.class)
                .setParameter("keys", keys)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .collect(Collectors.toMap(StoredFile::key, Function.identity()));
        return materials.stream()
                .filter(material -> material.content()
                        .filter(ref -> !isKept(files.get(ref.key()), ref, owner))
                        .isPresent())
                .map(material -> Finding.error(FileCodes.UNKNOWN_FILE, material.requirement()))
                .toList();
    }

    private static boolean isKept(@Nullable StoredFile file, ContentRef ref, SubjectId owner) {
        return file != null
                && file.is(ref, owner)
                && !FileType.PIECE.mediaType().equals(ref.mediaType());
    }
}
