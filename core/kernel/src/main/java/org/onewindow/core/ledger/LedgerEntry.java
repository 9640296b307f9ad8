package org.onewindow.core.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.onewindow.core.act.ActInProgress;

/** One act on record, written once; the hash covers every other column. */
@Entity
@Table(name = "ledger_entry")
@IdClass(LedgerEntry.Position.class)
public class LedgerEntry {
    @Id
    @Column(name = "chain")
    private String chain = "";

    @Id
    @Column(name = "seq")
    private int seq;

    @Column(name = "previous_hash", nullable = false)
    private String previousHash = "";

    @Column(name = "hash", nullable = false)
    private String hash = "";

    @Column(name = "algorithm", nullable = false)
    private String algorithm = EntryBytes.ALGORITHM;

    @Column(name = "hall", nullable = false)
    private String hall = "";

    @Column(name = "act", nullable = false)
    private String act = "";

    @Column(name = "actor", nullable = false)
    private String actor = "";

    @Column(name = "actor_role", nullable = false)
    private String role = "";

    @Column(name = "at_micros", nullable = false)
    private long atMicros;

    @Column(name = "grounds", nullable = false)
    private String grounds = "";

    @Column(name = "changes", nullable = false)
    private String changes = "";

    @Column(name = "data_digest", nullable = false)
    private String dataDigest = "";

    @Column(name = "act_key", nullable = false)
    private String key = "";

    @Column(name = "request_digest", nullable = false)
    private String requestDigest = "";

    @Column(name = "answer", nullable = false)
    private String answer = "";

    protected LedgerEntry() {}

    LedgerEntry(String hall, LedgerHead previous, LedgerRecord record, String changes, String answer) {
        ActInProgress by = record.act();
        Instant at = by.at().isBefore(previous.at()) ? previous.at() : by.at();
        this.chain = previous.chain();
        this.seq = previous.seq() + 1;
        this.previousHash = previous.hash();
        this.hall = hall;
        this.act = by.name().name();
        this.actor = by.caller().ledgerName();
        this.role = by.role().name();
        this.atMicros = ChronoUnit.MICROS.between(Instant.EPOCH, at);
        this.grounds = record.grounds();
        this.changes = changes;
        this.dataDigest = record.dataDigest();
        this.key = by.key().value();
        this.requestDigest = by.requestDigest();
        this.answer = answer;
        this.hash = new EntryBytes(algorithm, "OW-LEDGER-1")
                .field(chain)
                .field(seq)
                .field(previousHash)
                .field(algorithm)
                .field(hall)
                .field(act)
                .field(actor)
                .field(role)
                .field(atMicros)
                .field(grounds)
                .field(changes)
                .field(dataDigest)
                .field(key)
                .field(requestDigest)
                .field(answer)
                .hash();
    }

    boolean follows(LedgerHead last) {
        return chain.equals(last.chain()) && seq == last.seq() + 1 && previousHash.equals(last.hash());
    }

    /** The head of the chain once this entry was its last. */
    public LedgerHead head() {
        return new LedgerHead(chain, seq, hash, at());
    }

    /** Position in the chain, from 1. */
    public int seq() {
        return seq;
    }

    /** Hash of this entry. */
    public String hash() {
        return hash;
    }

    /** Hash of the entry before. */
    public String previousHash() {
        return previousHash;
    }

    /** Name of the act. */
    public String act() {
        return act;
    }

    /** Who acted, as {@code Caller#ledgerName()} names it. */
    public String actor() {
        return actor;
    }

    /** The role by which the actor was allowed. */
    public String role() {
        return role;
    }

    /** Legal time of the act. */
    public Instant at() {
        return Instant.EPOCH.plus(atMicros, ChronoUnit.MICROS);
    }

    /** Grounds given, or empty. */
    public String grounds() {
        return grounds;
    }

    /** Facts that changed, as canonical JSON. */
    public String changes() {
        return changes;
    }

    /** Salted digest of the data after the act, or empty. */
    public String dataDigest() {
        return dataDigest;
    }

    String requestDigest() {
        return requestDigest;
    }

    String answer() {
        return answer;
    }

    /** Chain and position, for the persistence provider. */
    public static final class Position implements Serializable {
        private static final long serialVersionUID = 1L;

        private String chain = "";
        private int seq;

        /** For the persistence provider. */
        public Position() {}

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Position that && chain.equals(that.chain) && seq == that.seq;
        }

        @Override
        public int hashCode() {
            return Objects.hash(chain, seq);
        }
    }
}
