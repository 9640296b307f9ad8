package org.onewindow.core.appointment;

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
import org.onewindow.spi.identity.SubjectId;

/** 预约: somebody's slot of time. Changed only under the lock of {@link AppointmentActs}. */
@Entity
@Table(name = "appointment")
class Appointment {
    @Id
    private String id = "";

    @Column(name = "code", nullable = false)
    private String code = "";

    @Column(name = "queue_id", nullable = false)
    private String queue = "";

    @Column(name = "item")
    private @Nullable String item;

    @Column(name = "appointment_day", nullable = false)
    private LocalDate day = LocalDate.EPOCH;

    @Column(name = "slot_start", nullable = false)
    private Instant start = Instant.EPOCH;

    @Column(name = "slot_end", nullable = false)
    private Instant end = Instant.EPOCH;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", nullable = false)
    private AppointmentState state = AppointmentState.BOOKED;

    @Column(name = "subject")
    private @Nullable String subject;

    @Column(name = "sealed_mobile")
    private @Nullable String sealedMobile;

    @Column(name = "booked_at", nullable = false)
    private Instant bookedAt = Instant.EPOCH;

    @Column(name = "ticket_id")
    private @Nullable String ticket;

    @Column(name = "ledger_month", nullable = false)
    private String month = "";

    protected Appointment() {}

    Appointment(
            String id, String code, AppointmentCommands.Book wanted, Optional<SubjectId> subject, Instant bookedAt) {
        this.id = id;
        this.code = code;
        this.queue = wanted.queue();
        this.item = wanted.item().orElse(null);
        this.subject = subject.map(SubjectId::value).orElse(null);
        this.bookedAt = bookedAt;
    }

    String id() {
        return id;
    }

    String code() {
        return code;
    }

    String queue() {
        return queue;
    }

    LocalDate day() {
        return day;
    }

    Instant start() {
        return start;
    }

    Instant end() {
        return end;
    }

    AppointmentState state() {
        return state;
    }

    Instant bookedAt() {
        return bookedAt;
    }

    Optional<String> ticket() {
        return Optional.ofNullable(ticket);
    }

    Optional<SubjectId> subject() {
        return Optional.ofNullable(subject).map(SubjectId::new);
    }

    Optional<String> sealedMobile() {
        return Optional.ofNullable(sealedMobile);
    }

    String month() {
        return month;
    }

    boolean isOf(SubjectId who) {
        return who.value().equals(subject);
    }

    void remindBy(String sealed) {
        sealedMobile = sealed;
    }

    void takes(Slot slot, LocalDate of) {
        day = of;
        start = slot.start();
        end = slot.end();
        state = AppointmentState.BOOKED;
    }

    void becomes(AppointmentState next) {
        state = next;
    }

    /** Has come; on record in the queue's day, whose ticket names it. */
    void arrivesWith(String ticketId) {
        state = AppointmentState.CHECKED_IN;
        ticket = ticketId;
    }

    void onRecordIn(String inMonth) {
        month = inMonth;
    }

    AppointmentLine line() {
        return new AppointmentLine(
                id, code, queue, Optional.ofNullable(item), day, start, end, state, ticket(), bookedAt);
    }

    /** What the chain of its month says of it; that it has arrived is said by the queue's. */
    String asFact() {
        AppointmentState onRecord = state == AppointmentState.CHECKED_IN ? AppointmentState.BOOKED : state;
        return onRecord + " " + queue + " " + start;
    }
}
