package org.onewindow.core.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.onewindow.spi.store.ContentRef;

/** The printed file of one official document in one format. Written once, never changed: printing again prints the stored file. */
@Entity
@Table(name = "document_rendition")
class DocumentFile {
    @Id
    private String id = "";

    @Column(name = "document_id", nullable = false)
    private String documentId = "";

    @Enumerated(EnumType.STRING)
    @Column(name = "format", nullable = false)
    private DocumentFormat format = DocumentFormat.PDF;

    @Column(name = "content_key", nullable = false)
    private String contentKey = "";

    @Column(name = "content_digest", nullable = false)
    private String contentDigest = "";

    @Column(name = "sealed_size", nullable = false)
    private long size;

    @Column(name = "media_type", nullable = false)
    private String mediaType = "";

    @Column(name = "file_digest", nullable = false)
    private String fileDigest = "";

    @Column(name = "kept_at", nullable = false)
    private Instant keptAt = Instant.EPOCH;

    protected DocumentFile() {}

    DocumentFile(String documentId, DocumentFormat format, ContentRef content, String fileDigest, Instant at) {
        this.id = id(documentId, format);
        this.format = format;
        this.documentId = documentId;
        this.contentKey = content.key();
        this.contentDigest = content.digest();
        this.size = content.size();
        this.mediaType = content.mediaType();
        this.fileDigest = fileDigest;
        this.keptAt = at;
    }

    static String id(String documentId, DocumentFormat format) {
        return documentId + "-" + format;
    }

    DocumentFiles.Kept kept() {
        return new DocumentFiles.Kept(
                documentId, format, new ContentRef(contentKey, contentDigest, size, mediaType), fileDigest, keptAt);
    }
}
