package org.onewindow.routing.task;

import org.onewindow.core.act.ActCommand;
import org.onewindow.core.act.IdempotencyKey;
import org.onewindow.spi.application.DecisionKind;
import org.onewindow.spi.application.OpinionKind;

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
     * Answers the task of the decision.
     *
     * @param grounds facts and legal basis, reasons when refusing; not blank
     */
    public record Decide(IdempotencyKey key, TaskId task, DecisionKind kind, String grounds) implements ActCommand {}
}
