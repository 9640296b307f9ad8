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
import org.onewindow.spi.identity.SubjectId;
import org.onewindow.spi.store.ContentRef;

/**
 * The printed files of official documents, one per document and format, encrypted under the key of whose application it is.
 *
 * <p><b>Guaranteed.</b> The first file that is kept for a document in a format stays its file. Kept is kept: its bytes were durable before.
 * <p><b>Threads.</b> Safe for use by several threads and nodes.
 */
@ApplicationScoped
public class DocumentFiles {
    private final MaterialFiles files;
    private final Reading reading;
    private final EntityManager entities;
    private final Clock clock;

    @Inject
    DocumentFiles(MaterialFiles files, Reading reading, EntityManager entities, Clock clock) {
        this.files = files;
        this.reading = reading;
        this.entities = entities;
        this.clock = clock;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected DocumentFiles() {
        this(null, null, null, null);
    }

    /**
     * A file that is kept.
     *
     * @param documentId whose file
     * @param format in which format
     * @param content where its encrypted bytes lie
     * @param fileDigest SHA-256 of the file as people get it, 64 lower-case hexadecimal digits
     * @param keptAt since when, UTC
     */
    public record Kept(
            String documentId, DocumentFormat format, ContentRef content, String fileDigest, Instant keptAt) {}

    /** The file of that document in that format, if it has been made. Who may see the document has been decided before. */
    public Optional<Kept> of(String documentId, DocumentFormat format) {
        return reading.read(em -> Optional.ofNullable(em.find(DocumentFile.class, DocumentFile.id(documentId, format)))
                .map(DocumentFile::kept));
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
     * Lays {@code file} down in the content store, for the act that puts it on record. Not within an act or a reading.
     *
     * @param owner whose application it belongs to
     * @return where it lies, or why it cannot be kept now
     */
    public Outcome<ContentRef> lay(DocumentFormat format, SubjectId owner, byte[] file) {
        return files.receive(
                owner,
                new Upload(
                        "document." + format.ending(), OptionalLong.of(file.length), new ByteArrayInputStream(file)));
    }

    /**
     * Puts on record what was laid down, within an act; the first file of a document in a format stays, and any other is left to the
     * sweep.
     *
     * @return whether it is the one
     */
    public boolean record(String documentId, DocumentFormat format, ContentRef content, String fileDigest) {
        if (entities.find(DocumentFile.class, DocumentFile.id(documentId, format)) != null) {
            return false;
        }
        entities.persist(new DocumentFile(
                documentId, format, content, fileDigest, clock.instant().truncatedTo(ChronoUnit.MICROS)));
        return true;
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
