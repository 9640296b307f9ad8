package org.onewindow.routing.dispatch;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import org.onewindow.spi.identity.DepartmentId;

/** One difference between the hall's list of open dispatches and a department's own. */
@Entity
@Table(name = "dispatch_difference")
@IdClass(DifferenceRecord.Key.class)
class DifferenceRecord {
    @Id
    @Column(name = "department")
    private String department = "";

    @Id
    @Column(name = "dispatch_key")
    private String dispatch = "";

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", nullable = false)
    private DifferenceKind kind = DifferenceKind.LOST;

    @Column(name = "found_at", nullable = false)
    private Instant foundAt = Instant.EPOCH;

    protected DifferenceRecord() {}

    DifferenceRecord(DepartmentId department, String dispatch, DifferenceKind kind, Instant foundAt) {
        this.department = department.value();
        this.dispatch = dispatch;
        this.kind = kind;
        this.foundAt = foundAt;
    }

    void is(DifferenceKind now) {
        kind = now;
    }

    DepartmentId department() {
        return new DepartmentId(department);
    }

    String dispatch() {
        return dispatch;
    }

    DifferenceKind kind() {
        return kind;
    }

    Instant foundAt() {
        return foundAt;
    }

    /** For the persistence provider. */
    static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private String department = "";
        private String dispatch = "";

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.department.equals(department) && key.dispatch.equals(dispatch);
        }

        @Override
        public int hashCode() {
            return Objects.hash(department, dispatch);
        }
    }
}
