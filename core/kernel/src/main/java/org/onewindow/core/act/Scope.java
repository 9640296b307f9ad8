package org.onewindow.core.act;

import java.util.Set;
import org.onewindow.spi.identity.DepartmentId;
import org.onewindow.spi.identity.Role;
import org.onewindow.spi.identity.SubjectId;

/**
 * What a caller may see. Every repository and query takes one; there is no unscoped way to an application.
 */
public sealed interface Scope {
    /** The whole hall: front desk, issuing, supervision, and the hall itself. */
    record WholeHall() implements Scope {}

    /** What one department has been asked about. */
    record OfDepartment(DepartmentId department) implements Scope {}

    /** What one subject applied for. */
    record OfSubject(SubjectId subject) implements Scope {}

    /** Nothing. */
    record Nothing() implements Scope {}

    /** The scope that {@code caller}'s roles give; administrators of system, security and audit see no application. */
    static Scope of(Caller caller) {
        if (caller instanceof Caller.Hall) {
            return new WholeHall();
        }
        if (caller instanceof Caller.Subject subject) {
            return new OfSubject(subject.subject());
        }
        if (caller instanceof Caller.Staff staff) {
            if (staff.roles().stream().anyMatch(SEES_ALL::contains)) {
                return new WholeHall();
            }
            return staff.department().<Scope>map(OfDepartment::new).orElseGet(Nothing::new);
        }
        if (caller instanceof Caller.DepartmentSystem system) {
            return new OfDepartment(system.department());
        }
        return new Nothing();
    }

    /** Roles that see every application of the hall. */
    Set<Role> SEES_ALL = Set.of(
            Role.RECEPTION_CLERK,
            Role.ISSUER,
            Role.COUNTER_LEAD,
            Role.SUPERVISOR,
            Role.SUPERVISING_BODY,
            Role.MIDDLE_OFFICE_SPECIALIST,
            Role.TRANSFER_CLERK,
            Role.CASHIER);
}
