package org.onewindow.core.queue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** 叫号: one call of a ticket that has ended, for the figures of the day. Never changed. */
@Entity
@Table(name = "queue_call")
class QueueCall {
    @Id
    private String id = "";

    @Column(name = "ticket_id", nullable = false)
    private String ticketId = "";

    @Column(name = "queue_day", nullable = false)
    private LocalDate day = LocalDate.EPOCH;

    @Column(name = "queue_id", nullable = false)
    private String queue = "";

    @Column(name = "counter_id", nullable = false)
    private String counter = "";

    @Column(name = "staff", nullable = false)
    private String staff = "";

    @Column(name = "waited_since", nullable = false)
    private Instant waitedSince = Instant.EPOCH;

    @Column(name = "called_at", nullable = false)
    private Instant calledAt = Instant.EPOCH;

    @Column(name = "serving_since")
    private @Nullable Instant servingSince;

    @Column(name = "ended_at", nullable = false)
    private Instant endedAt = Instant.EPOCH;

    @Enumerated(EnumType.STRING)
    @Column(name = "ended_as", nullable = false)
    private CallEnd end = CallEnd.SERVED;

    protected QueueCall() {}

    QueueCall(String id, QueueTicket ticket, Course course, String counter, String staff) {
        this.id = id;
        this.ticketId = ticket.id();
        this.day = ticket.day();
        this.queue = ticket.queue();
        this.counter = counter;
        this.staff = staff;
        this.waitedSince = course.waitedSince();
        this.calledAt = course.calledAt();
        this.servingSince = course.servingSince();
        this.endedAt = course.endedAt();
        this.end = course.end();
    }

    /** What happened when; {@code servingSince} is absent if nobody came. */
    record Course(
            Instant waitedSince, Instant calledAt, @Nullable Instant servingSince, Instant endedAt, CallEnd end) {}

    String ticketId() {
        return ticketId;
    }

    String queue() {
        return queue;
    }

    String staff() {
        return staff;
    }

    Instant endedAt() {
        return endedAt;
    }

    String counter() {
        return counter;
    }

    CallEnd end() {
        return end;
    }

    Duration waiting() {
        return Duration.between(waitedSince, calledAt);
    }

    /** How long the counter was taken up, from the call on: what those behind wait for. */
    Duration counterTime() {
        return Duration.between(calledAt, endedAt);
    }

    /** How long the visitor was at the counter; absent if nobody came. */
    Optional<Duration> serving() {
        return Optional.ofNullable(servingSince).map(since -> Duration.between(since, endedAt));
    }
}
