package org.onewindow.routing.task;

import java.util.List;
import org.onewindow.routing.chain.Move;
import org.onewindow.routing.chain.Step;

/**
 * What became of an answer.
 *
 * @param task the task answered
 * @param opened steps that wait from now on, in the order of the chain
 * @param cancelled steps whose answers nobody needs any more
 */
public record TaskAnswered(TaskId task, List<String> opened, List<String> cancelled) {
    public TaskAnswered {
        opened = List.copyOf(opened);
        cancelled = List.copyOf(cancelled);
    }

    static TaskAnswered of(TaskId task, Move move) {
        return new TaskAnswered(task, ids(move.opened()), ids(move.cancelled()));
    }

    private static List<String> ids(List<Step> steps) {
        return steps.stream().map(Step::id).toList();
    }
}
