/**
 * The door to departments' own systems: what is dispatched to them and what comes back.
 *
 * <table>
 * <caption>What can be extended here</caption>
 * <tr><th>door</th><th>why one would</th></tr>
 * <tr><td>{@link org.onewindow.spi.department.DepartmentAdapter}</td><td>a department works in a system of its own</td></tr>
 * </table>
 *
 * Departments that work in the hall's own pages need no adapter.
 */
@NullMarked
package org.onewindow.spi.department;

import org.jspecify.annotations.NullMarked;
