package org.onewindow.core.application;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onewindow.spi.application.PaperDates;
import org.onewindow.spi.application.SubmittedMaterial;
import org.onewindow.spi.application.Supply;
import org.onewindow.spi.store.ContentRef;

/** One material as it is kept, of an application as of a draft: what it answers, what of it is there, what it says of its own age. */
@MappedSuperclass
public abstract class StoredMaterial {
    @Id
    private String id = "";

    @Column(name = "requirement", nullable = false)
    private String requirement = "";

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

    @Column(name = "supply_source")
    private @Nullable String supplySource;

    @Column(name = "supply_reference")
    private @Nullable String supplyReference;

    @Column(name = "supply_as_of")
    private @Nullable Instant supplyAsOf;

    /** For the persistence provider. */
    protected StoredMaterial() {}

    /** Keeps {@code submitted} under {@code id}. */
    protected StoredMaterial(String id, SubmittedMaterial submitted) {
        this.id = id;
        this.requirement = submitted.requirement();
        this.title = submitted.title();
        this.originals = submitted.originals();
        this.duplicates = submitted.duplicates();
        this.issuedOn = submitted.issuedOn().orElse(null);
        this.validUntil = submitted.validUntil().orElse(null);
        submitted.content().ifPresent(content -> {
            this.contentKey = content.key();
            this.contentDigest = content.digest();
            this.contentSize = content.size();
            this.mediaType = content.mediaType();
        });
        submitted.supply().ifPresent(supply -> {
            this.supplySource = supply.source();
            this.supplyReference = supply.reference();
            this.supplyAsOf = supply.asOf().orElse(null);
        });
    }

    /** The material as the outside sees it. */
    public SubmittedMaterial submitted() {
        return new SubmittedMaterial(
                requirement, title, originals, duplicates, content(), Optional.of(dates()), supply());
    }

    private PaperDates dates() {
        return new PaperDates(Optional.ofNullable(issuedOn), Optional.ofNullable(validUntil));
    }

    private Optional<Supply> supply() {
        return supplySource == null || supplyReference == null
                ? Optional.empty()
                : Optional.of(new Supply(supplySource, supplyReference, Optional.ofNullable(supplyAsOf)));
    }

    private Optional<ContentRef> content() {
        return contentKey == null || contentDigest == null || mediaType == null
                ? Optional.empty()
                : Optional.of(new ContentRef(contentKey, contentDigest, contentSize, mediaType));
    }
}
