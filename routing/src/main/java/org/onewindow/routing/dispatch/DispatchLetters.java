package org.onewindow.routing.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.onewindow.core.act.Scope;
import org.onewindow.core.application.CaseFile;
import org.onewindow.core.application.CaseReading;
import org.onewindow.core.privacy.Subjects;
import org.onewindow.core.store.MaterialFiles;
import org.onewindow.routing.chain.StepKind;
import org.onewindow.routing.chain.StepState;
import org.onewindow.routing.task.ReviewReading;
import org.onewindow.routing.task.TaskLine;
import org.onewindow.spi.department.Dispatch;
import org.onewindow.spi.department.Dispatch.Wanted;
import org.onewindow.spi.department.DispatchedFiles;
import org.onewindow.spi.facts.SubjectNumber;
import org.onewindow.spi.identity.SubjectId;

/** Writes what goes to a department: the case as the department may see it, at the moment of sending. */
@ApplicationScoped
class DispatchLetters {
    private final CaseReading cases;
    private final ReviewReading review;
    private final MaterialFiles files;
    private final Subjects subjects;

    @Inject
    DispatchLetters(CaseReading cases, ReviewReading review, MaterialFiles files, Subjects subjects) {
        this.cases = cases;
        this.review = review;
        this.files = files;
        this.subjects = subjects;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected DispatchLetters() {
        this(null, null, null, null);
    }

    /**
     * A dispatch with what opens its materials.
     *
     * @param open whether the task still waits for its answer
     */
    record Letter(Dispatch dispatch, DispatchedFiles files, boolean open) {}

    /** The letter; empty if the application or its task is gone. */
    Optional<Letter> write(DispatchRecord record, Dispatch.Purpose purpose) {
        return task(record)
                .flatMap(task -> cases.file(record.task().application(), scope(record))
                        .map(file -> new Letter(
                                dispatch(record, purpose, task, file), filesOf(file), task.state() == StepState.OPEN)));
    }

    private static Scope scope(DispatchRecord record) {
        return new Scope.OfDepartment(record.department());
    }

    private Optional<TaskLine> task(DispatchRecord record) {
        return review.tasks(record.task().application(), scope(record)).stream()
                .filter(line -> line.task().equals(record.task()))
                .findFirst();
    }

    private static Dispatch dispatch(DispatchRecord record, Dispatch.Purpose purpose, TaskLine task, CaseFile file) {
        return new Dispatch(
                record.key(),
                purpose,
                record.department(),
                task.step(),
                task.stepName(),
                task.kind() == StepKind.DECISION ? Wanted.DECISION : Wanted.OPINION,
                file.view(),
                file.applicant(),
                task.dueAt());
    }

    private DispatchedFiles filesOf(CaseFile file) {
        SubjectId owner = subjects.of(SubjectNumber.of(file.applicant()));
        return material -> files.open(
                owner,
                material.content().orElseThrow(() -> new IllegalArgumentException("the material is on paper only")));
    }
}
