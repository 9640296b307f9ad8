package org.onewindow.routing.task;

import java.time.Instant;
import org.onewindow.core.application.Application;
import org.onewindow.routing.chain.Step;

/**
 * A department is asked; observers take part in the act that brought it about.
 *
 * @param application whose task it is
 * @param task the task
 * @param step the chain's step
 * @param at since when, UTC
 * @param dueAt the first moment at which the answer is late, UTC
 */
public record TaskOpened(Application application, TaskId task, Step step, Instant at, Instant dueAt) {}
