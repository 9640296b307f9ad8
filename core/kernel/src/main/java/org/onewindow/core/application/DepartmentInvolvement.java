package org.onewindow.core.application;

import org.onewindow.spi.identity.DepartmentId;

/** What the kernel asks of routing: whether a department has been asked about an application, and may therefore see it. */
public interface DepartmentInvolvement {
    /** Whether {@code department} has, or had, a task of the application, or leads the others that have. */
    boolean involves(String applicationId, DepartmentId department);
}
