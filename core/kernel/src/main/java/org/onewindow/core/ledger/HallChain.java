package org.onewindow.core.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Where the chain of the acts that concern no application ends. One row, there from the first migration on. */
@Entity
@Table(name = "hall_chain")
public class HallChain {
    /** The chain's name, and the row's id. */
    static final String NAME = "hall";

    @Id
    private String id = NAME;

    @Column(name = "ledger_seq", nullable = false)
    private int seq;

    @Column(name = "ledger_hash", nullable = false)
    private String hash = "";

    @Column(name = "last_act_at", nullable = false)
    private Instant lastActAt = Instant.EPOCH;

    protected HallChain() {}

    boolean isEmpty() {
        return seq == 0;
    }

    LedgerHead head() {
        return new LedgerHead(id, seq, hash, lastActAt);
    }

    void endsAt(LedgerHead head) {
        seq = head.seq();
        hash = head.hash();
        lastActAt = head.at();
    }
}
