package org.onewindow.routing.supervision;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onewindow.core.act.ActInProgress;
import org.onewindow.spi.identity.StaffId;

/** One hand-on of first-contact responsibility: offered, and taken over or not. Changed only while its application's row is locked. */
@Entity
@Table(name = "hand_on")
class HandOn {
    @Id
    private String id = "";

    @Column(name = "application_id", nullable = false)
    private String applicationId = "";

    @Column(name = "from_staff", nullable = false)
    private String from = "";

    @Column(name = "to_staff", nullable = false)
    private String to = "";

    @Column(name = "offered_at", nullable = false)
    private Instant offeredAt = Instant.EPOCH;

    @Column(name = "taken_at")
    private @Nullable Instant takenAt;

    protected HandOn() {}

    static HandOn of(String id, String applicationId, StaffId from, StaffId to, ActInProgress act) {
        HandOn handOn = new HandOn();
        handOn.id = id;
        handOn.applicationId = applicationId;
        handOn.from = from.value();
        handOn.to = to.value();
        handOn.offeredAt = act.at();
        return handOn;
    }

    void take(ActInProgress act) {
        takenAt = act.at();
    }

    StaffId to() {
        return new StaffId(to);
    }

    Instant offeredAt() {
        return offeredAt;
    }

    Optional<Instant> takenAt() {
        return Optional.ofNullable(takenAt);
    }
}
