/**
 * The hall's interface for programs under {@code /api/v1}: thin resources over the kernel's desks and readings.
 *
 * <p>No rule, text or permission is written here. What an act demands of its caller stands on the desk's method; each endpoint says
 * only whether it is open, for people who are signed in, or an act.
 */
@NullMarked
package org.onewindow.adapters.rest.api;

import org.jspecify.annotations.NullMarked;
