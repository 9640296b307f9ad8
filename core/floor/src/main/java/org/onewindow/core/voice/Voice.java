package org.onewindow.core.voice;

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
import org.onewindow.spi.identity.StaffId;
import org.onewindow.spi.identity.SubjectId;

/** 投诉、咨询、表扬、差评整改: one matter. Changed only under the lock of the voices. */
@Entity
@Table(name = "voice")
class Voice {
    @Id
    private String id = "";

    @Column(name = "number", nullable = false)
    private String number = "";

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", nullable = false)
    private VoiceKind kind = VoiceKind.COMPLAINT;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", nullable = false)
    private VoiceState state = VoiceState.OPEN;

    @Column(name = "words", nullable = false)
    private String words = "";

    @Column(name = "subject")
    private @Nullable String subject;

    @Column(name = "sealed_mobile")
    private @Nullable String sealedMobile;

    @Column(name = "item")
    private @Nullable String item;

    @Column(name = "rating_id")
    private @Nullable String rating;

    @Column(name = "about_staff")
    private @Nullable String aboutStaff;

    @Column(name = "raised_at", nullable = false)
    private Instant raisedAt = Instant.EPOCH;

    @Column(name = "raised_on", nullable = false)
    private LocalDate raisedOn = LocalDate.EPOCH;

    @Column(name = "due_on")
    private @Nullable LocalDate dueOn;

    @Column(name = "assignee")
    private @Nullable String assignee;

    @Column(name = "answer", nullable = false)
    private String answer = "";

    @Column(name = "answered_by")
    private @Nullable String answeredBy;

    @Column(name = "closed_on")
    private @Nullable LocalDate closedOn;

    @Column(name = "public_question", nullable = false)
    private String publicQuestion = "";

    @Column(name = "public_answer", nullable = false)
    private String publicAnswer = "";

    @Column(name = "published_on")
    private @Nullable LocalDate publishedOn;

    @Column(name = "ledger_month", nullable = false)
    private String month = "";

    protected Voice() {}

    /** @param words as they are kept: sealed under the person's key if there is one */
    Voice(String id, String number, VoiceKind kind, String words, Optional<SubjectId> subject) {
        this.id = id;
        this.number = number;
        this.kind = kind;
        this.words = words;
        this.subject = subject.map(SubjectId::value).orElse(null);
    }

    String id() {
        return id;
    }

    String number() {
        return number;
    }

    VoiceKind kind() {
        return kind;
    }

    VoiceState state() {
        return state;
    }

    String words() {
        return words;
    }

    Optional<SubjectId> subject() {
        return Optional.ofNullable(subject).map(SubjectId::new);
    }

    Optional<String> sealedMobile() {
        return Optional.ofNullable(sealedMobile);
    }

    Optional<String> assignee() {
        return Optional.ofNullable(assignee);
    }

    Optional<String> answeredBy() {
        return Optional.ofNullable(answeredBy);
    }

    String month() {
        return month;
    }

    boolean isAbout(StaffId who) {
        return who.value().equals(aboutStaff);
    }

    boolean isClosedInTime() {
        return closedOn != null && (dueOn == null || !closedOn.isAfter(dueOn));
    }

    boolean isLate(LocalDate today) {
        return dueOn != null && (closedOn == null ? today : closedOn).isAfter(dueOn);
    }

    void raised(Instant at, LocalDate on, Optional<LocalDate> due, Optional<String> about) {
        raisedAt = at;
        raisedOn = on;
        dueOn = due.orElse(null);
        item = about.orElse(null);
        if (kind.limit().isEmpty()) {
            close(on);
        }
    }

    void tells(String sealed) {
        sealedMobile = sealed;
    }

    void follows(Rating bad) {
        rating = bad.id();
        aboutStaff = bad.staff().orElse(null);
    }

    void assign(StaffId to) {
        state = VoiceState.ASSIGNED;
        assignee = to.value();
    }

    void answer(String text, StaffId by) {
        state = VoiceState.ANSWERED;
        answer = text;
        answeredBy = by.value();
    }

    final void close(LocalDate on) {
        state = VoiceState.CLOSED;
        closedOn = on;
    }

    void publish(String question, String publicText, LocalDate on) {
        publicQuestion = question;
        publicAnswer = publicText;
        publishedOn = on;
    }

    void onRecordIn(String inMonth) {
        month = inMonth;
    }

    PublishedAnswer published() {
        return new PublishedAnswer(
                publicQuestion, publicAnswer, Optional.ofNullable(item), publishedOn == null ? raisedOn : publishedOn);
    }

    VoiceReceipt receipt(LocalDate today) {
        return new VoiceReceipt(id, number, kind, state, Optional.ofNullable(dueOn), isLate(today));
    }

    VoiceLine line(String openWords, LocalDate today) {
        return new VoiceLine(
                id,
                number,
                kind,
                state,
                openWords,
                Optional.ofNullable(item),
                raisedAt,
                Optional.ofNullable(dueOn),
                isLate(today),
                assignee(),
                answer,
                answeredBy(),
                publishedOn != null,
                Optional.ofNullable(rating));
    }

    String asFact() {
        return state + " " + kind + " " + number
                + assignee().map(who -> " by " + who).orElse("")
                + (publishedOn == null ? "" : " published");
    }
}
