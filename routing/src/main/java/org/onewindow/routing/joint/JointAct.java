package org.onewindow.routing.joint;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onewindow.core.act.ActInProgress;
import org.onewindow.routing.chain.JointTerms;

/** One joint act of one application. Changed only while the row of its application is locked. */
@Entity
@Table(name = "joint_act")
class JointAct {
    @Id
    private String id = "";

    @Column(name = "application_id", nullable = false)
    private String applicationId = "";

    @Column(name = "act", nullable = false)
    private String act = "";

    @Enumerated(EnumType.STRING)
    @Column(name = "state", nullable = false)
    private JointState state = JointState.CALLED;

    @Column(name = "meets_at", nullable = false)
    private Instant meetsAt = Instant.EPOCH;

    @Column(name = "place", nullable = false)
    private String place = "";

    @Column(name = "agenda", nullable = false)
    private String agenda = "";

    @Column(name = "prepare", nullable = false)
    private String prepare = "";

    @Column(name = "called_by", nullable = false)
    private String calledBy = "";

    @Column(name = "called_at", nullable = false)
    private Instant calledAt = Instant.EPOCH;

    @Column(name = "notice_number")
    private @Nullable String noticeNumber;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "people")
    private @Nullable String people;

    @Column(name = "found")
    private @Nullable String found;

    @Column(name = "recorded_by")
    private @Nullable String recordedBy;

    @Enumerated(EnumType.STRING)
    @Column(name = "result")
    private @Nullable JointResult result;

    @Column(name = "conclusion")
    private @Nullable String conclusion;

    @Column(name = "record_number")
    private @Nullable String recordNumber;

    @Column(name = "closed_by")
    private @Nullable String closedBy;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    protected JointAct() {}

    static JointAct called(
            String id,
            String applicationId,
            JointTerms terms,
            JointCommands.Call command,
            Instant at,
            ActInProgress act) {
        JointAct joint = new JointAct();
        joint.id = id;
        joint.applicationId = applicationId;
        joint.act = terms.id();
        joint.meetsAt = at;
        joint.place = command.place();
        joint.agenda = command.agenda();
        joint.prepare = command.prepare();
        joint.calledBy = act.caller().ledgerName();
        joint.calledAt = act.at();
        return joint;
    }

    /** The notice that went out. */
    void announcedAs(String number) {
        noticeNumber = number;
    }

    void held(Instant until, JointCommands.Attendance command, ActInProgress by) {
        state = JointState.HELD;
        endedAt = until;
        people = command.people();
        found = command.found();
        recordedBy = by.caller().ledgerName();
    }

    void concluded(JointCommands.Conclude command, String record, ActInProgress by) {
        result = command.result();
        recordNumber = record;
        close(JointState.CONCLUDED, command.conclusion(), by);
    }

    void calledOff(String reasons, ActInProgress by) {
        close(JointState.CALLED_OFF, reasons, by);
    }

    private void close(JointState as, String words, ActInProgress by) {
        state = as;
        conclusion = words;
        closedBy = by.caller().ledgerName();
        closedAt = by.at();
    }

    /** How many acts of the lead on its application's ledger are about it. */
    int actsOnRecord() {
        return 1 + (recordedBy == null ? 0 : 1) + (closedBy == null ? 0 : 1);
    }

    /** Everybody who led it, as the ledger names them. */
    Set<String> leaders() {
        return Stream.of(Optional.of(calledBy), Optional.ofNullable(recordedBy), Optional.ofNullable(closedBy))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }

    boolean isOpen() {
        return state == JointState.CALLED || state == JointState.HELD;
    }

    String id() {
        return id;
    }

    String applicationId() {
        return applicationId;
    }

    String act() {
        return act;
    }

    JointState state() {
        return state;
    }

    Instant meetsAt() {
        return meetsAt;
    }

    String place() {
        return place;
    }

    String agenda() {
        return agenda;
    }

    String prepare() {
        return prepare;
    }

    Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    String people() {
        return people == null ? "" : people;
    }

    String found() {
        return found == null ? "" : found;
    }

    JointLine line(String number, JointTerms terms, List<JointLine.Invited> invited) {
        return new JointLine(
                id,
                applicationId,
                number,
                act,
                terms.kind(),
                terms.name(),
                state,
                meetsAt,
                place,
                agenda,
                prepare,
                terms.applicant(),
                terms.absence(),
                calledBy,
                calledAt,
                Optional.ofNullable(noticeNumber),
                Optional.ofNullable(endedAt),
                people(),
                found(),
                invited,
                Optional.ofNullable(result),
                Optional.ofNullable(conclusion),
                Optional.ofNullable(recordNumber),
                Optional.ofNullable(closedAt));
    }
}
