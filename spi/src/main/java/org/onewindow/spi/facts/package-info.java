/**
 * The door to what is already known, so that nobody types it again (表单回填, pre-fill).
 *
 * <table>
 * <caption>What can be extended here</caption>
 * <tr><th>door</th><th>why one would</th></tr>
 * <tr><td>{@link org.onewindow.spi.facts.FactSource}</td><td>a register of the locality knows a subject's data</td></tr>
 * </table>
 */
@NullMarked
package org.onewindow.spi.facts;

import org.jspecify.annotations.NullMarked;
