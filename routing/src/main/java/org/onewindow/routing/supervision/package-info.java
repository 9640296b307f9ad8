/**
 * 督办: what is at risk, late or silent in the hall; whose time an application has cost; and what those who watch over it do about it.
 *
 * <p>Limits and warnings themselves are counted by {@link org.onewindow.core.time} and kept by the application and its tasks; here they
 * are read, and acted upon.
 */
@NullMarked
package org.onewindow.routing.supervision;

import org.jspecify.annotations.NullMarked;
