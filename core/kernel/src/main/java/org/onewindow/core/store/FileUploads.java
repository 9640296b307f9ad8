package org.onewindow.core.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.onewindow.core.act.DatabaseUnavailableException;
import org.onewindow.core.act.Outcome;
import org.onewindow.core.act.OutcomeUnknownException;
import org.onewindow.core.act.Reading;
import org.onewindow.core.act.Refusal;
import org.onewindow.core.act.TryAgainException;
import org.onewindow.core.act.UnitOfWork;
import org.onewindow.core.privacy.RandomIds;
import org.onewindow.core.privacy.Vault;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.identity.SubjectId;
import org.onewindow.spi.store.ContentRef;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * 断点续传: takes in a file in pieces, so that a broken connection costs one piece and not the file.
 *
 * <p><b>How.</b> {@link #begin} announces name and length; {@link #append} sends pieces one after the other, each at the position that
 * {@link #progress} tells; {@link #finish} makes the file of them, with every check of {@link MaterialFiles#receive}. Every call may be
 * repeated: what has arrived is not taken twice, and a finished upload answers with its file again.
 *
 * <p><b>Guaranteed.</b> Each piece that was answered is durable and sealed under its owner's key. Nothing may refer to an upload before
 * it is finished. Uploads are given up 24 hours after they were begun.
 *
 * <p><b>Memory.</b> One piece for each call. <b>Threads.</b> Safe for use by several threads and nodes.
 */
@ApplicationScoped
public class FileUploads {
    /** Longest piece in bytes: 1 MB, as long as any body may be. */
    public static final int LONGEST_PIECE = 1 << 20;

    private static final Logger LOG = LoggerFactory.getLogger(FileUploads.class);
    private static final int MOST_AT_ONCE = 60;

    private final MaterialFiles files;
    private final UnitOfWork unitOfWork;
    private final Reading reading;
    private final EntityManager entities;
    private final Vault vault;
    private final RandomIds ids;
    private final Clock clock;

    @Inject
    FileUploads(
            MaterialFiles files,
            UnitOfWork unitOfWork,
            Reading reading,
            EntityManager entities,
            Vault vault,
            RandomIds ids,
            Clock clock) {
        this.files = files;
        this.unitOfWork = unitOfWork;
        this.reading = reading;
        this.entities = entities;
        this.vault = vault;
        this.ids = ids;
        this.clock = clock;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected FileUploads() {
        this(null, null, null, null, null, null, null);
    }

    /**
     * How far an upload is.
     *
     * @param id names the upload
     * @param size its announced length in bytes
     * @param received how many bytes have arrived, and so where the next piece begins
     * @param longestPiece most bytes of a piece
     * @param file what to hand in with a material; absent until it is finished
     */
    public record Progress(String id, long size, long received, int longestPiece, Optional<ContentRef> file) {}

    /** A finished upload. */
    public record Finished(String name, ContentRef file) {
        /** Without the name, which may be personal. */
        @Override
        public String toString() {
            return "Finished[" + file.key() + "]";
        }
    }

    /** Announces a file; everything that can be said against it by name and length is said now. */
    public Outcome<Progress> begin(SubjectId owner, String name, long size) {
        return trying(() -> {
            try {
                List<Finding> objections =
                        new ArrayList<>(MaterialFiles.objections(name, OptionalLong.of(size), files.limit()));
                if (size <= 0) {
                    objections.add(Finding.error(FileCodes.NO_LENGTH, ""));
                }
                if (objections.isEmpty() && underWay(owner) >= MOST_AT_ONCE) {
                    objections.add(Finding.error(FileCodes.TOO_MANY_UPLOADS, "", Integer.toString(MOST_AT_ONCE)));
                }
                return objections.isEmpty()
                        ? Outcome.done(announce(owner, name, size))
                        : MaterialFiles.refused(Refusal.Kind.INVALID, objections);
            } catch (IOException e) {
                return MaterialFiles.cannotKeep(e);
            }
        });
    }

    private long underWay(SubjectId owner) {
        return reading.read(em -> em.createQuery(
                        "select count(u) from FileUpload u where u.subject = :owner and u.contentKey is null",
                        Long.class)
                .setParameter("owner", owner.value())
                .getSingleResult());
    }

    private Progress announce(SubjectId owner, String name, long size) {
        return unitOfWork.within(() -> {
            FileUpload upload = new FileUpload(
                    ids.next(),
                    owner,
                    vault.seal(owner, name),
                    size,
                    clock.instant().truncatedTo(ChronoUnit.MICROS));
            entities.persist(upload);
            return upload.progress();
        });
    }

    /** How far {@code id} is, if it is an upload of {@code owner}. */
    public Optional<Progress> progress(SubjectId owner, String id) {
        return reading.read(em -> Optional.ofNullable(em.find(FileUpload.class, id))
                .filter(upload -> upload.isOf(owner))
                .map(FileUpload::progress));
    }

    /** The finished upload {@code id} of {@code owner}, with the name it was announced under. */
    public Optional<Finished> finished(SubjectId owner, String id) {
        return reading.read(em -> Optional.ofNullable(em.find(FileUpload.class, id))
                .filter(upload -> upload.isOf(owner))
                .flatMap(upload ->
                        upload.kept().map(file -> new Finished(vault.open(owner, upload.sealedName()), file))));
    }

    /**
     * Takes the piece that begins at {@code start}. One that has arrived before is passed over.
     *
     * @param content at most {@value #LONGEST_PIECE} bytes; read once, not closed
     */
    public Outcome<Progress> append(SubjectId owner, String id, long start, InputStream content) {
        return trying(() -> {
            Optional<Progress> found = progress(owner, id);
            if (found.isEmpty()) {
                return unknown();
            }
            byte[] piece;
            try {
                piece = content.readNBytes(LONGEST_PIECE + 1);
            } catch (IOException brokenOff) {
                LOG.debug("a piece did not arrive", brokenOff);
                return invalid(FileCodes.BROKEN_OFF);
            }
            Progress before = found.get();
            if (piece.length == 0 || piece.length > LONGEST_PIECE || piece.length > before.size() - start) {
                return invalid(FileCodes.BAD_PIECE, Integer.toString(LONGEST_PIECE));
            }
            if (start < 0 || start > before.received()) {
                return invalid(FileCodes.PIECE_OUT_OF_PLACE, Long.toString(start), Long.toString(before.received()));
            }
            return start < before.received() ? Outcome.done(before) : keep(owner, id, start, piece);
        });
    }

    private Outcome<Progress> keep(SubjectId owner, String id, long start, byte[] piece) {
        if (start == 0 && !beginsLikeItsKind(owner, id, piece)) {
            return invalid(FileCodes.OTHER_CONTENT, kindOf(owner, id).name());
        }
        try {
            ContentRef stored = files.keepPiece(owner, piece);
            return Outcome.done(unitOfWork.within(() -> record(id, start, piece.length, stored)));
        } catch (IOException e) {
            return MaterialFiles.cannotKeep(e);
        }
    }

    /** Told at the first piece, so that nobody sends fifty megabytes for nothing; the whole is held against its kind at the end. */
    private boolean beginsLikeItsKind(SubjectId owner, String id, byte[] piece) {
        return kindOf(owner, id).begins(Arrays.copyOf(piece, Math.min(piece.length, FileType.HEAD)));
    }

    private FileType kindOf(SubjectId owner, String id) {
        return FileType.ofName(nameOf(owner, id)).orElseThrow();
    }

    private String nameOf(SubjectId owner, String id) {
        return reading.read(
                em -> vault.open(owner, em.find(FileUpload.class, id).sealedName()));
    }

    /** If the same piece came twice at once, the second is left to the sweep. */
    private Progress record(String id, long start, long size, ContentRef stored) {
        FileUpload upload = entities.find(FileUpload.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (upload.received() == start) {
            entities.persist(new UploadPiece(id, start, size, stored));
            upload.take(size);
        }
        return upload.progress();
    }

    /** Makes the file of its pieces, or says everything that stands against it; then the upload is over and nothing of it is left. */
    public Outcome<Progress> finish(SubjectId owner, String id) {
        return trying(() -> {
            Optional<Progress> found = progress(owner, id);
            if (found.isEmpty()) {
                return unknown();
            }
            Progress now = found.get();
            if (now.file().isPresent()) {
                return Outcome.done(now);
            }
            if (now.received() < now.size()) {
                return invalid(FileCodes.NOT_ALL_THERE, Long.toString(now.received()), Long.toString(now.size()));
            }
            List<ContentRef> pieces = piecesOf(id);
            Upload whole = new Upload(nameOf(owner, id), OptionalLong.of(now.size()), joined(owner, pieces));
            Outcome<ContentRef> received = files.receive(owner, whole);
            if (received instanceof Outcome.Refused<ContentRef> refused) {
                if (refused.refusal().kind() == Refusal.Kind.INVALID) {
                    discard(owner, id);
                }
                return Outcome.refused(refused.refusal());
            }
            Progress done = unitOfWork.within(() -> {
                FileUpload upload = entities.find(FileUpload.class, id, LockModeType.PESSIMISTIC_WRITE);
                if (upload.kept().isEmpty()) {
                    upload.keep(((Outcome.Done<ContentRef>) received).value());
                }
                forgetPieces(id);
                return upload.progress();
            });
            pieces.forEach(piece -> files.drop(piece.key()));
            return Outcome.done(done);
        });
    }

    /** Gives an upload up; doing it twice, or for an unknown one, is no error. */
    public void discard(SubjectId owner, String id) {
        if (progress(owner, id).isEmpty()) {
            return;
        }
        List<ContentRef> pieces = piecesOf(id);
        unitOfWork.within(() -> {
            forgetPieces(id);
            return entities.createQuery("delete from FileUpload u where u.id = :id")
                    .setParameter("id", id)
                    .executeUpdate();
        });
        pieces.forEach(piece -> files.drop(piece.key()));
    }

    private int forgetPieces(String id) {
        return entities.createQuery("delete from UploadPiece p where p.uploadId = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    private List<ContentRef> piecesOf(String id) {
        return reading.read(em -> em.createQuery(
                        "select p from UploadPiece p where p.uploadId = :id order by p.start", UploadPiece.class)
                .setParameter("id", id)
                .getResultStream()
                .map(UploadPiece::stored)
                .toList());
    }

    /** One piece is open at a time. */
    @SuppressWarnings("JdkObsolete") // a SequenceInputStream takes nothing else
    private InputStream joined(SubjectId owner, List<ContentRef> pieces) {
        Iterator<ContentRef> next = pieces.iterator();
        return new SequenceInputStream(new Enumeration<>() {
            @Override
            public boolean hasMoreElements() {
                return next.hasNext();
            }

            @Override
            public InputStream nextElement() {
                if (!next.hasNext()) {
                    throw new NoSuchElementException();
                }
                try {
                    return files.open(owner, next.next());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        });
    }

    private static <R> Outcome<R> trying(Supplier<Outcome<R>> what) {
        try {
            return what.get();
        } catch (UncheckedIOException e) {
            return MaterialFiles.cannotKeep(e.getCause());
        } catch (DatabaseUnavailableException | TryAgainException | OutcomeUnknownException e) {
            LOG.warn("an upload did not go on: {}", e.getMessage());
            return MaterialFiles.refused(Refusal.Kind.TRY_LATER, List.of(Finding.error(FileCodes.CANNOT_KEEP, "")));
        }
    }

    private static <R> Outcome<R> invalid(String code, String... arguments) {
        return MaterialFiles.refused(Refusal.Kind.INVALID, List.of(Finding.error(code, "", arguments)));
    }

    private static <R> Outcome<R> unknown() {
        return MaterialFiles.refused(Refusal.Kind.NOT_FOUND, List.of(Finding.error(FileCodes.NO_UPLOAD, "")));
    }
}
