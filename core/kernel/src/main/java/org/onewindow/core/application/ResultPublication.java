package org.onewindow.core.application;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.onewindow.core.act.ActInProgress;

/**
 * Whether the result of an application is public, in the application's row; {@link PublicResult} is what everybody reads then. There is
 * none before the result is laid ready, and none at all if the item does not publish.
 */
@Embeddable
public class ResultPublication {
    @Enumerated(EnumType.STRING)
    @Column(name = "publication_state")
    private PublicationState state = PublicationState.PUBLISHED;

    @Column(name = "publication_digest")
    private String digest = "";

    @Column(name = "published_at")
    private Instant publishedAt = Instant.EPOCH;

    @Column(name = "unpublished_at")
    private @Nullable Instant unpublishedAt;

    @Column(name = "unpublished_by")
    private @Nullable String unpublishedBy;

    @Column(name = "unpublished_because")
    private @Nullable String unpublishedBecause;

    protected ResultPublication() {}

    static ResultPublication of(ActInProgress act, String digest) {
        ResultPublication publication = new ResultPublication();
        publication.digest = digest;
        publication.publishedAt = act.at();
        return publication;
    }

    /** The same, no longer public: who ended it, when and why stays on the row, all of it in the ledger. */
    ResultPublication ended(PublicationState as, ActInProgress act, String reasons) {
        ResultPublication ended = new ResultPublication();
        ended.state = as;
        ended.digest = digest;
        ended.publishedAt = publishedAt;
        ended.unpublishedAt = act.at();
        ended.unpublishedBy = act.caller().ledgerName();
        ended.unpublishedBecause = reasons;
        return ended;
    }

    /** The reasons are in the ledger entry's own words. */
    void addFacts(SortedMap<String, String> facts) {
        facts.put("publication", state.name());
        facts.put("publicationDigest", digest);
        facts.put("publishedAt", publishedAt.toString());
    }

    /** Where it stands. */
    public PublicationState state() {
        return state;
    }

    /** Digest of what was published, 64 hexadecimal digits. */
    String digest() {
        return digest;
    }

    /** Since when everybody reads, or read, it; UTC. */
    public Instant publishedAt() {
        return publishedAt;
    }

    /** When, by whom and why it ceased to be public; empty while it is. */
    public Optional<Unpublished> unpublished() {
        Instant at = unpublishedAt;
        String by = unpublishedBy;
        String because = unpublishedBecause;
        return at == null || by == null || because == null
                ? Optional.empty()
                : Optional.of(new Unpublished(at, by, because));
    }

    /**
     * 撤回公开.
     *
     * @param at when, UTC
     * @param by who, as the ledger names it
     * @param reasons why
     */
    public record Unpublished(Instant at, String by, String reasons) {}
}
