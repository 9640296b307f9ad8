package org.onewindow.core.work;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Work from the act that asked for it until it is done or parked. After it was added, only {@link WorkTable} changes it, by statements
 * that check who holds it.
 */
@Entity
@Table(name = "work_item")
class WorkItem {
    @Id
    @Column(name = "work_key")
    private String key = "";

    @Column(name = "kind", nullable = false)
    private String kind = "";

    @Column(name = "payload", nullable = false)
    private String payload = "";

    @Column(name = "lane")
    private @Nullable String lane;

    @Column(name = "lane_position", nullable = false)
    private long lanePosition;

    @Column(name = "pool")
    private @Nullable String pool;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", nullable = false)
    private WorkState state = WorkState.WAITING;

    /** When it was first to be done; its age counts from here. */
    @Column(name = "due_at", nullable = false)
    private Instant dueAt = Instant.EPOCH;

    /** When it is to be tried next. */
    @Column(name = "not_before", nullable = false)
    private Instant notBefore = Instant.EPOCH;

    /** Counted before each attempt. */
    @Column(name = "attempts", nullable = false)
    private int attempts;

    /** Attempts that failed or never ended; counted before, and taken back when the attempt ends well. */
    @Column(name = "failures", nullable = false)
    private int failures;

    @Column(name = "fence", nullable = false)
    private long fence;

    /** By the database's clock. */
    @Column(name = "lease_until")
    private @Nullable Instant leaseUntil;

    @Column(name = "last_error")
    private @Nullable String lastError;

    /** When it was done or parked. */
    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    protected WorkItem() {}

    WorkItem(NewWork work, String payload, Instant dueAt) {
        this.key = work.key();
        this.kind = work.kind();
        this.payload = payload;
        this.lane = work.lane().map(NewWork.Lane::name).orElse(null);
        this.lanePosition = work.lane().map(NewWork.Lane::position).orElse(0L);
        this.pool = work.pool().orElse(null);
        this.dueAt = dueAt;
        this.notBefore = dueAt;
    }

    /** This item as it is before the next attempt. */
    Claim nextAttempt() {
        return new Claim(
                new Work(kind, key, payload, attempts + 1, fence + 1), failures + 1, dueAt, Optional.ofNullable(pool));
    }

    String key() {
        return key;
    }

    boolean failedTooOften() {
        return failures >= NextStep.LAST_FAILURE;
    }

    String lastError() {
        return lastError == null ? "" : lastError;
    }

    /** Whether lease and closing fit the state. */
    boolean isWhole() {
        boolean leased = leaseUntil != null;
        boolean closed = closedAt != null;
        return switch (state) {
            case WAITING -> !leased && !closed;
            case RUNNING -> leased && !closed;
            case PARKED, DONE -> !leased && closed;
        };
    }

    /** For logs and findings; without the payload, which may hold personal data. */
    @Override
    public String toString() {
        return "work " + key + " (" + state + ")";
    }

    OpenWork open() {
        return new OpenWork(key, state == WorkState.PARKED, attempts, lastError());
    }

    ParkedWork parked() {
        return new ParkedWork(key, kind, lastError(), attempts, closedAt == null ? notBefore : closedAt);
    }
}
