package org.onewindow.core.appointment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** 临时调整: how many the counters of a queue take in a slot of one day, other than usual. Changed under the lock of {@link AppointmentActs}. */
@Entity
@Table(name = "appointment_limit")
class DayLimit {
    @Id
    private String id = "";

    @Column(name = "appointment_day", nullable = false)
    private LocalDate day = LocalDate.EPOCH;

    @Column(name = "queue_id", nullable = false)
    private String queue = "";

    @Column(name = "per_slot", nullable = false)
    private int perSlot;

    @Column(name = "reason", nullable = false)
    private String reason = "";

    @Column(name = "ledger_month", nullable = false)
    private String month = "";

    protected DayLimit() {}

    DayLimit(LocalDate day, String queue) {
        this.id = id(day, queue);
        this.day = day;
        this.queue = queue;
    }

    static String id(LocalDate day, String queue) {
        return day + "/" + queue;
    }

    String id() {
        return id;
    }

    LocalDate day() {
        return day;
    }

    int perSlot() {
        return perSlot;
    }

    String reason() {
        return reason;
    }

    String month() {
        return month;
    }

    void becomes(int number, String because, String inMonth) {
        perSlot = number;
        reason = because;
        month = inMonth;
    }

    String asFact() {
        return perSlot + " per slot";
    }
}
