package org.onewindow.core.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalLong;
import org.onewindow.core.act.Outcome;
import org.onewindow.core.act.Reading;
import org.onewindow.core.act.UnitOfWork;
import org.onewindow.spi.identity.SubjectId;
import org.onewindow.spi.store.ContentRef;

/**
 * The printed files of official documents, one per document, sealed under the key of whose application it is.
 *
 * <p><b>Guaranteed.</b> The first file that is kept for a document stays its file. Kept is kept: its bytes were durable before.
 * <p><b>Threads.</b> Safe for use by several threads and nodes.
 */
@ApplicationScoped
public class DocumentFiles {
    private final MaterialFiles files;
    private final UnitOfWork unitOfWork;
    private final Reading reading;
    private final EntityManager entities;
    private final Clock clock;

    @Inject
    DocumentFiles(MaterialFiles files, UnitOfWork unitOfWork, Reading reading, EntityManager entities, Clock clock) {
        this.files = files;
        this.unitOfWork = unitOfWork;
        this.reading = reading;
        this.entities = entities;
        this.clock = clock;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected DocumentFiles() {
        this(null, null, null, null, null);
    }

    /**
     * A file that is kept.
     *
     * @param documentId whose file
     * @param content where its sealed bytes lie
     * @param fileDigest SHA-256 of the file as people get it, 64 lower-case hexadecimal digits
     * @param keptAt since when, UTC
     */
    public record Kept(String documentId, ContentRef content, String fileDigest, Instant keptAt) {}

    /** The file of that document, if it has been printed. Who may see the document has been decided before. */
    public Optional<Kept> of(String documentId) {
        return reading.read(em ->
                Optional.ofNullable(em.find(DocumentFile.class, documentId)).map(DocumentFile::kept));
    }

    /** The document whose file has exactly these bytes, by their {@linkplain #digest digest}. */
    public Optional<Kept> withDigest(String fileDigest) {
        return reading.read(
                em -> em.createQuery("select d from DocumentFile d where d.fileDigest = :digest", DocumentFile.class)
                        .setParameter("digest", fileDigest)
                        .getResultStream()
                        .findFirst()
                        .map(DocumentFile::kept));
    }

    /**
     * Keeps {@code pdf} as the file of that document, unless it has one. Not within an act or a reading.
     *
     * @param owner whose application it belongs to
     * @return the document's file, or why it cannot be kept now
     */
    public Outcome<Kept> keep(String documentId, SubjectId owner, byte[] pdf) {
        Optional<Kept> before = of(documentId);
        if (before.isPresent()) {
            return Outcome.done(before.get());
        }
        Upload upload = new Upload("document.pdf", OptionalLong.of(pdf.length), new ByteArrayInputStream(pdf));
        return files.receive(owner, upload)
                .fold(content -> Outcome.done(record(documentId, content, digest(pdf))), Outcome::refused);
    }

    /** If another node was first, its file stays and this one is left to the sweep. */
    private Kept record(String documentId, ContentRef content, String digest) {
        return unitOfWork.within(() -> {
            DocumentFile found = entities.find(DocumentFile.class, documentId);
            if (found == null) {
                found = new DocumentFile(
                        documentId, content, digest, clock.instant().truncatedTo(ChronoUnit.MICROS));
                entities.persist(found);
            }
            return found.kept();
        });
    }

    /** SHA-256 of {@code file}, 64 lower-case hexadecimal digits. */
    public static String digest(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
