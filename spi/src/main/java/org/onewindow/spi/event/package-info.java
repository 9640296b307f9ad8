/**
 * The door to those who follow what happens in the hall.
 *
 * <table>
 * <caption>What can be extended here</caption>
 * <tr><th>door</th><th>why one would</th></tr>
 * <tr><td>{@link org.onewindow.spi.event.EventChannel}</td><td>events go to a broker or service of another kind</td></tr>
 * </table>
 */
@NullMarked
package org.onewindow.spi.event;

import org.jspecify.annotations.NullMarked;
