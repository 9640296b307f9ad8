/**
 * Work after the act: dispatch, rendering, reminders. One table for all of it, shared by all nodes.
 *
 * <p>An act adds work with {@link org.onewindow.core.work.WorkQueue}; it is there if and only if the act is. Afterwards a
 * {@link org.onewindow.core.work.WorkHandler} of its kind does it, outside any transaction, at least once, under a key that never
 * changes. What fails again and again is parked with its reason until a person retries it.
 */
@NullMarked
package org.onewindow.core.work;

import org.jspecify.annotations.NullMarked;
