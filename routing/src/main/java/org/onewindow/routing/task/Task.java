package org.onewindow.routing.task;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onewindow.core.time.Card;
import org.onewindow.core.time.RunningLimit;
import org.onewindow.routing.chain.Step;
import org.onewindow.routing.chain.StepState;
import org.onewindow.spi.application.Opinion;
import org.onewindow.spi.application.OpinionKind;
import org.onewindow.spi.identity.DepartmentId;
import org.onewindow.spi.identity.StaffId;

/**
 * One ask to one department, with its answer: opened when the chain reaches the step, claimed by whoever takes it up (or by nobody),
 * then answered, or cancelled when nobody needs the answer any more. Changed only while the row of its application is locked.
 */
@Entity
@Table(name = "task")
@IdClass(Task.Key.class)
class Task {
    /** The lane of what goes first. */
    static final int EXPEDITED = 0;
    /** The lane of everything else. */
    static final int ORDINARY = 1;

    @Id
    @Column(name = "application_id")
    private String applicationId = "";

    @Id
    @Column(name = "task_no")
    private int number;

    @Column(name = "step", nullable = false)
    private String step = "";

    @Column(name = "department", nullable = false)
    private String department = "";

    @Column(name = "lead_department")
    private @Nullable String lead;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", nullable = false)
    private StepState state = StepState.OPEN;

    @Column(name = "opened_at", nullable = false)
    private Instant openedAt = Instant.EPOCH;

    @Column(name = "due_at", nullable = false)
    private Instant dueAt = Instant.EPOCH;

    @Column(name = "yellow_at")
    private @Nullable Instant yellowAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "card")
    private @Nullable Card card;

    @Column(name = "next_warning_at")
    private @Nullable Instant nextWarningAt;

    @Column(name = "consents_at")
    private @Nullable Instant consentsAt;

    @Column(name = "claimed_by")
    private @Nullable String claimedBy;

    @Column(name = "claimed_at")
    private @Nullable Instant claimedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "opinion")
    private @Nullable OpinionKind opinion;

    @Column(name = "grounds")
    private @Nullable String grounds;

    @Column(name = "closed_by")
    private @Nullable String closedBy;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "remark_kind")
    private Remark.@Nullable Kind remarkKind;

    @Column(name = "remark_about")
    private @Nullable String remarkAbout;

    @Column(name = "remark_by")
    private @Nullable String remarkBy;

    @Column(name = "remark")
    private @Nullable String remark;

    /** The order of work: what is expedited stands before the rest. */
    @Column(name = "lane", nullable = false)
    private int lane = ORDINARY;

    @Column(name = "post", nullable = false)
    private String post = "";

    @Column(name = "waits_since")
    private @Nullable Instant waitsSince;

    @Column(name = "taken_at")
    private @Nullable Instant takenAt;

    @Column(name = "expedited_at")
    private @Nullable Instant expeditedAt;

    @Column(name = "expedited_by")
    private @Nullable String expeditedBy;

    @Column(name = "expedited_because")
    private @Nullable String expeditedBecause;

    protected Task() {}

    Task(String applicationId, int number, Step step, DepartmentId lead, Instant openedAt, RunningLimit limit) {
        this.applicationId = applicationId;
        this.number = number;
        this.step = step.id();
        this.department = step.department().value();
        this.lead = lead.value();
        this.post = step.role().name();
        this.openedAt = openedAt;
        this.waitsSince = openedAt;
        runUntil(limit);
        this.consentsAt = step.terms().silence().isPresent() ? dueAt : null;
    }

    void claim(Claim claim) {
        claimedBy = claim.by().value();
        claimedAt = claim.at();
    }

    void release(Instant at) {
        claimedBy = null;
        claimedAt = null;
        waitsSince = at;
    }

    /** It waits for somebody to take it up since {@code at}: its clock runs again. */
    void waitAgain(Instant at) {
        waitsSince = at;
    }

    /** Somebody of the department begins with it. */
    void take(Instant at) {
        takenAt = at;
    }

    /** It goes before others from now on. */
    void expedite(Expedition expedition) {
        lane = EXPEDITED;
        expeditedAt = expedition.at();
        expeditedBy = expedition.by();
        expeditedBecause = expedition.reasons();
    }

    Optional<Expedition> expedition() {
        return expeditedAt == null || expeditedBy == null
                ? Optional.empty()
                : Optional.of(
                        new Expedition(expeditedAt, expeditedBy, Objects.requireNonNullElse(expeditedBecause, "")));
    }

    /** The post that is asked: the role in its department, by name. */
    String post() {
        return post;
    }

    void answer(OpinionKind kind, String why, Answerer by, Instant at) {
        opinion = kind;
        grounds = why;
        decide(by, at);
    }

    /** Answered by the decision, which the application keeps. */
    void decide(Answerer by, Instant at) {
        state = StepState.DONE;
        closedBy = by.value();
        close(at);
    }

    void cancel(Instant at) {
        state = StepState.CANCELLED;
        close(at);
    }

    /** Counts no more, because the application was sent back; what was answered stays on record. */
    void setAside(Instant at) {
        state = StepState.SET_ASIDE;
        if (closedAt == null) {
            close(at);
        }
    }

    private void close(Instant at) {
        closedAt = at;
        nextWarningAt = null;
        consentsAt = null;
    }

    /** What somebody said about it, in place of what was said before. */
    void remark(Remark said) {
        remarkKind = said.kind();
        remarkAbout = said.about();
        remarkBy = said.by();
        remark = said.text();
    }

    Optional<Remark> remark() {
        return remarkKind == null || remarkAbout == null || remarkBy == null
                ? Optional.empty()
                : Optional.of(new Remark(remarkKind, remarkAbout, remarkBy, Objects.requireNonNullElse(remark, "")));
    }

    /** The first moment at which silence is consent; empty if it never is, or the task is closed. */
    Optional<Instant> consentsAt() {
        return Optional.ofNullable(consentsAt);
    }

    /** Its clock stands still with the application's. */
    void stop() {
        nextWarningAt = null;
    }

    /** Its clock runs, perhaps to another end than before; of a last day that moved is warned again. */
    void runUntil(RunningLimit limit) {
        Instant due = limit.due().moment().orElseThrow();
        if (!due.equals(dueAt)) {
            card = null;
        }
        dueAt = due;
        if (consentsAt != null) {
            consentsAt = due;
        }
        yellowAt = limit.yellowAt().orElse(null);
        nextWarningAt = nextWarning();
    }

    private @Nullable Instant nextWarning() {
        if (card == Card.RED) {
            return null;
        }
        return card == null && yellowAt != null ? yellowAt : dueAt;
    }

    /** The card that it has earned by {@code at} and nobody was warned of yet; of two the yellow one comes first. */
    Optional<Card> earnsAt(Instant at) {
        Instant next = nextWarningAt;
        if (!isOpen() || next == null || at.isBefore(next)) {
            return Optional.empty();
        }
        return Optional.of(card == null && yellowAt != null ? Card.YELLOW : Card.RED);
    }

    /** It has the card that it has earned. */
    void turn(Instant at) {
        earnsAt(at).ifPresent(earned -> {
            card = earned;
            nextWarningAt = nextWarning();
        });
    }

    /** The card that it has by what is on record; none while it is in good time. */
    Optional<Card> card() {
        return Optional.ofNullable(card);
    }

    TaskId id() {
        return TaskId.of(applicationId, number);
    }

    int number() {
        return number;
    }

    String step() {
        return step;
    }

    DepartmentId department() {
        return new DepartmentId(department);
    }

    boolean involves(DepartmentId asking) {
        return asking.value().equals(department) || asking.value().equals(lead);
    }

    StepState state() {
        return state;
    }

    boolean isOpen() {
        return state == StepState.OPEN;
    }

    /** Whether somebody answered it, whether or not the answer still counts. */
    boolean wasAnswered() {
        return state == StepState.DONE || (state == StepState.SET_ASIDE && opinion != null);
    }

    /** Whether it says where the chain stands: it was not sent back past. */
    boolean counts() {
        return state != StepState.SET_ASIDE;
    }

    Instant openedAt() {
        return openedAt;
    }

    /** The first moment at which the answer is late. */
    Instant dueAt() {
        return dueAt;
    }

    Optional<Claim> claim() {
        return claimedBy == null || claimedAt == null
                ? Optional.empty()
                : Optional.of(new Claim(new StaffId(claimedBy), claimedAt));
    }

    /** The opinion given; none for a decision, which the application keeps. */
    Optional<Opinion> opinion() {
        return opinion == null || closedBy == null || closedAt == null
                ? Optional.empty()
                : Optional.of(new Opinion(
                        step, department(), closedBy, opinion, Objects.requireNonNullElse(grounds, ""), closedAt));
    }

    /** Who answered, if it was answered. */
    Optional<Answerer> answeredBy() {
        return Optional.ofNullable(closedBy).map(Answerer::new);
    }

    /** When it was answered or cancelled. */
    Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
    }

    /** For the persistence provider. */
    static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private String applicationId = "";
        private int number;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.number == number && key.applicationId.equals(applicationId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(applicationId, number);
        }
    }
}
