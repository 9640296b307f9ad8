/**
 * The door through which a locality adds rules of its own to the definitions' checker.
 *
 * <table>
 * <caption>What can be extended here</caption>
 * <tr><th>door</th><th>why one would</th></tr>
 * <tr><td>{@link org.onewindow.spi.check.DefinitionCheck}</td><td>the province asks for something more of each item</td></tr>
 * </table>
 */
@NullMarked
package org.onewindow.spi.check;

import org.jspecify.annotations.NullMarked;
