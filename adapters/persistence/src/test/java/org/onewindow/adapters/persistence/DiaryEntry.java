package org.onewindow.adapters.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.onewindow.core.act.ActInProgress;
import org.onewindow.core.act.RecordedAct;

/** What the diary keeps of one act. */
@Entity
@Table(name = "diary_entry")
class DiaryEntry {
    @Id
    @Column(name = "act_key")
    private String key;

    private String caller;

    @Column(name = "request_digest")
    private String requestDigest;

    private String answer;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected DiaryEntry() {}

    DiaryEntry(ActInProgress act) {
        key = act.key().value();
        caller = act.caller().ledgerName();
        requestDigest = act.requestDigest();
        recordedAt = act.at();
    }

    void answer(String text) {
        answer = text;
    }

    RecordedAct recorded() {
        return new RecordedAct(caller, requestDigest, answer);
    }
}
