/**
 * The door to where files are kept.
 *
 * <table>
 * <caption>What can be extended here</caption>
 * <tr><th>door</th><th>why one would</th></tr>
 * <tr><td>{@link org.onewindow.spi.store.ContentStore}</td><td>files belong in the locality's own object store</td></tr>
 * </table>
 */
@NullMarked
package org.onewindow.spi.store;

import org.jspecify.annotations.NullMarked;
