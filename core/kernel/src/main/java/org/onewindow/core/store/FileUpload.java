package org.onewindow.core.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onewindow.spi.identity.SubjectId;
import org.onewindow.spi.store.ContentRef;

/** A file that arrives in pieces, from its announcement until it is kept or given up. */
@Entity
@Table(name = "file_upload")
class FileUpload {
    @Id
    private String id = "";

    @Column(name = "subject", nullable = false)
    private String subject = "";

    @Column(name = "sealed_name", nullable = false)
    private String sealedName = "";

    @Column(name = "file_size", nullable = false)
    private long size;

    @Column(name = "received", nullable = false)
    private long received;

    @Column(name = "begun_at", nullable = false)
    private Instant begunAt = Instant.EPOCH;

    @Column(name = "content_key")
    private @Nullable String contentKey;

    @Column(name = "content_digest")
    private @Nullable String contentDigest;

    @Column(name = "sealed_size", nullable = false)
    private long sealedSize;

    @Column(name = "media_type")
    private @Nullable String mediaType;

    protected FileUpload() {}

    FileUpload(String id, SubjectId subject, String sealedName, long size, Instant begunAt) {
        this.id = id;
        this.subject = subject.value();
        this.sealedName = sealedName;
        this.size = size;
        this.begunAt = begunAt;
    }

    boolean isOf(SubjectId owner) {
        return subject.equals(owner.value());
    }

    String sealedName() {
        return sealedName;
    }

    long received() {
        return received;
    }

    long size() {
        return size;
    }

    void take(long bytes) {
        received += bytes;
    }

    void keep(ContentRef content) {
        contentKey = content.key();
        contentDigest = content.digest();
        sealedSize = content.size();
        mediaType = content.mediaType();
    }

    Optional<ContentRef> kept() {
        return contentKey == null || contentDigest == null || mediaType == null
                ? Optional.empty()
                : Optional.of(new ContentRef(contentKey, contentDigest, sealedSize, mediaType));
    }

    FileUploads.Progress progress() {
        return new FileUploads.Progress(id, size, received, FileUploads.LONGEST_PIECE, kept());
    }
}
