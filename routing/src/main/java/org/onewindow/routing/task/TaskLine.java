package org.onewindow.routing.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.onewindow.routing.chain.StepKind;
import org.onewindow.routing.chain.StepState;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.application.Opinion;
import org.onewindow.spi.identity.DepartmentId;

/**
 * One task of an application, for those who handle it.
 *
 * @param task the task
 * @param step id of the step
 * @param stepName its name
 * @param kind what is asked for
 * @param department who is asked
 * @param state open, done or cancelled
 * @param openedAt since when, UTC
 * @param dueAt first moment at which the answer is late, UTC
 * @param dueOn last day for the answer, in the hall's zone
 * @param claim who has taken it up
 * @param opinion what was answered; absent for a decision, which the application shows
 * @param answeredBy who answered
 * @param closedAt when it was answered, cancelled or set aside, UTC
 * @param remark why it came, moved or went, if somebody said so
 * @param expedition since when and why it goes before others, if it does
 */
public record TaskLine(
        TaskId task,
        String step,
        LocalizedText stepName,
        StepKind kind,
        DepartmentId department,
        StepState state,
        Instant openedAt,
        Instant dueAt,
        LocalDate dueOn,
        Optional<Claim> claim,
        Optional<Opinion> opinion,
        Optional<Answerer> answeredBy,
        Optional<Instant> closedAt,
        Optional<Remark> remark,
        Optional<Expedition> expedition) {
    /** Since when and why the application of {@code tasks} goes before others, if it does. */
    public static Optional<Expedition> expedition(List<TaskLine> tasks) {
        return tasks.stream().flatMap(task -> task.expedition().stream()).findFirst();
    }
}
