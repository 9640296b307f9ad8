package org.onewindow.routing.task;

import org.onewindow.spi.application.ApplicationNumber;

/**
 * An ordinary task whose turn it is: expedited ones have gone before it as often as they may.
 *
 * @param task the task
 * @param number application number
 * @param passed how many that came later were begun before it
 * @param passedAtMost how many may be
 */
public record Turn(TaskId task, ApplicationNumber number, long passed, int passedAtMost) {}
