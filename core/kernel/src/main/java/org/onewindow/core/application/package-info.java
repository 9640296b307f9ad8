/**
 * An application's life: one aggregate, one table of moves, and the desks where people act on it.
 *
 * <p>{@link org.onewindow.core.application.Application} is the only place where its state changes; desks find it, let it decide,
 * and put what happened on record. Other modules take part through {@link org.onewindow.core.application.ApplicationActs} and
 * by observing {@link org.onewindow.core.application.ApplicationEvent}.
 */
@NullMarked
package org.onewindow.core.application;

import org.jspecify.annotations.NullMarked;
