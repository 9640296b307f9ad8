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
import org.onewindow.routing.task.TaskId;
import org.onewindow.routing.task.TaskOpened;
import org.onewindow.spi.identity.DepartmentId;

/** One task dispatched to the own system of its department. Changed only while the row of its application is locked. */
@Entity
@Table(name = "dispatch")
class DispatchRecord {
    @Id
    @Column(name = "dispatch_key")
    private String key = "";

    @Column(name = "application_id", nullable = false)
    private String applicationId = "";

    @Column(name = "task_no", nullable = false)
    private int taskNumber;

    @Column(name = "step", nullable = false)
    private String step = "";

    @Column(name = "department", nullable = false)
    private String department = "";

    @Enumerated(EnumType.STRING)
    @Column(name = "state", nullable = false)
    private DispatchState state = DispatchState.WAITING;

    @Column(name = "asked_at", nullable = false)
    private Instant askedAt = Instant.EPOCH;

    /** How often it was put on its way: once, and once more each time a person sends it again. */
    @Column(name = "sent", nullable = false)
    private int sent = 1;

    @Column(name = "department_number")
    private @Nullable String departmentNumber;

    @Column(name = "reasons")
    private @Nullable String reasons;

    @Column(name = "recorded_at")
    private @Nullable Instant recordedAt;

    protected DispatchRecord() {}

    DispatchRecord(String key, TaskOpened opened) {
        this.key = key;
        this.applicationId = opened.task().application();
        this.taskNumber = opened.task().number();
        this.step = opened.step().id();
        this.department = opened.step().department().value();
        this.askedAt = opened.at();
    }

    /** What the department said, or that nobody needs to ask it. */
    void record(DispatchNews news, Instant at) {
        state = news.state();
        recordedAt = at;
        if (state == DispatchState.TAKEN) {
            departmentNumber = news.said();
            reasons = null;
        } else if (state == DispatchState.REFUSED) {
            reasons = news.said();
        }
    }

    void sendAgain() {
        state = DispatchState.WAITING;
        sent++;
    }

    String key() {
        return key;
    }

    TaskId task() {
        return new TaskId(applicationId + "-" + taskNumber);
    }

    String step() {
        return step;
    }

    DepartmentId department() {
        return new DepartmentId(department);
    }

    DispatchState state() {
        return state;
    }

    int sent() {
        return sent;
    }

    Instant askedAt() {
        return askedAt;
    }

    Optional<String> departmentNumber() {
        return Optional.ofNullable(departmentNumber);
    }

    Optional<String> reasons() {
        return Optional.ofNullable(reasons);
    }

    Optional<Instant> recordedAt() {
        return Optional.ofNullable(recordedAt);
    }

    @Override
    public String toString() {
        return "dispatch " + key + " (" + state + ")";
    }
}
