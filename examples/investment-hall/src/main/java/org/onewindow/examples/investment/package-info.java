/**
 * The investment window of Kunshan as a hall that can be started: definitions, an enterprise register, demo log-ins.
 */
@NullMarked
package org.onewindow.examples.investment;

import org.jspecify.annotations.NullMarked;
