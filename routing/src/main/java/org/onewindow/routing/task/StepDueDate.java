package org.onewindow.routing.task;

import org.onewindow.core.time.DueDate;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.identity.DepartmentId;

/**
 * When the answer of one step is due, and why then.
 *
 * @param step id of the step
 * @param name its name
 * @param department who is responsible
 * @param due its last day with every day that was counted or not; absent while the clock stands still
 */
public record StepDueDate(String step, LocalizedText name, DepartmentId department, DueDate due) {}
