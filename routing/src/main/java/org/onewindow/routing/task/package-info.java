/**
 * Tasks: what departments have been asked about applications, who claimed what, and what they answered.
 *
 * <p>{@link org.onewindow.routing.task.ReviewDesk} is the one place where departments act; {@link
 * org.onewindow.routing.task.ReviewReading} is where their work, and the progress of an application, is read.
 */
@NullMarked
package org.onewindow.routing.task;

import org.jspecify.annotations.NullMarked;
