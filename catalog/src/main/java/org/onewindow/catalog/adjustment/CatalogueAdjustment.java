package org.onewindow.catalog.adjustment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One adjustment of the catalogue (动态调整): a whole folder of definitions, who wants it, why, and from which day.
 *
 * <p>It is born PROPOSED. Another person approves or refuses it, or its author takes it back. Once approved it comes into force at the
 * beginning of its day, provided that what is in force is still what it was made from; otherwise it fails, for it would undo what
 * somebody else has changed since. Its content never changes.
 */
@Entity
@Table(name = "catalogue_adjustment")
public class CatalogueAdjustment {
    @Id
    private String id = "";

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", nullable = false)
    private AdjustmentState state = AdjustmentState.PROPOSED;

    @Column(name = "folder", nullable = false)
    private String folder = "";

    @Column(name = "changes", nullable = false)
    private String changes = "";

    @Column(name = "made_from", nullable = false)
    private String madeFrom = "";

    @Column(name = "effective_on", nullable = false)
    private LocalDate effectiveOn = LocalDate.EPOCH;

    @Column(name = "reason", nullable = false)
    private String reason = "";

    @Column(name = "proposed_by", nullable = false)
    private String proposedBy = "";

    @Column(name = "proposed_at", nullable = false)
    private Instant proposedAt = Instant.EPOCH;

    @Column(name = "settled_by")
    private @Nullable String settledBy;

    @Column(name = "settled_at")
    private @Nullable Instant settledAt;

    @Column(name = "settled_reason")
    private @Nullable String settledReason;

    protected CatalogueAdjustment() {}

    /**
     * A new proposal.
     *
     * @param folder every file's text by path, as JSON
     * @param changes what it would change, as JSON
     * @param madeFrom digest of what is in force
     */
    CatalogueAdjustment(
            String id, String folder, String changes, String madeFrom, LocalDate effectiveOn, String reason) {
        this.id = id;
        this.folder = folder;
        this.changes = changes;
        this.madeFrom = madeFrom;
        this.effectiveOn = effectiveOn;
        this.reason = reason;
    }

    void proposed(String by, Instant at) {
        proposedBy = by;
        proposedAt = at;
    }

    /** Moves on; who did it and why stays on the row, all of it in the ledger. */
    void settle(AdjustmentState to, String by, Instant at, String why) {
        state = to;
        settledBy = by;
        settledAt = at;
        settledReason = why;
    }

    String id() {
        return id;
    }

    AdjustmentState state() {
        return state;
    }

    String folder() {
        return folder;
    }

    String changes() {
        return changes;
    }

    boolean isMadeFrom(String digestInForce) {
        return madeFrom.equals(digestInForce);
    }

    LocalDate effectiveOn() {
        return effectiveOn;
    }

    boolean isProposedBy(String person) {
        return proposedBy.equals(person);
    }

    /** The line of the list. */
    AdjustmentLine line(boolean outdated) {
        return new AdjustmentLine(
                id,
                state,
                effectiveOn,
                reason,
                proposedBy,
                proposedAt,
                Optional.ofNullable(settledBy),
                Optional.ofNullable(settledAt),
                Optional.ofNullable(settledReason),
                state.open() && outdated);
    }

    @Override
    public String toString() {
        return id + " " + state + " from " + effectiveOn;
    }
}
