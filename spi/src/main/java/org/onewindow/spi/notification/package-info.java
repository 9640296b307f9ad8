/**
 * The door through which people are told: reminders and notices by message, mail or the locality's own channel.
 *
 * <table>
 * <caption>What can be extended here</caption>
 * <tr><th>door</th><th>why one would</th></tr>
 * <tr><td>{@link org.onewindow.spi.notification.NotificationChannel}</td><td>the locality sends short messages</td></tr>
 * </table>
 */
@NullMarked
package org.onewindow.spi.notification;

import org.jspecify.annotations.NullMarked;
