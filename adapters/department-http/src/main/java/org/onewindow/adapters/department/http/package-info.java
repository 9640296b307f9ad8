/** Departments whose own systems speak HTTP. Read {@code HttpDepartments} first. */
@NullMarked
package org.onewindow.adapters.department.http;

import org.jspecify.annotations.NullMarked;
