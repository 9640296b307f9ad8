package org.onewindow.core.queue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onewindow.spi.identity.StaffId;
import org.onewindow.spi.identity.SubjectId;

/** 排队号: one visitor's place in the line, from the kiosk to the counter. Changed only under the lock of its {@link QueueDay}. */
@Entity
@Table(name = "queue_ticket")
class QueueTicket {
    @Id
    private String id = "";

    @Column(name = "queue_day", nullable = false)
    private LocalDate day = LocalDate.EPOCH;

    @Column(name = "letter", nullable = false)
    private String letter = "";

    @Column(name = "serial", nullable = false)
    private int serial;

    @Column(name = "queue_id", nullable = false)
    private String queue = "";

    @Enumerated(EnumType.STRING)
    @Column(name = "ground", nullable = false)
    private PriorityGround ground = PriorityGround.NONE;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", nullable = false)
    private TicketState state = TicketState.WAITING;

    @Column(name = "subject")
    private @Nullable String subject;

    @Column(name = "issued_at", nullable = false)
    private Instant issuedAt = Instant.EPOCH;

    @Column(name = "stands_since", nullable = false)
    private Instant standsSince = Instant.EPOCH;

    @Column(name = "waits_since", nullable = false)
    private Instant waitsSince = Instant.EPOCH;

    @Column(name = "passed", nullable = false)
    private int passed;

    @Column(name = "counter_id")
    private @Nullable String counter;

    @Column(name = "called_at")
    private @Nullable Instant calledAt;

    @Column(name = "calls", nullable = false)
    private int calls;

    @Column(name = "serving_since")
    private @Nullable Instant servingSince;

    @Column(name = "called_by")
    private @Nullable String calledBy;

    @Column(name = "appointment_id")
    private @Nullable String appointment;

    protected QueueTicket() {}

    QueueTicket(
            String id,
            LocalDate day,
            ServiceQueue queue,
            int serial,
            PriorityGround ground,
            Optional<SubjectId> subject,
            Instant at) {
        this.id = id;
        this.day = day;
        this.letter = queue.letter();
        this.serial = serial;
        this.queue = queue.id();
        this.ground = ground;
        this.subject = subject.map(SubjectId::value).orElse(null);
        this.issuedAt = at;
        this.standsSince = at;
        this.waitsSince = at;
    }

    String id() {
        return id;
    }

    LocalDate day() {
        return day;
    }

    String queue() {
        return queue;
    }

    /** What is shown and called, such as {@code A007}. */
    String number() {
        return String.format(Locale.ROOT, "%s%03d", letter, serial);
    }

    int serial() {
        return serial;
    }

    Instant issuedAt() {
        return issuedAt;
    }

    TicketState state() {
        return state;
    }

    int calls() {
        return calls;
    }

    Instant standsSince() {
        return standsSince;
    }

    Optional<String> counter() {
        return Optional.ofNullable(counter);
    }

    Optional<SubjectId> subject() {
        return Optional.ofNullable(subject).map(SubjectId::new);
    }

    boolean isOf(SubjectId who) {
        return who.value().equals(subject);
    }

    Waiting asWaiting() {
        return new Waiting(id, queue, ground.goesFirst(), standsSince, passed);
    }

    /** It is what has become of that appointment. */
    void arrivedWith(String appointmentId) {
        appointment = appointmentId;
    }

    void passedOnceMore() {
        passed++;
    }

    void called(String at, StaffId by, Instant now) {
        state = TicketState.CALLED;
        counter = at;
        calledBy = by.value();
        calledAt = now;
        servingSince = null;
        calls = 1;
    }

    void calledAgain() {
        calls++;
    }

    void serving(Instant now) {
        state = TicketState.SERVING;
        servingSince = now;
    }

    /** The call at the counter is over. */
    QueueCall ends(CallEnd how, String callId, Instant now) {
        QueueCall call = new QueueCall(
                callId,
                this,
                new QueueCall.Course(waitsSince, calledAt == null ? now : calledAt, servingSince, now, how),
                counter == null ? "" : counter,
                calledBy == null ? "" : calledBy);
        state = switch (how) {
            case SERVED -> TicketState.SERVED;
            case MISSED -> TicketState.MISSED;
            case HELD -> TicketState.HELD;
            case TRANSFERRED -> TicketState.WAITING;
        };
        waitsSince = now;
        counter = null;
        calledBy = null;
        calledAt = null;
        servingSince = null;
        calls = 0;
        return call;
    }

    /** Waits in another queue, by the time of its issue: nobody who was sent on waits twice. */
    void joins(ServiceQueue other) {
        queue = other.id();
        standsSince = issuedAt;
    }

    void backInLine(Instant standing, Instant now) {
        state = TicketState.WAITING;
        standsSince = standing;
        waitsSince = now;
    }

    void over(TicketState end) {
        state = end;
    }

    TicketLine line() {
        return new TicketLine(
                id,
                day,
                number(),
                queue,
                ground,
                state,
                counter(),
                issuedAt,
                waitsSince,
                Optional.ofNullable(calledAt),
                calls);
    }

    /** What the ledger says of it. */
    String asFact() {
        return state + " " + queue + " " + ground
                + counter().map(at -> " at " + at).orElse("")
                + (appointment == null ? "" : " appointment " + appointment);
    }
}
