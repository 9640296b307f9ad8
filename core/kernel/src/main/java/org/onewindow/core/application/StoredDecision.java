package org.onewindow.core.application;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.SortedMap;
import org.onewindow.spi.application.Decision;
import org.onewindow.spi.application.DecisionKind;

/** The decision in the application's row; set once. */
@Embeddable
public class StoredDecision {
    @Enumerated(EnumType.STRING)
    @Column(name = "decision_kind")
    private DecisionKind kind = DecisionKind.GRANTED;

    @Column(name = "decision_number")
    private String number = "";

    @Column(name = "decision_grounds")
    private String grounds = "";

    @Column(name = "decided_at")
    private Instant decidedAt = Instant.EPOCH;

    protected StoredDecision() {}

    static StoredDecision of(Decision decision) {
        StoredDecision stored = new StoredDecision();
        stored.kind = decision.kind();
        stored.number = decision.documentNumber();
        stored.grounds = decision.grounds();
        stored.decidedAt = decision.at();
        return stored;
    }

    Decision value() {
        return new Decision(kind, number, grounds, decidedAt);
    }

    /** The grounds are in the ledger entry's own words. */
    void addFacts(SortedMap<String, String> facts) {
        facts.put("decisionKind", kind.name());
        facts.put("decisionNumber", number);
        facts.put("decidedAt", decidedAt.toString());
    }
}
