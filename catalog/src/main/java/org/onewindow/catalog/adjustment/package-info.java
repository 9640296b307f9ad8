/**
 * 动态调整: definitions are revised under control. Somebody proposes, somebody else approves, and from a day on they are in force,
 * without a deployment; what was in force before stays readable (R2.3, R14.7).
 */
@NullMarked
package org.onewindow.catalog.adjustment;

import org.jspecify.annotations.NullMarked;
