package org.onewindow.routing.dispatch;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onewindow.spi.application.DecisionKind;
import org.onewindow.spi.application.OpinionKind;
import org.onewindow.spi.department.DepartmentReply;
import org.onewindow.spi.identity.DepartmentId;

/** One reply of a department's own system, as it came in, and what became of it. */
@Entity
@Table(name = "department_reply")
class ReplyRecord {
    private static final String OPINION = "OPINION ";
    private static final String DECISION = "DECISION ";

    @Id
    @Column(name = "reply_id")
    private String id = "";

    @Column(name = "department", nullable = false)
    private String department = "";

    @Column(name = "reply_key", nullable = false)
    private String replyKey = "";

    @Column(name = "dispatch_key", nullable = false)
    private String dispatchKey = "";

    @Column(name = "officer", nullable = false)
    private String officer = "";

    @Column(name = "answer", nullable = false)
    private String answer = "";

    @Column(name = "grounds", nullable = false)
    private String grounds = "";

    @Column(name = "received_at", nullable = false)
    private Instant receivedAt = Instant.EPOCH;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", nullable = false)
    private ReplyState state = ReplyState.ASIDE;

    /** The finding that says why it changed nothing, as JSON. */
    @Column(name = "why")
    private @Nullable String why;

    @Column(name = "settled_by")
    private @Nullable String settledBy;

    @Column(name = "settled_at")
    private @Nullable Instant settledAt;

    protected ReplyRecord() {}

    ReplyRecord(String id, DepartmentId from, DepartmentReply reply, Instant at) {
        this.id = id;
        this.department = from.value();
        this.replyKey = reply.key();
        this.dispatchKey = reply.dispatch();
        this.officer = reply.officer();
        this.answer = nameOf(reply.answer());
        this.grounds = reply.answer().grounds();
        this.receivedAt = at;
    }

    private static String nameOf(DepartmentReply.Answer answer) {
        return answer instanceof DepartmentReply.Opinion opinion
                ? OPINION + opinion.kind()
                : DECISION + ((DepartmentReply.Decision) answer).kind();
    }

    void tookEffect() {
        state = ReplyState.EFFECTIVE;
        why = null;
    }

    void putAside(String because) {
        state = ReplyState.ASIDE;
        why = because;
    }

    void settle(String by, Instant at) {
        state = ReplyState.SETTLED;
        settledBy = by;
        settledAt = at;
    }

    /** The reply as it came in. */
    DepartmentReply reply() {
        DepartmentReply.Answer given = answer.startsWith(OPINION)
                ? new DepartmentReply.Opinion(OpinionKind.valueOf(answer.substring(OPINION.length())), grounds)
                : new DepartmentReply.Decision(DecisionKind.valueOf(answer.substring(DECISION.length())), grounds);
        return new DepartmentReply(dispatchKey, replyKey, officer, given);
    }

    String id() {
        return id;
    }

    DepartmentId department() {
        return new DepartmentId(department);
    }

    Instant receivedAt() {
        return receivedAt;
    }

    ReplyState state() {
        return state;
    }

    Optional<String> why() {
        return Optional.ofNullable(why);
    }

    Optional<String> settledBy() {
        return Optional.ofNullable(settledBy);
    }

    Optional<Instant> settledAt() {
        return Optional.ofNullable(settledAt);
    }

    @Override
    public String toString() {
        return "reply " + id + " of " + department + " (" + state + ")";
    }
}
