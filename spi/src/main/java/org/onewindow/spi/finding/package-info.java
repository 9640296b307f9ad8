/**
 * What is wrong and how to mend it: the one shape in which the hall, its checker and every plug-in report problems.
 */
@NullMarked
package org.onewindow.spi.finding;

import org.jspecify.annotations.NullMarked;
