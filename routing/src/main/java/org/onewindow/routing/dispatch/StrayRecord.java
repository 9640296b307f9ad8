package org.onewindow.routing.dispatch;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.onewindow.spi.department.StrayMessage;
import org.onewindow.spi.identity.DepartmentId;

/** Something that came in where replies come in, and is none. */
@Entity
@Table(name = "department_stray")
class StrayRecord {
    @Id
    @Column(name = "stray_id")
    private String id = "";

    @Column(name = "department", nullable = false)
    private String department = "";

    @Column(name = "place", nullable = false)
    private String place = "";

    /** The finding that says what is wrong with it, as JSON. */
    @Column(name = "why", nullable = false)
    private String why = "";

    @Column(name = "first_at", nullable = false)
    private Instant firstAt = Instant.EPOCH;

    @Column(name = "last_at", nullable = false)
    private Instant lastAt = Instant.EPOCH;

    @Column(name = "times", nullable = false)
    private int times;

    protected StrayRecord() {}

    StrayRecord(String id, StrayMessage stray, String why, Instant at) {
        this.id = id;
        this.department = stray.from().value();
        this.place = stray.place();
        this.why = why;
        this.firstAt = at;
    }

    void cameIn(Instant at) {
        lastAt = at;
        times++;
    }

    DepartmentId department() {
        return new DepartmentId(department);
    }

    String place() {
        return place;
    }

    String why() {
        return why;
    }

    Instant firstAt() {
        return firstAt;
    }

    Instant lastAt() {
        return lastAt;
    }

    int times() {
        return times;
    }
}
