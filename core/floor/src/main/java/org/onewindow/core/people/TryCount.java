package org.onewindow.core.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** How often something was tried since a moment, under a name that gives nothing away. */
@Entity
@Table(name = "try_count")
class TryCount {
    @Id
    @Column(name = "try_id")
    private String id = "";

    @Column(name = "tries", nullable = false)
    private int tries;

    @Column(name = "since", nullable = false)
    private Instant since = Instant.EPOCH;

    protected TryCount() {}

    TryCount(String id, Instant since) {
        this.id = id;
        this.since = since;
    }

    /** Counts one more; what is older than {@code window} is forgotten first. */
    int another(Instant now, Duration window) {
        if (!now.isBefore(since.plus(window))) {
            tries = 0;
            since = now;
        }
        return ++tries;
    }

    /** Takes one back: it was no guess. */
    void takeBack() {
        tries = Math.max(0, tries - 1);
    }

    Instant since() {
        return since;
    }
}
