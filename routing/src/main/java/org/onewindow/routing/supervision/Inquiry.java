package org.onewindow.routing.supervision;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onewindow.core.act.ActInProgress;
import org.onewindow.core.application.Application;
import org.onewindow.spi.identity.DepartmentId;

/** One order, query, matter or question about an application, with its answer. Changed only while the row of its application is locked. */
@Entity
@Table(name = "inquiry")
class Inquiry {
    @Id
    private String id = "";

    @Column(name = "application_id", nullable = false)
    private String applicationId = "";

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", nullable = false)
    private InquiryKind kind = InquiryKind.QUERY;

    @Column(name = "department")
    private @Nullable String department;

    @Column(name = "wanted", nullable = false)
    private String wanted = "";

    @Column(name = "asked_by", nullable = false)
    private String askedBy = "";

    @Column(name = "asked_at", nullable = false)
    private Instant askedAt = Instant.EPOCH;

    @Column(name = "due_on")
    private @Nullable LocalDate dueOn;

    @Column(name = "due_at")
    private @Nullable Instant dueAt;

    @Column(name = "document_number")
    private @Nullable String documentNumber;

    @Column(name = "answer")
    private @Nullable String answer;

    @Column(name = "answered_by")
    private @Nullable String answeredBy;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    @Column(name = "conclusion")
    private @Nullable String conclusion;

    @Column(name = "closed_by")
    private @Nullable String closedBy;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    protected Inquiry() {}

    static Inquiry of(
            String id,
            Application application,
            InquiryKind kind,
            Optional<DepartmentId> to,
            String wanted,
            ActInProgress act) {
        Inquiry inquiry = new Inquiry();
        inquiry.id = id;
        inquiry.applicationId = application.id();
        inquiry.kind = kind;
        inquiry.department = to.map(DepartmentId::value).orElse(null);
        inquiry.wanted = wanted;
        inquiry.askedBy = act.caller().ledgerName();
        inquiry.askedAt = act.at();
        return inquiry;
    }

    /** An answer is wanted by that day. */
    void dueBy(LocalDate on, Instant at) {
        dueOn = on;
        dueAt = at;
    }

    /** It went out as an official document. */
    void documented(String number) {
        documentNumber = number;
    }

    /** A question and a reminder are over with their answer; an order or query is closed by who watches. */
    void answer(String text, ActInProgress act) {
        answer = text;
        answeredBy = act.caller().ledgerName();
        answeredAt = act.at();
        if (endsWithItsAnswer()) {
            closedBy = answeredBy;
            closedAt = answeredAt;
        }
    }

    private boolean endsWithItsAnswer() {
        return kind == InquiryKind.QUESTION || kind == InquiryKind.REMINDER;
    }

    void close(String text, ActInProgress act) {
        conclusion = text;
        closedBy = act.caller().ledgerName();
        closedAt = act.at();
    }

    /** How many acts of its application's ledger are about it. */
    int actsOnRecord() {
        boolean closedByItself = closedAt != null && !endsWithItsAnswer();
        return 1 + (answeredAt == null ? 0 : 1) + (closedByItself ? 1 : 0);
    }

    /** Everybody who acted on it, as the ledger names them. */
    Set<String> actors() {
        return Stream.of(Optional.of(askedBy), Optional.ofNullable(answeredBy), Optional.ofNullable(closedBy))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }

    boolean isOpen() {
        return closedAt == null;
    }

    boolean isAnswered() {
        return answeredAt != null;
    }

    String id() {
        return id;
    }

    String applicationId() {
        return applicationId;
    }

    InquiryKind kind() {
        return kind;
    }

    Optional<DepartmentId> department() {
        return Optional.ofNullable(department).map(DepartmentId::new);
    }

    String askedBy() {
        return askedBy;
    }

    InquiryLine line(Optional<String> number, Instant now) {
        Instant due = dueAt;
        boolean waits = answeredAt == null && closedAt == null;
        return new InquiryLine(
                id,
                applicationId,
                number.orElse(""),
                kind,
                department(),
                wanted,
                askedBy,
                askedAt,
                Optional.ofNullable(dueOn),
                waits && due != null && !now.isBefore(due),
                Optional.ofNullable(documentNumber),
                Optional.ofNullable(answer),
                Optional.ofNullable(answeredBy),
                Optional.ofNullable(answeredAt),
                Optional.ofNullable(conclusion),
                Optional.ofNullable(closedBy),
                Optional.ofNullable(closedAt));
    }
}
