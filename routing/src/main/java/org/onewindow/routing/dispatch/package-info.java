/**
 * 分办: what goes to departments that work in systems of their own, and what comes back.
 *
 * <p>A task of such a department becomes a dispatch in the act that opens it. {@link org.onewindow.routing.dispatch.DispatchWork} hands
 * it over after the act, {@link org.onewindow.routing.dispatch.DispatchDesk} puts on record what the department said, and {@link
 * org.onewindow.routing.dispatch.Replies} lets its answer take effect, at most once. Read {@code DispatchFlow} first.
 */
@NullMarked
package org.onewindow.routing.dispatch;

import org.jspecify.annotations.NullMarked;
