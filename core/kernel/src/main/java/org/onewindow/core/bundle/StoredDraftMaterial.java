package org.onewindow.core.bundle;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onewindow.spi.application.PaperDates;
import org.onewindow.spi.application.SubmittedMaterial;
import org.onewindow.spi.store.ContentRef;

/** One document of a draft of a bundle; all of them are replaced whenever the draft is saved. */
@Entity
@Table(name = "bundle_draft_material")
public class StoredDraftMaterial {
    @Id
    private String id = "";

    @Column(name = "draft_id", nullable = false)
    private String draftId = "";

    @Column(name = "line", nullable = false)
    private String line = "";

    @Column(name = "title", nullable = false)
    private String title = "";

    @Column(name = "originals", nullable = false)
    private int originals;

    @Column(name = "duplicates", nullable = false)
    private int duplicates;

    @Column(name = "content_key")
    private @Nullable String contentKey;

    @Column(name = "content_digest")
    private @Nullable String contentDigest;

    @Column(name = "content_size")
    private long contentSize;

    @Column(name = "media_type")
    private @Nullable String mediaType;

    @Column(name = "issued_on")
    private @Nullable LocalDate issuedOn;

    @Column(name = "valid_until")
    private @Nullable LocalDate validUntil;

    protected StoredDraftMaterial() {}

    StoredDraftMaterial(String id, String draftId, SubmittedMaterial material) {
        this.id = id;
        this.draftId = draftId;
        this.line = material.requirement();
        this.title = material.title();
        this.originals = material.originals();
        this.duplicates = material.duplicates();
        this.issuedOn = material.issuedOn().orElse(null);
        this.validUntil = material.validUntil().orElse(null);
        material.content().ifPresent(content -> {
            this.contentKey = content.key();
            this.contentDigest = content.digest();
            this.contentSize = content.size();
            this.mediaType = content.mediaType();
        });
    }

    SubmittedMaterial material() {
        Optional<ContentRef> content = contentKey == null || contentDigest == null || mediaType == null
                ? Optional.empty()
                : Optional.of(new ContentRef(contentKey, contentDigest, contentSize, mediaType));
        PaperDates dates = new PaperDates(Optional.ofNullable(issuedOn), Optional.ofNullable(validUntil));
        return new SubmittedMaterial(line, title, originals, duplicates, content, Optional.of(dates));
    }
}
