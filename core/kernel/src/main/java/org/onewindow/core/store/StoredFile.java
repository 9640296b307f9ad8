package org.onewindow.core.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.onewindow.spi.identity.SubjectId;
import org.onewindow.spi.store.ContentRef;

/**
 * One file in a content store. Begins before the first byte is stored, so that nothing in the store is ever unknown to the database;
 * is kept once all bytes are durable and found in order; ends with the sweep if no application comes to refer to it.
 */
@Entity
@Table(name = "stored_file")
class StoredFile {
    @Id
    @Column(name = "content_key")
    private String key = "";

    @Column(name = "subject", nullable = false)
    private String subject = "";

    @Column(name = "store", nullable = false)
    private String store = "";

    @Column(name = "arrived_at", nullable = false)
    private Instant arrivedAt = Instant.EPOCH;

    @Column(name = "kept", nullable = false)
    private boolean kept;

    @Column(name = "digest")
    private @Nullable String digest;

    @Column(name = "sealed_size", nullable = false)
    private long size;

    @Column(name = "media_type", nullable = false)
    private String mediaType = "";

    protected StoredFile() {}

    StoredFile(String key, SubjectId subject, String store, FileType type, Instant at) {
        this.key = key;
        this.subject = subject.value();
        this.store = store;
        this.mediaType = type.mediaType();
        this.arrivedAt = at;
    }

    String key() {
        return key;
    }

    String store() {
        return store;
    }

    /** All its bytes are stored and in order. */
    ContentRef keep(String digest, long size) {
        this.digest = digest;
        this.size = size;
        this.kept = true;
        return ref();
    }

    /** What materials refer to it by; only once it is kept. */
    ContentRef ref() {
        return new ContentRef(key, Objects.requireNonNull(digest, "not kept yet"), size, mediaType);
    }

    /** From now on nothing may refer to it: its bytes are about to be removed. */
    void release() {
        kept = false;
    }

    /** Whether {@code ref} is this file, kept for {@code owner}. */
    boolean is(ContentRef ref, SubjectId owner) {
        return kept
                && subject.equals(owner.value())
                && key.equals(ref.key())
                && ref.digest().equals(digest)
                && ref.size() == size
                && ref.mediaType().equals(mediaType);
    }
}
