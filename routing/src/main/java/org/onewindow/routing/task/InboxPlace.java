package org.onewindow.routing.task;

import java.time.Instant;

/** A place in an inbox: the line it names is the last one of the page before. */
public record InboxPlace(boolean expedited, Instant dueAt, TaskId task) {}
