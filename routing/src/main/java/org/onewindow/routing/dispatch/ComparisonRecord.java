package org.onewindow.routing.dispatch;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onewindow.spi.identity.DepartmentId;

/** When the lists of hall and department were last compared, and what came of it. */
@Entity
@Table(name = "dispatch_comparison")
class ComparisonRecord {
    @Id
    @Column(name = "department")
    private String department = "";

    @Enumerated(EnumType.STRING)
    @Column(name = "state", nullable = false)
    private ComparisonState state = ComparisonState.UNREACHABLE;

    @Column(name = "tried_at", nullable = false)
    private Instant triedAt = Instant.EPOCH;

    @Column(name = "compared_at")
    private @Nullable Instant comparedAt;

    @Column(name = "open_here", nullable = false)
    private int openHere;

    @Column(name = "open_there", nullable = false)
    private int openThere;

    protected ComparisonRecord() {}

    ComparisonRecord(DepartmentId department) {
        this.department = department.value();
    }

    /** There was nothing to compare with. */
    void tried(ComparisonState outcome, Instant at) {
        state = outcome;
        triedAt = at;
    }

    void compared(int here, int there, Instant at) {
        tried(ComparisonState.COMPARED, at);
        comparedAt = at;
        openHere = here;
        openThere = there;
    }

    DepartmentId department() {
        return new DepartmentId(department);
    }

    ComparisonState state() {
        return state;
    }

    Instant triedAt() {
        return triedAt;
    }

    Optional<Instant> comparedAt() {
        return Optional.ofNullable(comparedAt);
    }

    int openHere() {
        return openHere;
    }

    int openThere() {
        return openThere;
    }
}
