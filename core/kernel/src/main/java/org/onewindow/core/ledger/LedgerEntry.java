package org.onewindow.core.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.onewindow.core.act.ActInProgress;

/**
 * One act on record. Written once; the hash covers every column but {@code answer}, which only serves repeated requests.
 */
@Entity
@Table(name = "ledger_entry")
public class LedgerEntry {
    /** Name of the format, first line of the bytes covered. */
    static final String FORMAT = "OW-LEDGER-1";

    @Id
    @Column(name = "entry_id")
    private String id = "";

    @Column(name = "chain", nullable = false)
    private String chain = "";

    @Column(name = "seq", nullable = false)
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

    @Column(name = "answer")
    private @Nullable String answer;

    protected LedgerEntry() {}

    LedgerEntry(String hall, LedgerHead previous, LedgerRecord record, String changes) {
        this.hall = hall;
        this.chain = previous.chain();
        this.seq = previous.seq() + 1;
        this.id = chain + "/" + seq;
        this.previousHash = previous.hash();
        this.act = record.act().name().name();
        this.actor = record.act().caller().ledgerName();
        this.role = record.act().role().name();
        this.atMicros = ChronoUnit.MICROS.between(Instant.EPOCH, record.at());
        this.grounds = record.grounds();
        this.changes = changes;
        this.dataDigest = record.dataDigest();
        this.key = record.act().key().value();
        this.requestDigest = record.act().requestDigest();
        this.hash = new EntryBytes(FORMAT)
                .field(hall)
                .field(chain)
                .field(seq)
                .field(previousHash)
                .field(algorithm)
                .field(act)
                .field(actor)
                .field(role)
                .field(atMicros)
                .field(grounds)
                .field(changes)
                .field(dataDigest)
                .field(key)
                .field(requestDigest)
                .hash();
    }

    boolean isOf(ActInProgress act) {
        return key.equals(act.key().value());
    }

    void answered(String given) {
        answer = given;
    }

    /** The head of the chain once this entry was its last. */
    public LedgerHead head() {
        return new LedgerHead(chain, seq, hash);
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

    @Nullable
    String answer() {
        return answer;
    }
}
