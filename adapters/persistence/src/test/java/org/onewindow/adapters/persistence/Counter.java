package org.onewindow.adapters.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;

/** A counter that gives out tickets, one number after the other. */
@Entity
class Counter {
    @Id
    private String id;

    @Column(name = "last_ticket")
    private int lastTicket;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Version
    private long version;

    protected Counter() {}

    Counter(String id, Instant openedAt) {
        this.id = id;
        this.openedAt = openedAt;
    }

    int nextTicket() {
        lastTicket++;
        return lastTicket;
    }

    int lastTicket() {
        return lastTicket;
    }

    Instant openedAt() {
        return openedAt;
    }
}
