package org.onewindow.core.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.onewindow.spi.store.ContentRef;

/** One piece of a file that arrives in several. */
@Entity
@Table(name = "upload_piece")
class UploadPiece {
    @Id
    @Column(name = "content_key")
    private String contentKey = "";

    @Column(name = "upload_id", nullable = false)
    private String uploadId = "";

    @Column(name = "start_at", nullable = false)
    private long start;

    @Column(name = "piece_size", nullable = false)
    private long size;

    @Column(name = "content_digest", nullable = false)
    private String contentDigest = "";

    @Column(name = "sealed_size", nullable = false)
    private long sealedSize;

    @Column(name = "media_type", nullable = false)
    private String mediaType = "";

    protected UploadPiece() {}

    UploadPiece(String uploadId, long start, long size, ContentRef stored) {
        this.uploadId = uploadId;
        this.start = start;
        this.size = size;
        this.contentKey = stored.key();
        this.contentDigest = stored.digest();
        this.sealedSize = stored.size();
        this.mediaType = stored.mediaType();
    }

    ContentRef stored() {
        return new ContentRef(contentKey, contentDigest, sealedSize, mediaType);
    }
}
