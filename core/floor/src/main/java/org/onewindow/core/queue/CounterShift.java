package org.onewindow.core.queue;

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

/** 窗口当班: one counter on one day, who sits there, and which ticket it has. Changed only under the lock of its {@link QueueDay}. */
@Entity
@Table(name = "counter_shift")
class CounterShift {
    @Id
    private String id = "";

    @Column(name = "queue_day", nullable = false)
    private LocalDate day = LocalDate.EPOCH;

    @Column(name = "counter_id", nullable = false)
    private String counter = "";

    @Enumerated(EnumType.STRING)
    @Column(name = "state", nullable = false)
    private ShiftState state = ShiftState.CLOSED;

    @Column(name = "staff", nullable = false)
    private String staff = "";

    @Column(name = "since", nullable = false)
    private Instant since = Instant.EPOCH;

    @Column(name = "ticket_id")
    private @Nullable String ticketId;

    protected CounterShift() {}

    CounterShift(LocalDate day, String counter) {
        this.id = id(day, counter);
        this.day = day;
        this.counter = counter;
    }

    static String id(LocalDate day, String counter) {
        return day + "/" + counter;
    }

    String counter() {
        return counter;
    }

    ShiftState state() {
        return state;
    }

    Instant since() {
        return since;
    }

    Optional<String> ticketId() {
        return Optional.ofNullable(ticketId);
    }

    /** Who sits there; nobody at a closed counter. */
    Optional<StaffId> staff() {
        return state == ShiftState.CLOSED ? Optional.empty() : Optional.of(new StaffId(staff));
    }

    boolean isKeptBy(StaffId who) {
        return staff().filter(who::equals).isPresent();
    }

    void becomes(ShiftState next, StaffId by, Instant at) {
        state = next;
        staff = by.value();
        since = at;
    }

    void has(QueueTicket ticket) {
        ticketId = ticket.id();
    }

    void isFree() {
        ticketId = null;
    }

    /** What the ledger says of it. */
    String asFact() {
        return state + staff().map(by -> " " + by.value()).orElse("");
    }
}
