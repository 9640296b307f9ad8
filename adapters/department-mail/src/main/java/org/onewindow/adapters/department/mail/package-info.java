/** Departments without an interface: they get letters by mail and answer with a code. Read {@code MailedDepartments} first. */
@NullMarked
package org.onewindow.adapters.department.mail;

import org.jspecify.annotations.NullMarked;
