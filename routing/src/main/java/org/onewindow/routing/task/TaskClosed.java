package org.onewindow.routing.task;

import java.time.Instant;
import org.onewindow.core.application.Application;
import org.onewindow.spi.identity.DepartmentId;

/**
 * A department is not asked any more; observers take part in the act that brought it about.
 *
 * @param application whose task it was
 * @param task the task
 * @param department who was asked
 * @param answeredBySystem whether the department's own system gave the answer, and so needs not be told
 * @param at since when, UTC
 */
public record TaskClosed(
        Application application, TaskId task, DepartmentId department, boolean answeredBySystem, Instant at) {}
