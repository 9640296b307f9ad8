/**
 * What happens in the demonstration: a walk of one application from draft to archive, and the applications that are under way when
 * the hall is started for the first time. All of it is done by persons at the desks; nothing is written past them.
 */
@NullMarked
package org.onewindow.examples.investment.story;

import org.jspecify.annotations.NullMarked;
