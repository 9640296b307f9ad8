package org.onewindow.routing.joint;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onewindow.core.act.ActInProgress;
import org.onewindow.spi.application.OpinionKind;
import org.onewindow.spi.identity.DepartmentId;

/** One department that was called to one joint act, whether it came, and its opinion. */
@Entity
@Table(name = "joint_invitee")
class JointInvitee {
    @Id
    private String id = "";

    @Column(name = "joint_act_id", nullable = false)
    private String jointActId = "";

    @Column(name = "application_id", nullable = false)
    private String applicationId = "";

    @Column(name = "department", nullable = false)
    private String department = "";

    @Column(name = "present")
    private @Nullable Boolean present;

    @Column(name = "inquiry_id")
    private @Nullable String inquiryId;

    @Enumerated(EnumType.STRING)
    @Column(name = "opinion")
    private @Nullable OpinionKind opinion;

    @Column(name = "words")
    private @Nullable String words;

    @Column(name = "by_rule", nullable = false)
    private boolean byRule = false;

    @Column(name = "given_by")
    private @Nullable String givenBy;

    @Column(name = "given_at")
    private @Nullable Instant givenAt;

    protected JointInvitee() {}

    static JointInvitee called(String id, JointAct joint, DepartmentId department) {
        JointInvitee invitee = new JointInvitee();
        invitee.id = id;
        invitee.jointActId = joint.id();
        invitee.applicationId = joint.applicationId();
        invitee.department = department.value();
        return invitee;
    }

    void came(boolean there) {
        present = there;
    }

    /** A supervision order went out to it because it did not come. */
    void escalatedBy(String inquiry) {
        inquiryId = inquiry;
    }

    void says(OpinionKind kind, String text, ActInProgress act) {
        opinion = kind;
        words = text;
        givenBy = act.caller().ledgerName();
        givenAt = act.at();
    }

    /** It did not come and said nothing, and the rule takes that for consent. */
    void consentsBy(String rule, Instant at) {
        opinion = OpinionKind.AGREE;
        words = rule;
        byRule = true;
        givenAt = at;
    }

    String jointActId() {
        return jointActId;
    }

    DepartmentId department() {
        return new DepartmentId(department);
    }

    boolean isAbsent() {
        return Boolean.FALSE.equals(present);
    }

    Optional<String> inquiry() {
        return Optional.ofNullable(inquiryId);
    }

    Optional<OpinionKind> opinion() {
        return Optional.ofNullable(opinion);
    }

    /** Who gave it; empty if the rule did. */
    Optional<String> givenBy() {
        return Optional.ofNullable(givenBy);
    }

    JointLine.Invited line() {
        return new JointLine.Invited(
                department(),
                Optional.ofNullable(present),
                Optional.ofNullable(opinion),
                words == null ? "" : words,
                byRule,
                Optional.ofNullable(givenAt),
                Optional.ofNullable(inquiryId));
    }
}
