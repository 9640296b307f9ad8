/**
 * The door to electronic seals (电子印章).
 *
 * <table>
 * <caption>What can be extended here</caption>
 * <tr><th>door</th><th>why one would</th></tr>
 * <tr><td>{@link org.onewindow.spi.seal.SealService}</td><td>the keys lie in a device, or with the province's seal platform</td></tr>
 * </table>
 */
@NullMarked
package org.onewindow.spi.seal;

import org.jspecify.annotations.NullMarked;
