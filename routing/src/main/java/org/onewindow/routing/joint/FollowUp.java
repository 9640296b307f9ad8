package org.onewindow.routing.joint;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onewindow.core.act.ActInProgress;
import org.onewindow.spi.identity.DepartmentId;

/** Something left to do, from a joint act or after a decision. Changed only while the row of its application is locked. */
@Entity
@Table(name = "follow_up")
class FollowUp {
    @Id
    private String id = "";

    @Column(name = "application_id", nullable = false)
    private String applicationId = "";

    @Column(name = "joint_act_id")
    private @Nullable String jointActId;

    @Column(name = "milestone")
    private @Nullable String milestone;

    @Column(name = "owner")
    private @Nullable String owner;

    @Column(name = "what", nullable = false)
    private String what = "";

    @Column(name = "opened_at", nullable = false)
    private Instant openedAt = Instant.EPOCH;

    @Column(name = "due_on", nullable = false)
    private LocalDate dueOn = LocalDate.EPOCH;

    @Column(name = "due_at", nullable = false)
    private Instant dueAt = Instant.EPOCH;

    @Column(name = "remind_at")
    private @Nullable Instant remindAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", nullable = false)
    private FollowUpState state = FollowUpState.OPEN;

    @Column(name = "reminders", nullable = false)
    private int reminders = 0;

    @Column(name = "reports", nullable = false)
    private int reports = 0;

    @Column(name = "checks", nullable = false)
    private int checks = 0;

    @Column(name = "report")
    private @Nullable String report;

    @Column(name = "reported_by")
    private @Nullable String reportedBy;

    @Column(name = "reported_at")
    private @Nullable Instant reportedAt;

    @Column(name = "conclusion")
    private @Nullable String conclusion;

    @Column(name = "checked_by")
    private @Nullable String checkedBy;

    @Column(name = "checked_at")
    private @Nullable Instant checkedAt;

    protected FollowUp() {}

    /** By when, and when whoever owes it is reminded first. */
    record Time(Instant openedAt, LocalDate dueOn, Instant dueAt, Instant remindAt) {}

    static FollowUp ofJointAct(String id, JointAct joint, Optional<DepartmentId> owner, String what, Time time) {
        FollowUp followUp = of(id, joint.applicationId(), owner, what, time);
        followUp.jointActId = joint.id();
        return followUp;
    }

    static FollowUp ofMilestone(
            String id, String applicationId, String milestone, Optional<DepartmentId> owner, String what, Time time) {
        FollowUp followUp = of(id, applicationId, owner, what, time);
        followUp.milestone = milestone;
        return followUp;
    }

    private static FollowUp of(String id, String applicationId, Optional<DepartmentId> owner, String what, Time time) {
        FollowUp followUp = new FollowUp();
        followUp.id = id;
        followUp.applicationId = applicationId;
        followUp.owner = owner.map(DepartmentId::value).orElse(null);
        followUp.what = what;
        followUp.openedAt = time.openedAt();
        followUp.dueOn = time.dueOn();
        followUp.dueAt = time.dueAt();
        followUp.remindAt = time.remindAt().isBefore(time.dueAt()) ? time.remindAt() : time.dueAt();
        return followUp;
    }

    /** Who owes it was reminded: once before the last day, once when it has passed, and then not again. */
    void reminded(Instant now) {
        reminders++;
        remindAt = now.isBefore(dueAt) ? dueAt : null;
    }

    void reported(String text, ActInProgress act) {
        state = FollowUpState.REPORTED;
        reports++;
        report = text;
        reportedBy = act.caller().ledgerName();
        reportedAt = act.at();
        remindAt = null;
    }

    /** What was reported does, or is still owed; then there is a reminder when the last day has passed. */
    void checked(boolean accepted, String words, ActInProgress act) {
        state = accepted ? FollowUpState.CLOSED : FollowUpState.OPEN;
        checks++;
        conclusion = words;
        checkedBy = act.caller().ledgerName();
        checkedAt = act.at();
        remindAt = accepted || !act.at().isBefore(dueAt) ? null : dueAt;
    }

    boolean isToBeRemindedAt(Instant now) {
        Instant at = remindAt;
        return state == FollowUpState.OPEN && at != null && !now.isBefore(at);
    }

    int actsOnRecord() {
        return reminders + reports + checks;
    }

    String id() {
        return id;
    }

    String applicationId() {
        return applicationId;
    }

    FollowUpState state() {
        return state;
    }

    Optional<DepartmentId> owner() {
        return Optional.ofNullable(owner).map(DepartmentId::new);
    }

    String what() {
        return what;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    FollowUpLine line(String number, Instant now) {
        return new FollowUpLine(
                id,
                applicationId,
                number,
                Optional.ofNullable(jointActId),
                Optional.ofNullable(milestone),
                owner(),
                what,
                dueOn,
                state,
                state == FollowUpState.OPEN && !now.isBefore(dueAt),
                reminders,
                Optional.ofNullable(report),
                Optional.ofNullable(reportedAt),
                Optional.ofNullable(conclusion),
                Optional.ofNullable(checkedAt));
    }
}
