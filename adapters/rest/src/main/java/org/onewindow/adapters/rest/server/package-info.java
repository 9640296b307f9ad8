/**
 * The hall's HTTP server and its edge: what every request passes before anybody looks at what it asks for.
 *
 * <table>
 * <caption>What can be extended here</caption>
 * <tr><th>door</th><th>why one would</th></tr>
 * <tr><td>{@link org.onewindow.adapters.rest.server.HttpModule}</td><td>pages or interfaces of one's own under the hall's
 * address</td></tr>
 * </table>
 */
@NullMarked
package org.onewindow.adapters.rest.server;

import org.jspecify.annotations.NullMarked;
