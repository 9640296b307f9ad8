/**
 * Time limits, legal days and the door for a calendar of one's own.
 *
 * <table>
 * <caption>What can be extended here</caption>
 * <tr><th>Door</th><th>Why one would</th></tr>
 * <tr><td>{@link org.onewindow.spi.time.WorkingCalendar}</td><td>the locality has legal holidays of its own (fixed by
 * its people's government), or reads the yearly arrangement from a service instead of a file</td></tr>
 * </table>
 *
 * <p>Everything else in this package is a word: limits and their units, days and why they are worked or not, opening hours,
 * and the special procedures that stop the clock.
 */
@NullMarked
package org.onewindow.spi.time;

import org.jspecify.annotations.NullMarked;
