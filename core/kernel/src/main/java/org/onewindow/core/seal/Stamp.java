package org.onewindow.core.seal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onewindow.spi.identity.DepartmentId;
import org.onewindow.spi.identity.StaffId;
import org.onewindow.spi.seal.SealOrder;
import org.onewindow.spi.seal.StampKind;

/** 印章: one stamp of one organ, and in whose custody it is. */
@Entity
@Table(name = "stamp")
class Stamp {
    @Id
    private String id = "";

    @Column(name = "organ", nullable = false)
    private String organ = "";

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", nullable = false)
    private StampKind kind = StampKind.LICENSING;

    @Column(name = "custodian")
    private @Nullable String custodian;

    @Column(name = "since")
    private @Nullable Instant since;

    @Column(name = "offered_to")
    private @Nullable String offeredTo;

    @Column(name = "blocked", nullable = false)
    private boolean blocked;

    @Version
    private long version;

    protected Stamp() {}

    Stamp(DepartmentId organ, StampKind kind) {
        this.id = SealOrder.stampId(organ, kind);
        this.organ = organ.value();
        this.kind = kind;
    }

    String id() {
        return id;
    }

    DepartmentId organ() {
        return new DepartmentId(organ);
    }

    StampKind kind() {
        return kind;
    }

    Optional<StaffId> custodian() {
        return Optional.ofNullable(custodian).map(StaffId::new);
    }

    Optional<Instant> since() {
        return Optional.ofNullable(since);
    }

    Optional<StaffId> offeredTo() {
        return Optional.ofNullable(offeredTo).map(StaffId::new);
    }

    boolean isBlocked() {
        return blocked;
    }

    /** Offers it to a colleague; in custody it stays until the colleague takes it over. */
    void offer(StaffId to) {
        offeredTo = to.value();
    }

    void takenOver(StaffId by, Instant at) {
        custodian = by.value();
        since = at;
        offeredTo = null;
    }

    void block() {
        blocked = true;
    }

    void release() {
        blocked = false;
    }

    /** What the ledger says of it. */
    String asFact() {
        return (blocked ? "blocked" : "in use") + ", custodian "
                + custodian().map(StaffId::value).orElse("-") + ", offered to "
                + offeredTo().map(StaffId::value).orElse("-");
    }
}
