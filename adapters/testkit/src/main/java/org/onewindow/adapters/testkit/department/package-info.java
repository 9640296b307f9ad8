/**
 * The conformance kit for adapters of departments: subclass {@link org.onewindow.adapters.testkit.department.DepartmentAdapterContract},
 * give it the adapter and the department's system on the other side, and read the report in {@code target/conformance}.
 */
@NullMarked
package org.onewindow.adapters.testkit.department;

import org.jspecify.annotations.NullMarked;
