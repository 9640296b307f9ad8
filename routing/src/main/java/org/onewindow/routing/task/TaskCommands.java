package org.onewindow.routing.task;

import java.util.Optional;
import org.onewindow.core.act.ActCommand;
import org.onewindow.core.act.IdempotencyKey;
import org.onewindow.spi.application.DecisionKind;
import org.onewindow.spi.application.OpinionKind;
import org.onewindow.spi.identity.DepartmentId;
import org.onewindow.spi.identity.StaffId;

/** What the review desk is asked to do. */
public final class TaskCommands {
    private TaskCommands() {}

    /** Acts on a task without more content: claim, release. */
    public record On(IdempotencyKey key, TaskId task) implements ActCommand {}

    /**
     * Answers a task with an opinion.
     *
     * @param grounds what it rests on; at most 1,800 characters; may be empty only when agreeing
     */
    public record GiveOpinion(IdempotencyKey key, TaskId task, OpinionKind kind, String grounds)
            implements ActCommand {}

    /**
     * Sends the application back to an earlier step.
     *
     * @param to id of the step
     * @param reasons what is wrong or missing; 1 to 1,800 characters
     */
    public record SendBack(IdempotencyKey key, TaskId task, String to, String reasons) implements ActCommand {}

    /**
     * Asks a department beside the task.
     *
     * @param question what it is asked; 1 to 1,800 characters
     */
    public record AddSigner(IdempotencyKey key, TaskId task, DepartmentId department, String question)
            implements ActCommand {}

    /**
     * Asks one more department in a round.
     *
     * @param seen the version that the caller looked at, if it says so
     * @param round id of the parallel block
     * @param question what it is asked; 1 to 1,800 characters
     */
    public record Invite(
            IdempotencyKey key,
            String application,
            Optional<Long> seen,
            String round,
            DepartmentId department,
            String question)
            implements ActCommand {}

    /**
     * Ends a round.
     *
     * @param seen the version that the caller looked at, if it says so
     * @param round id of the parallel block
     * @param reasons why the missing answers are not needed; 1 to 1,800 characters
     */
    public record Conclude(IdempotencyKey key, String application, Optional<Long> seen, String round, String reasons)
            implements ActCommand {}

    /**
     * Hands a task to another person of the department, or takes it over.
     *
     * @param to who is to have it
     * @param reasons such as the absence of whoever had it; 1 to 1,800 characters
     */
    public record Reassign(IdempotencyKey key, TaskId task, StaffId to, String reasons) implements ActCommand {}

    /**
     * Lets an application go before others.
     *
     * @param seen the version that the caller looked at, if it says so
     * @param reasons why it is entitled to that; 1 to 1,800 characters
     */
    public record Expedite(IdempotencyKey key, String application, Optional<Long> seen, String reasons)
            implements ActCommand {}

    /**
     * Answers the task of the decision.
     *
     * @param grounds facts and legal basis, reasons when refusing; not blank
     */
    public record Decide(IdempotencyKey key, TaskId task, DecisionKind kind, String grounds) implements ActCommand {}
}
